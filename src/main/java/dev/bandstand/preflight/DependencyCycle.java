package dev.bandstand.preflight;

import java.util.List;
import java.util.Optional;

/** Containers that wait for one another, so that none ever starts. */
public final class DependencyCycle {

    private DependencyCycle() {}

    /** Follows what each container waits for. */
    public static Optional<Finding> check(List<ContainerNode> containers) {
        return Cycle.report(
                containers,
                "dependsOn",
                "must not lead back to the container that waits",
                container -> List.copyOf(container.dependsOn().keySet()));
    }
}
