package dev.bandstand.preflight;

import java.util.List;
import java.util.Optional;

/**
 * A task with more containers than ECS allows.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html">Amazon ECS quotas</a>
 */
public final class TooManyContainers {

    private static final int MOST = 10;

    private TooManyContainers() {}

    /** Counts the containers, the main one and the sidecars included. */
    public static Optional<Finding> check(List<ContainerNode> containers) {
        return Finding.error(
                containers.size() <= MOST,
                "containers",
                "must be at most " + MOST + " in a task, the main container and the sidecars included",
                containers.size());
    }
}
