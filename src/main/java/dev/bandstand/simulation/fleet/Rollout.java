package dev.bandstand.simulation.fleet;

import dev.bandstand.simulation.service.DeploymentLimits;
import dev.bandstand.simulation.service.FargateCapacity;

/**
 * A rolling deployment: new tasks come as far as the maximum allows, and old ones leave once new ones serve in their place.
 *
 * <p>Where the maximum (or the room on the instances) leaves no place for a new task, old ones leave first, as far as the minimum
 * allows. Tasks that already leave count in neither.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html">Deploy Amazon ECS services by
 *     replacing tasks</a>
 */
final class Rollout {

    private final DeploymentLimits limits;
    private final FargateCapacity split;
    private final Crew crew;
    private final Tasks tasks;

    private boolean running;
    private boolean stuck;

    Rollout(DeploymentLimits limits, FargateCapacity split, Crew crew) {
        this.limits = limits;
        this.split = split;
        this.crew = crew;
        this.tasks = crew.tasks;
    }

    /** Begins to replace all tasks there are; a deployment that still runs is overtaken. */
    void begin() {
        tasks.renew();
        running = true;
    }

    boolean running() {
        return running;
    }

    /** Tells whether it can neither start a task nor stop one, nor waits for anything that changes that. */
    boolean stuck() {
        return stuck;
    }

    /** Returns the least tasks that must serve: rounded up. */
    static int least(int desired, DeploymentLimits limits) {
        return (int) (((long) desired * limits.minimumHealthyPercent() + 99) / 100);
    }

    /** Returns the most tasks that may be there: rounded down. */
    static int most(int desired, DeploymentLimits limits) {
        return (int) ((long) desired * limits.maximumPercent() / 100);
    }

    /** Goes as far as it can. */
    void settle(int desired, long now) {
        int spot = split.spotOf(desired);
        trim(false, desired - spot, now);
        trim(true, spot, now);
        boolean moved = true;
        boolean everMoved = false;
        while (moved) {
            int started = start(false, desired - spot, desired, now) + start(true, spot, desired, now);
            int stopped = stop(desired, now);
            moved = started + stopped > 0;
            everMoved |= moved;
        }
        running = old() > 0 || tasks.freshServing() < desired;
        stuck = running && !everMoved && old() > 0 && idle() && !crew.launchesLater(now);
    }

    /** Stops new tasks that are too many because the desired count went down. */
    private void trim(boolean onSpot, int target, long now) {
        while (tasks.fresh(onSpot) > target) {
            crew.stop(tasks.youngest(onSpot), now);
        }
    }

    private int start(boolean onSpot, int target, int desired, long now) {
        int room = most(desired, limits) - tasks.active();
        return crew.launch(onSpot, Math.min(room, target - tasks.fresh(onSpot)), now);
    }

    /** Stops old tasks that have been replaced, or that must make room. */
    private int stop(int desired, long now) {
        int replaced = tasks.freshServing() + old() - desired;
        int stops = Math.max(0, Math.min(old(), replaced));
        boolean blocked =
                tasks.fresh() < desired && (tasks.active() >= most(desired, limits) || !crew.launchesLater(now));
        if (stops == 0 && blocked) {
            int spare = tasks.serving() - least(desired, limits);
            stops = Math.max(0, Math.min(Math.min(old(), desired - tasks.fresh()), spare));
        }
        for (int i = 0; i < stops; i++) {
            int task = tasks.oldest(false);
            crew.stop(task >= 0 && tasks.old(task) ? task : tasks.oldest(true), now);
        }
        return stops;
    }

    private int old() {
        return tasks.active() - tasks.fresh();
    }

    /** Tells whether no task is on its way to serve, and none leaves and so makes room. */
    boolean idle() {
        return tasks.serving() == tasks.active() && tasks.existing() == tasks.active();
    }
}
