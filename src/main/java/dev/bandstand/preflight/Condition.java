package dev.bandstand.preflight;

import java.util.Locale;

/** What a container waits for in another before it starts. */
public enum Condition {
    /** The other has started. */
    START,
    /** The other has ended, however it did. */
    COMPLETE,
    /** The other has ended with exit code 0. */
    SUCCESS,
    /** The other's health check has passed. */
    HEALTHY;

    /** Tells whether the other container has to end. */
    boolean waitsForTheEnd() {
        return this == COMPLETE || this == SUCCESS;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
