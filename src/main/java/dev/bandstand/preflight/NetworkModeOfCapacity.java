package dev.bandstand.preflight;

import java.util.List;
import java.util.Optional;

/**
 * A network mode that the capacity does not have.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html">Task networking options</a>
 */
public final class NetworkModeOfCapacity {

    private NetworkModeOfCapacity() {}

    /** Compares the mode with those of the capacity. */
    public static Optional<Finding> check(CapacityKind capacity, NetworkMode mode) {
        List<NetworkMode> modes = switch (capacity) {
            case FARGATE -> List.of(NetworkMode.AWSVPC);
            case EC2 -> List.of(NetworkMode.AWSVPC, NetworkMode.BRIDGE, NetworkMode.HOST);
            case MANAGED_INSTANCES, MANAGED_DAEMON -> List.of(NetworkMode.AWSVPC, NetworkMode.HOST);
        };
        return Finding.error(
                modes.contains(mode),
                "networkMode",
                "must be " + Names.or(modes.stream().map(NetworkMode::toString).toList()) + " on " + capacity,
                mode);
    }
}
