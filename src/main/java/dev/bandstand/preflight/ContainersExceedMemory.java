package dev.bandstand.preflight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Containers that are promised more memory than their task has.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html">ContainerDefinition,
 *     memory</a>
 */
public final class ContainersExceedMemory {

    private ContainersExceedMemory() {}

    /** Adds up what is kept for the containers: the reservation of each, or its limit where it has none. */
    public static Optional<Finding> check(TaskPlan task) {
        List<ContainerNode> counted = task.containers().stream()
                .filter(container -> kept(container).isPresent())
                .toList();
        int sum = counted.stream()
                .mapToInt(container -> kept(container).getAsInt())
                .sum();
        return Finding.error(
                sum <= task.memoryMiB(),
                "memoryMiB",
                "must be at least " + sum + ", the MiB of its containers ("
                        + Names.and(counted.stream()
                                .map(container ->
                                        container.name() + " " + kept(container).getAsInt())
                                .toList())
                        + ")",
                task.memoryMiB());
    }

    private static OptionalInt kept(ContainerNode container) {
        return container.memoryReservationMiB().isPresent() ? container.memoryReservationMiB() : container.memoryMiB();
    }
}
