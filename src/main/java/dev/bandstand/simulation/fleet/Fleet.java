package dev.bandstand.simulation.fleet;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.score.Tally;
import dev.bandstand.simulation.service.DeploymentLimits;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.ScalableService;

/**
 * The tasks of one service on their way to the desired count.
 *
 * <p>Where tasks are too many, the one launched last leaves first: it is the one that may not serve yet.
 */
public final class Fleet {

    /** The number of the event at which warned Spot tasks are taken away. */
    public static final int SPOT_TAKEN = 0;

    /** The number of the event at which Spot capacity is back. */
    public static final int SPOT_BACK = 1;

    private final Crew crew;
    private final Tasks tasks;
    private final Rollout rollout;
    private final FargateCapacity split;
    private final Events events;
    private final long spotWarning;

    private int desired;

    /**
     * Makes an empty fleet.
     *
     * @param service what runs
     * @param parameters the values of the model's parameters
     * @param luck the chances of the seed
     * @param events where it puts what happens to its tasks
     * @param tally hears what is billed
     */
    public Fleet(ScalableService service, Parameters parameters, Luck luck, Events events, Tally tally) {
        this.crew = new Crew(service, parameters, luck, events, tally);
        this.tasks = crew.tasks;
        this.split = service.capacity() instanceof FargateCapacity capacity ? capacity : FargateCapacity.onDemand();
        this.rollout = new Rollout(service.deployment(), split, crew);
        this.events = events;
        this.spotWarning = Math.round(luck.once(parameters, Parameter.SPOT_WARNING));
    }

    /** Puts tasks there that serve at second 0 and were launched long before. */
    public void begin(int count) {
        desired = count;
        int onSpot = split.spotOf(count);
        crew.begin(count - onSpot, onSpot);
    }

    /** Sets the desired count; {@link #settle} then launches and stops tasks. */
    public void desire(int count) {
        desired = count;
    }

    /** Begins a rolling deployment. */
    public void deploy() {
        rollout.begin();
    }

    /**
     * Warns a share of the Spot tasks that they are taken away, and lets none come for a while.
     *
     * @param share the share
     * @param now the moment
     * @param seconds how long there is no Spot capacity
     */
    public void loseSpot(double share, long now, long seconds) {
        crew.spot.warn(share, now + spotWarning);
        crew.spot.close(now + seconds);
        events.add(now + spotWarning, EventKind.SPOT, SPOT_TAKEN);
        events.add(now + seconds, EventKind.SPOT, SPOT_BACK);
    }

    /** Takes the Spot tasks away whose warning is over. */
    public void takeSpot(long now) {
        for (int task = crew.spot.taken(now); task >= 0; task = crew.spot.taken(now)) {
            crew.end(task, now);
        }
    }

    /** Launches what is missing and stops what is too much, as far as it may. */
    public void settle(long now) {
        if (rollout.running()) {
            rollout.settle(desired, now);
        }
        if (!rollout.running()) {
            int onSpot = split.spotOf(desired);
            level(false, desired - onSpot, now);
            level(true, onSpot, now);
        }
    }

    private void level(boolean onSpot, int target, long now) {
        while (tasks.active(onSpot) > target) {
            crew.stop(tasks.youngest(onSpot), now);
        }
        crew.launch(onSpot, target - tasks.active(onSpot), now);
    }

    /** Goes on with a task for which an event is due. */
    public void advance(int task, long now) {
        crew.advance(task, now);
    }

    /** Goes on with the instances for which an event is due. */
    public void advanceInstances(int which, long now) {
        if (crew.instances != null) {
            crew.instances.advance(which, now, tasks.existing(), waiting());
        }
    }

    /** Bills what still exists at the end of the run. */
    public void finish(long now) {
        crew.finish(now);
    }

    /** Returns the desired count. */
    public int desired() {
        return desired;
    }

    /** Returns the tasks that serve. */
    public int serving() {
        return tasks.serving();
    }

    /** Returns the tasks whose containers run and that are not leaving: the running count. */
    public int running() {
        return tasks.running();
    }

    /** Returns the tasks that cost money. */
    public int billed() {
        return tasks.existing();
    }

    /** Returns those of them on Spot. */
    public int billedSpot() {
        return tasks.existingSpot();
    }

    /** Returns the tasks that are missing: nothing was launched for them yet. */
    public int waiting() {
        return Math.max(0, desired - (rollout.running() ? tasks.fresh() : tasks.active()));
    }

    /** Tells whether a deployment runs. */
    public boolean deploying() {
        return rollout.running();
    }

    /** Tells whether a deployment runs and can neither start a task nor stop one. */
    public boolean stuck() {
        return rollout.running() && rollout.stuck();
    }

    /** Returns the least tasks that must serve while a deployment runs: rounded up. */
    public static int leastServing(int desired, DeploymentLimits limits) {
        return Rollout.least(desired, limits);
    }

    /** Returns the most tasks that may be there while a deployment runs: rounded down. */
    public static int mostActive(int desired, DeploymentLimits limits) {
        return Rollout.most(desired, limits);
    }

    /** Tells whether tasks find no place and no more instances can come; while a deployment makes room by itself they only wait. */
    public boolean withoutRoom() {
        return crew.instances != null
                && (!rollout.running() || rollout.idle())
                && waiting() > 0
                && !crew.instances.grows()
                && crew.instances.room(tasks.existing()) == 0;
    }
}
