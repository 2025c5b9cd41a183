package dev.bandstand.preflight;

import java.util.List;

/** A container that waits for the health of one that has no health check, and so waits for ever. */
public final class HealthyWithoutHealthCheck {

    private HealthyWithoutHealthCheck() {}

    /** Looks at each container that another wants to be healthy. */
    public static List<Finding> check(List<ContainerNode> containers) {
        List<String> unchecked = containers.stream()
                .filter(container -> !container.hasHealthCheck())
                .map(ContainerNode::name)
                .toList();
        return containers.stream()
                .flatMap(container -> container.dependsOn().entrySet().stream()
                        .filter(other -> other.getValue() == Condition.HEALTHY && unchecked.contains(other.getKey()))
                        .map(other -> Finding.error(
                                container.at("dependsOn." + other.getKey()),
                                "must be start, complete or success as long as " + other.getKey()
                                        + " has no health check with a command",
                                other.getValue())))
                .toList();
    }
}
