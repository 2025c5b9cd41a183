package dev.bandstand.preflight;

import java.util.List;

/** A container that waits for one that the task does not have. */
public final class UnknownDependency {

    private UnknownDependency() {}

    /** Looks up each container that another waits for. */
    public static List<Finding> check(List<ContainerNode> containers) {
        return OtherContainers.unknown(
                containers,
                name -> "dependsOn." + name,
                container -> List.copyOf(container.dependsOn().keySet()));
    }
}
