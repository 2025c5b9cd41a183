package dev.bandstand.settings;

import java.util.List;

/**
 * What a daemon must hold to.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html#service_scheduler_daemon">The daemon
 *     scheduling strategy</a>
 */
final class DaemonRules {

    private static final List<Capacity> WITHOUT_INSTANCES =
            List.of(Capacity.FARGATE, Capacity.FARGATE_SPOT, Capacity.FARGATE_MIX);

    private DaemonRules() {}

    static void check(JobSettings job, Checks checks) {
        checks.require(
                !WITHOUT_INSTANCES.contains(job.task().capacity()),
                "capacity",
                "must be ec2 or managedInstances for a daemon (one task runs on each instance)",
                ConstantWord.of(job.task().capacity()));
        if (job.task().capacity() == Capacity.MANAGED_INSTANCES) {
            ManagedDaemonRules.check(job.task(), checks);
            return;
        }
        checks.at("placement").leftOut(List.of("preset", "strategies"), "one task runs on each instance anyway");
        checks.at("deployment")
                .require(
                        job.deployment().maxHealthyPercent() == 100,
                        "maxHealthyPercent",
                        "must be 100 for a daemon (an instance has room for one of its tasks)",
                        job.deployment().maxHealthyPercent());
    }
}
