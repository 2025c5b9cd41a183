package dev.bandstand.preflight;

import java.util.Comparator;
import java.util.Optional;

/**
 * More tasks with network interfaces of their own than the instances have interfaces for.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-eni.html">Increasing Amazon ECS Linux
 *     container instance network interfaces</a>
 */
public final class NetworkInterfaceDensity {

    private NetworkInterfaceDensity() {}

    /** Spreads all {@code tasks} in awsvpc mode over the most instances, each of the known type with the fewest interfaces. */
    public static Optional<Finding> check(InstanceGroup group, int tasks) {
        return group.known().stream()
                .min(Comparator.comparingInt(InstanceType::tasksWithOwnInterface))
                .filter(type -> (long) group.maxInstances() * type.tasksWithOwnInterface() < tasks)
                .map(type -> Finding.warning(
                        "maxInstances",
                        "must be at least " + ceiling(tasks, type.tasksWithOwnInterface()) + " for " + tasks
                                + " tasks in network mode awsvpc, " + type.tasksWithOwnInterface() + " on each "
                                + type.name()
                                + " (more where the account setting awsvpcTrunking is on and the type supports it)",
                        group.maxInstances()));
    }

    private static int ceiling(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
