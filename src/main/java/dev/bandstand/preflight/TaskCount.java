package dev.bandstand.preflight;

/**
 * How many tasks of a service run at once.
 *
 * @param min the fewest tasks
 * @param max the most tasks outside a deployment
 * @param minHealthyPercent how many of them a deployment keeps running, in percent
 * @param maxHealthyPercent how many of them run during a deployment at most, in percent
 */
public record TaskCount(int min, int max, int minHealthyPercent, int maxHealthyPercent) {

    private static final int ALL = 100;

    /** Returns between {@code min} and {@code max} tasks, deployed as Bandstand does by default: 100 % to 200 %. */
    public static TaskCount between(int min, int max) {
        return new TaskCount(min, max, ALL, 2 * ALL);
    }

    /** Returns the most tasks, with those that a deployment starts besides; ECS rounds down. */
    public int mostAtOnce() {
        return Math.max(max, (int) ((long) max * maxHealthyPercent / ALL));
    }
}
