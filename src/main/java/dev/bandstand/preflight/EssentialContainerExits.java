package dev.bandstand.preflight;

import java.util.List;

/**
 * An essential container that another waits to end: its end ends the task.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html">ContainerDependency</a>
 */
public final class EssentialContainerExits {

    private EssentialContainerExits() {}

    /** Looks at each essential container that another waits for with complete or success. */
    public static List<Finding> check(List<ContainerNode> containers) {
        List<String> essential = containers.stream()
                .filter(ContainerNode::essential)
                .map(ContainerNode::name)
                .toList();
        return containers.stream()
                .flatMap(container -> container.dependsOn().entrySet().stream()
                        .filter(other -> other.getValue().waitsForTheEnd() && essential.contains(other.getKey()))
                        .map(other -> Finding.error(
                                container.at("dependsOn." + other.getKey()),
                                "must be start or healthy as long as " + other.getKey()
                                        + " is essential (when it ends, the whole task does)",
                                other.getValue())))
                .toList();
    }
}
