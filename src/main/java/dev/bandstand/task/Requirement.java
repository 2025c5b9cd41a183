package dev.bandstand.task;

import java.util.Locale;

/** The one way in which tasks, and what is built on them, refuse a value. */
public final class Requirement {

    private Requirement() {}

    /**
     * Refuses what does not hold.
     *
     * @throws IllegalArgumentException with the message, if it does not hold
     */
    public static void require(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
        }
    }
}
