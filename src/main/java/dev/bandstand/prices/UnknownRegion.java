package dev.bandstand.prices;

import java.util.SortedSet;

/** A region without prices; its message is one whole line for the user. */
public final class UnknownRegion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownRegion(String region, SortedSet<String> known) {
        super("region must be one with known prices (" + String.join(", ", known) + "), got: " + region);
    }
}
