package dev.bandstand.simulation.fleet;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.score.Tally;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.ScalableService;

/**
 * The tasks of one service on their way to the desired count.
 *
 * <p>Where tasks are too many, the one launched last leaves first: it is the one that may not serve yet.
 */
public final class Fleet {

    private static final int LEAST_BILLED_SECONDS = 60;

    private final Tasks tasks = new Tasks();
    private final Events events;
    private final Tally tally;
    private final Starts starts;
    private final FargateCapacity split;
    private final Launches account;
    private final Launches service;

    private int desired;
    private long retry = Long.MAX_VALUE;

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
        this.events = events;
        this.tally = tally;
        this.starts = new Starts(service, parameters, luck);
        boolean fargate = service.capacity() instanceof FargateCapacity;
        this.split = service.capacity() instanceof FargateCapacity capacity ? capacity : FargateCapacity.onDemand();
        this.account = fargate
                ? new Launches(
                        luck.once(parameters, Parameter.FARGATE_LAUNCH_BURST),
                        luck.once(parameters, Parameter.FARGATE_LAUNCH_RATE))
                : Launches.unlimited();
        double perMinute = luck.once(parameters, Parameter.SERVICE_LAUNCHES);
        this.service = perMinute > 0 ? new Launches(perMinute, perMinute / 60) : Launches.unlimited();
    }

    /** Puts tasks there that serve at second 0 and were launched long before. */
    public void begin(int count) {
        desired = count;
        int onSpot = split.spotOf(count);
        for (int i = 0; i < count; i++) {
            int task = tasks.add(i >= count - onSpot, -LEAST_BILLED_SECONDS);
            tasks.move(task, TaskState.SERVING);
        }
    }

    /** Sets the desired count; {@link #settle} then launches and stops tasks. */
    public void desire(int count) {
        desired = count;
    }

    /** Launches what is missing and stops what is too much, as far as it may. */
    public void settle(long now) {
        int onSpot = split.spotOf(desired);
        level(false, desired - onSpot, now);
        level(true, onSpot, now);
    }

    private void level(boolean onSpot, int target, long now) {
        while (tasks.active(onSpot) > target) {
            stop(tasks.youngest(onSpot), now);
        }
        launch(onSpot, target - tasks.active(onSpot), now);
    }

    private void launch(boolean onSpot, int wanted, long now) {
        if (wanted <= 0) {
            return;
        }
        int launches = service.allowed(account.allowed(wanted, now), now);
        account.take(launches);
        service.take(launches);
        for (int i = 0; i < launches; i++) {
            int task = tasks.add(onSpot, now);
            due(task, now + starts.provisioning());
        }
        if (launches < wanted) {
            retry(Math.max(account.next(now), service.next(now)), now);
        }
    }

    private void retry(long second, long now) {
        if (retry <= now || second < retry) {
            retry = second;
            events.add(second, EventKind.LAUNCH, 0);
        }
    }

    private void stop(int task, long now) {
        TaskState state = tasks.state(task);
        if (state == TaskState.PROVISIONING) {
            end(task, now);
        } else if (state == TaskState.SERVING && starts.draining() > 0) {
            tasks.move(task, TaskState.DRAINING);
            due(task, now + starts.draining());
        } else {
            terminate(task, now);
        }
    }

    private void terminate(int task, long now) {
        tasks.move(task, TaskState.STOPPING);
        due(task, now + starts.stopping());
    }

    private void end(int task, long now) {
        bill(task, now);
        tasks.move(task, TaskState.ENDED);
    }

    /** Bills a task from its launch, but at most from second 0, and at least a minute in all. */
    private void bill(int task, long now) {
        long launched = tasks.launched(task);
        long seconds = Math.max(LEAST_BILLED_SECONDS, now - launched) + Math.min(0, launched);
        tally.task((double) seconds, tasks.spot(task));
    }

    private void due(int task, long second) {
        tasks.due(task, second);
        events.add(second, EventKind.TASK, task);
    }

    /** Goes on with a task for which an event is due. */
    public void advance(int task, long now) {
        if (tasks.due(task) != now) {
            return;
        }
        switch (tasks.state(task)) {
            case PROVISIONING -> {
                tasks.move(task, TaskState.STARTING);
                due(task, now + starts.starting());
            }
            case STARTING -> {
                tasks.move(task, TaskState.SERVING);
                tasks.due(task, Long.MAX_VALUE);
            }
            case DRAINING -> terminate(task, now);
            case STOPPING -> end(task, now);
            case SERVING, ENDED -> {}
        }
    }

    /** Bills what still exists at the end of the run. */
    public void finish(long now) {
        for (int task = 0; task < tasks.numbers(); task++) {
            if (tasks.state(task) != TaskState.ENDED) {
                tally.task((double) (now - Math.max(0, tasks.launched(task))), tasks.spot(task));
            }
        }
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
}
