package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.util.Optional;
import software.amazon.awscdk.services.ecs.Protocol;

/**
 * A port that a container listens on.
 *
 * @param container the container's port
 * @param host the fixed port of the instance that leads to it in bridge mode; ECS chooses one without
 * @param protocol TCP or UDP
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html">PortMapping</a>
 */
public record ContainerPort(int container, Optional<Integer> host, Protocol protocol) {

    /**
     * Checks the ports.
     *
     * @throws IllegalArgumentException if one of them is none
     */
    public ContainerPort {
        check("container", container);
        host.ifPresent(port -> check("host", port));
    }

    private static void check(String property, int port) {
        require(port >= 1 && port <= 65_535, "ports.%s must be between 1 and 65535, got: %d", property, port);
    }

    /** Returns a TCP port whose port of the instance ECS chooses. */
    public static ContainerPort of(int container) {
        return new ContainerPort(container, Optional.empty(), Protocol.TCP);
    }

    /** Returns this port reached at {@code port} of the instance. */
    public ContainerPort host(int port) {
        return new ContainerPort(container, Optional.of(port), protocol);
    }

    /** Returns this port with another protocol. */
    public ContainerPort protocol(Protocol protocol) {
        return new ContainerPort(container, host, protocol);
    }
}
