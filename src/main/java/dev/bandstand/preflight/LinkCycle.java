package dev.bandstand.preflight;

import java.util.List;
import java.util.Optional;

/** Containers linked to one another in a cycle, none of which Docker can start first. */
public final class LinkCycle {

    private LinkCycle() {}

    /** Follows the links. */
    public static Optional<Finding> check(List<ContainerNode> containers) {
        return Cycle.report(
                containers, "links", "must not lead back to the container that links", UnknownLink::targets);
    }
}
