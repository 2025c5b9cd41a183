package dev.bandstand.scaling;

import static dev.bandstand.scaling.Requirement.require;

/**
 * The least and the most tasks that scaling may run.
 *
 * @param min the least number of tasks, at least 0
 * @param max the most tasks, at least {@code min} and at least 1
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html">Amazon ECS quotas</a>
 */
public record TaskRange(int min, int max) {

    /** The default quota of tasks in one service. */
    public static final int MOST_TASKS = 5000;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a bound is out of its limits or min is above max
     */
    public TaskRange {
        require(min >= 0 && min <= MOST_TASKS, "min must be between 0 and %d, got: %d", MOST_TASKS, min);
        require(max >= 1 && max <= MOST_TASKS, "max must be between 1 and %d, got: %d", MOST_TASKS, max);
        require(max >= min, "max must be at least min (%d), got: %d", min, max);
    }

    /** Returns the range from {@code min} to {@code max}, both included. */
    public static TaskRange between(int min, int max) {
        return new TaskRange(min, max);
    }

    /** Returns {@code count} brought to the nearest number inside the range. */
    public int clamp(int count) {
        return Math.max(min, Math.min(max, count));
    }

    @Override
    public String toString() {
        return min + " to " + max;
    }
}
