package dev.bandstand.preflight;

import java.util.List;

/**
 * A container whose memory limit is above its task's, below what is kept for it, or below what Docker needs.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html">ContainerDefinition,
 *     memory</a>
 */
public final class ContainerMemoryLimit {

    private static final int LEAST = 6;

    private ContainerMemoryLimit() {}

    /** Looks at the limit of each container that has one. */
    public static List<Finding> check(TaskPlan task) {
        return task.containers().stream()
                .filter(container -> container.memoryMiB().isPresent())
                .filter(container -> !fits(container, task))
                .map(container -> Finding.error(
                        container.at(container.path().isEmpty() ? "containerMemoryMiB" : "memoryMiB"),
                        rule(container, task),
                        container.memoryMiB().getAsInt()))
                .toList();
    }

    private static boolean fits(ContainerNode container, TaskPlan task) {
        int limit = container.memoryMiB().getAsInt();
        return limit >= least(container) && limit <= task.memoryMiB();
    }

    private static int least(ContainerNode container) {
        return Math.max(LEAST, container.memoryReservationMiB().orElse(LEAST));
    }

    private static String rule(ContainerNode container, TaskPlan task) {
        String reservation = container.memoryReservationMiB().orElse(0) > LEAST ? " (memoryReservationMiB)" : "";
        return "must be between " + least(container) + reservation + " and the task's " + task.memoryMiB();
    }
}
