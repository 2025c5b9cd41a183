package dev.bandstand.preflight;

import java.util.List;
import java.util.Optional;

/** Containers that mount one another's volumes in a cycle. */
public final class VolumesFromCycle {

    private VolumesFromCycle() {}

    /** Follows whose volumes each container mounts. */
    public static Optional<Finding> check(List<ContainerNode> containers) {
        return Cycle.report(
                containers,
                "volumesFrom",
                "must not lead back to the container that mounts",
                ContainerNode::volumesFrom);
    }
}
