package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

/**
 * How many tasks may fail before a deployment is given up.
 *
 * @param type what {@code value} counts
 * @param value the tasks, or the percent of the desired count
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html">How the Amazon ECS
 *     deployment circuit breaker detects failures</a>
 */
public record CircuitBreakerThreshold(Type type, int value) {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if the value is below 1 or a percentage above 100
     */
    public CircuitBreakerThreshold {
        require(value >= 1, "circuitBreaker.value must be at least 1, got: %d", value);
        require(
                type == Type.COUNT || value <= 100,
                "circuitBreaker.value must be at most 100 for a percentage, got: %d",
                value);
    }

    /** Gives up after {@code tasks} failed tasks. */
    public static CircuitBreakerThreshold count(int tasks) {
        return new CircuitBreakerThreshold(Type.COUNT, tasks);
    }

    /** Gives up after {@code percent} of the desired count failed, at least 3 and at most 200 tasks. */
    public static CircuitBreakerThreshold boundedPercent(int percent) {
        return new CircuitBreakerThreshold(Type.BOUNDED_PERCENT, percent);
    }

    /** Gives up after {@code percent} of the desired count failed, however few or many that are. */
    public static CircuitBreakerThreshold unboundedPercent(int percent) {
        return new CircuitBreakerThreshold(Type.UNBOUNDED_PERCENT, percent);
    }

    /** What a threshold counts. Its name is also AWS's name for it. */
    public enum Type {
        /** Failed tasks. */
        COUNT,
        /** Percent of the desired count, kept within bounds by ECS. */
        BOUNDED_PERCENT,
        /** Percent of the desired count. */
        UNBOUNDED_PERCENT
    }
}
