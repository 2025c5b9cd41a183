package dev.bandstand.settings;

import java.util.Optional;

/**
 * A port of a container.
 *
 * @param container the port it listens on
 * @param host the port of the instance that leads to it, in bridge mode
 * @param protocol what is spoken there
 */
public record PortSettings(int container, Optional<Integer> host, Protocol protocol) {
    /** What is spoken on a port. */
    public enum Protocol {
        /** TCP. */
        TCP,
        /** UDP. */
        UDP
    }
}
