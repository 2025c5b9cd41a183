package dev.bandstand.scaling;

import java.util.Locale;

/** The one way in which this package refuses a value. */
final class Requirement {

    private Requirement() {}

    static void require(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
        }
    }

    /** Prints 70.0 as 70 and 70.5 as 70.5, the way people type thresholds. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
