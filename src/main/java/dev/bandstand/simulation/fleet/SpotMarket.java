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

    /** Warns a share of the Spot tasks, the oldest first. */
    void warn(double share) {
        long count = Math.round(share * tasks.active(true));
        for (int task = tasks.oldest(true); task >= 0 && count > 0; task = tasks.next(task)) {
            if (!tasks.warned(task)) {
                tasks.warn(task);
                count--;
            }
        }
    }

    /** Returns a task that was warned, negative if there is none. */
    int warned() {
        int task = tasks.oldest(true);
        while (task >= 0 && !tasks.warned(task)) {
            task = tasks.next(task);
        }
        return task;
    }
}
