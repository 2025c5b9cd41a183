package dev.bandstand.preflight;

import java.util.Locale;

/** How a task's containers reach the network. */
public enum NetworkMode {
    /** The task has a network interface of its own. */
    AWSVPC,
    /** Docker's network inside the instance, with ports mapped to the instance's. */
    BRIDGE,
    /** The instance's own network. */
    HOST;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
