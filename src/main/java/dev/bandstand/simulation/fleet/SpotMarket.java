package dev.bandstand.simulation.fleet;

/**
 * Spot capacity: there, or gone for a while.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html">Amazon ECS clusters for
 *     Fargate workloads</a>
 */
final class SpotMarket {

    private final Tasks tasks;
    private long closedUntil;

    SpotMarket(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Tells whether Spot tasks can be launched. */
    boolean open(long now) {
        return now >= closedUntil;
    }

    /** Lets no Spot task be launched until {@code second}. */
    void close(long second) {
        closedUntil = Math.max(closedUntil, second);
    }

    /** Warns a share of the Spot tasks, the oldest first, that they are taken away at {@code second}. */
    void warn(double share, long second) {
        long count = Math.round(share * tasks.active(true));
        for (int task = tasks.oldest(true); task >= 0 && count > 0; task = tasks.next(task)) {
            if (tasks.taken(task) == Long.MAX_VALUE) {
                tasks.warn(task, second);
                count--;
            }
        }
    }

    /** Returns a task that was warned and is taken away by {@code now}, negative if there is none. */
    int taken(long now) {
        int task = tasks.oldest(true);
        while (task >= 0 && tasks.taken(task) > now) {
            task = tasks.next(task);
        }
        return task;
    }
}
