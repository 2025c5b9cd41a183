package dev.bandstand.preflight;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * A port that a container listens on.
 *
 * @param container the container's port
 * @param host the fixed port of the host; empty when ECS chooses it
 * @param protocol tcp or udp
 */
public record PortNode(int container, OptionalInt host, String protocol) {

    /** Writes the protocol in lower case. */
    public PortNode {
        protocol = protocol.toLowerCase(Locale.ROOT);
    }

    /** Returns a TCP port whose port of the host ECS chooses. */
    public static PortNode of(int container) {
        return new PortNode(container, OptionalInt.empty(), "tcp");
    }

    /** Returns a TCP port at a fixed port of the host. */
    public static PortNode fixed(int container, int host) {
        return new PortNode(container, OptionalInt.of(host), "tcp");
    }

    @Override
    public String toString() {
        return container + "/" + protocol;
    }
}
