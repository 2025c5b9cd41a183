package dev.bandstand.cluster;

import java.util.Locale;

/** The one way in which this package refuses a value. */
final class Requirement {

    private Requirement() {}

    static void require(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
        }
    }
}
