package dev.bandstand.settings;

import java.util.Optional;

/**
 * One strategy of a chain; exactly one of the three is given.
 *
 * @param spread evenly over the values of instanceId, host or attribute:name
 * @param binpack on the instance with the least of this left
 * @param random anywhere
 */
public record PlacementStrategySettings(Optional<String> spread, Optional<Binpack> binpack, boolean random) {
    /** What is used up instance by instance. */
    public enum Binpack {
        /** CPU. */
        CPU,
        /** Memory. */
        MEMORY
    }
}
