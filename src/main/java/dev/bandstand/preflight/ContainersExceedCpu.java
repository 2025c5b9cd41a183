package dev.bandstand.preflight;

import java.util.List;
import java.util.Optional;

/**
 * Containers that share out more CPU than their task has.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html">ContainerDefinition, cpu</a>
 */
public final class ContainersExceedCpu {

    private ContainersExceedCpu() {}

    /** Adds up the containers' CPU units. */
    public static Optional<Finding> check(TaskPlan task) {
        List<ContainerNode> counted = task.containers().stream()
                .filter(container -> container.cpu() > 0)
                .toList();
        int sum = counted.stream().mapToInt(ContainerNode::cpu).sum();
        return Finding.error(
                sum <= task.cpu(),
                "cpu",
                "must be at least " + sum + ", the CPU units of its containers ("
                        + Names.and(counted.stream()
                                .map(container -> container.name() + " " + container.cpu())
                                .toList())
                        + ")",
                task.cpu());
    }
}
