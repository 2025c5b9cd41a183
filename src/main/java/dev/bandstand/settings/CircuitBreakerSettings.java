package dev.bandstand.settings;

/**
 * When a deployment whose tasks do not start is given up.
 *
 * @param rollback whether the last version that worked is deployed again
 * @param type what the value counts
 * @param value how many failed tasks, or how many percent
 * @param resetOnHealthyTask whether a healthy task sets the count back
 */
public record CircuitBreakerSettings(boolean rollback, Type type, int value, boolean resetOnHealthyTask) {
    /** What the value counts. */
    public enum Type {
        /** Failed tasks. */
        COUNT,
        /** Percent of the service's tasks, held between 3 and 200 tasks. */
        BOUNDED_PERCENT,
        /** Percent of the service's tasks. */
        UNBOUNDED_PERCENT
    }
}
