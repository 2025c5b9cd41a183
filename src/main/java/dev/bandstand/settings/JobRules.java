package dev.bandstand.settings;

import dev.bandstand.settings.JobSettings.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a job must hold to. */
final class JobRules {

    private JobRules() {}

    static void check(Settings settings, JobSettings job, Checks checks) {
        TaskRules.check(settings, job.task(), checks);
        VariableRules.check(settings, job.task(), job.queue().map(QueueSettings::variable), checks);
        List<String> given = starts(job);
        if (given.size() > 1) {
            checks.requireWhole(
                    false, "must have at most one of queue, schedule and daemon", String.join(" and ", given));
            return;
        }
        deployment(job, checks);
        job.healthCheck().ifPresent(check -> ContainerRules.healthCheck(check, checks.at("healthCheck")));
        job.queue().ifPresent(queue -> QueueRules.check(settings, queue, checks.at("queue")));
        job.schedule().ifPresent(schedule -> ScheduleRules.check(settings, schedule, checks.at("schedule")));
        if (job.daemon()) {
            DaemonRules.check(job, checks);
        }
        volumes(job, checks.at("volumes"));
    }

    private static List<String> starts(JobSettings job) {
        var given = new ArrayList<String>();
        job.queue().ifPresent(queue -> given.add("queue"));
        job.schedule().ifPresent(schedule -> given.add("schedule"));
        Optional.of("daemon").filter(word -> job.daemon()).ifPresent(given::add);
        return given;
    }

    private static void deployment(JobSettings job, Checks checks) {
        if (job.kind() == Kind.WORKER || job.kind() == Kind.DAEMON) {
            PlacementRules.keepsBalance(job.task(), job.deployment(), checks);
            DeploymentRules.check(job.deployment(), checks.at("deployment"));
        } else {
            checks.require(
                    !checks.isGiven("deployment"),
                    "deployment",
                    "must be left out without queue and daemon (no task runs on that could be replaced)",
                    "a map");
            checks.leftOut(
                    List.of("securityGroupName"), "each start is a task of its own (CloudFormation names its group)");
        }
    }

    /** An ECS service makes the disks of its tasks, and whoever runs a task by hand asks for one. */
    private static void volumes(JobSettings job, Checks checks) {
        if (job.kind() == Kind.SCHEDULED) {
            job.task()
                    .volumes()
                    .forEach((name, volume) -> checks.require(
                            !(volume instanceof VolumeSettings.Ebs),
                            name,
                            "must be ephemeral, host or efs in a scheduled task (EventBridge Scheduler makes no disk)",
                            "ebs"));
        }
    }
}
