package dev.bandstand.settings;

import dev.bandstand.settings.InternalSettings.Discovery;
import dev.bandstand.settings.JobSettings.Kind;
import dev.bandstand.settings.TaskSettings.NetworkMode;

/**
 * Who can be connected by ECS itself.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html">Service Connect</a>
 */
final class ServiceConnectRules {

    private static final String KEY = "serviceConnect";

    private ServiceConnectRules() {}

    static void check(Settings settings, Report report) {
        settings.tasks().forEach((path, task) -> {
            if (task.serviceConnect()) {
                var checks = new Checks(report, path);
                checks.require(
                        answers(settings, path),
                        KEY,
                        "must be false as long as no other service is internal with discovery serviceConnect",
                        "true");
                checks.require(
                        task.networkMode() != NetworkMode.HOST, KEY, "must be false with networkMode host", "true");
            }
        });
        settings.jobs()
                .forEach((id, job) -> new Checks(report, "jobs." + id)
                        .require(
                                !job.task().serviceConnect() || isRunByService(job),
                                KEY,
                                "must be false where no ECS service runs the task (" + kind(job) + ")",
                                "true"));
    }

    /** Tells whether an ECS service runs the tasks, which only a worker and a daemon of the cluster's own instances have. */
    static boolean isRunByService(JobSettings job) {
        return job.kind() == Kind.WORKER
                || (job.kind() == Kind.DAEMON && job.task().capacity() != Capacity.MANAGED_INSTANCES);
    }

    private static boolean answers(Settings settings, String caller) {
        return settings.services().entrySet().stream()
                .filter(service -> !("services." + service.getKey()).equals(caller))
                .flatMap(service -> service.getValue().internal().stream())
                .anyMatch(internal -> internal.discovery() == Discovery.SERVICE_CONNECT);
    }

    private static String kind(JobSettings job) {
        return switch (job.kind()) {
            case SCHEDULED -> "EventBridge Scheduler starts it";
            case DAEMON -> "Managed Instances start it";
            default -> "it is run by hand";
        };
    }
}
