package dev.bandstand.preflight;

import java.util.Optional;

/**
 * A deployment that may stop no task before it starts the next, where each task needs an instance of its own and none is free.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html">Rolling deployments</a>
 */
public final class NoHostForDeployment {

    private static final int ALL = 100;

    private NoHostForDeployment() {}

    /** Looks at the moment when the tasks take all instances of the group; the caller knows that they cannot share one. */
    public static Optional<Finding> check(TaskCount count, InstanceGroup group) {
        int tasks = group.maxInstances();
        if (count.max() < tasks) {
            return Optional.empty();
        }
        int most = (tasks - 1) * ALL / tasks;
        return count.minHealthyPercent() <= most
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "deployment.minHealthyPercent",
                        "must be at most " + most + ", or a deployment waits for an instance when " + tasks
                                + " tasks take all " + tasks + ", one each",
                        count.minHealthyPercent()));
    }
}
