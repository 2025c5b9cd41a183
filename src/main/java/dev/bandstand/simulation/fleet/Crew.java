package dev.bandstand.simulation.fleet;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.score.Tally;
import dev.bandstand.simulation.service.Ec2Capacity;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.ScalableService;
import org.jspecify.annotations.Nullable;

/** Launches and stops tasks, and leads each through its life. */
final class Crew {

    static final int LEAST_BILLED_SECONDS = 60;

    final Tasks tasks = new Tasks();
    final SpotMarket spot = new SpotMarket(tasks);
    final @Nullable Instances instances;

    private final Events events;
    private final Tally tally;
    private final Starts starts;
    private final Launches account;
    private final Launches service;
    private long retry = Long.MAX_VALUE;

    Crew(ScalableService service, Parameters parameters, Luck luck, Events events, Tally tally) {
        this.events = events;
        this.tally = tally;
        this.starts = new Starts(service, parameters, luck);
        this.instances = service.capacity() instanceof Ec2Capacity capacity
                ? new Instances(capacity, parameters, luck, events, tally)
                : null;
        this.account = service.capacity() instanceof FargateCapacity
                ? new Launches(
                        luck.once(parameters, Parameter.FARGATE_LAUNCH_BURST),
                        luck.once(parameters, Parameter.FARGATE_LAUNCH_RATE))
                : Launches.unlimited();
        double perMinute = luck.once(parameters, Parameter.SERVICE_LAUNCHES);
        this.service = perMinute > 0 ? new Launches(perMinute, perMinute / 60) : Launches.unlimited();
    }

    /** Puts tasks there that serve at second 0 and were launched long before. */
    void begin(int onDemand, int onSpot) {
        for (int i = 0; i < onDemand + onSpot; i++) {
            int task = tasks.add(i >= onDemand, -LEAST_BILLED_SECONDS);
            tasks.move(task, TaskState.SERVING);
        }
        if (instances != null) {
            instances.begin(onDemand);
        }
    }

    /** Launches up to {@code wanted} tasks, as many as may be at the moment, and returns how many those are. */
    int launch(boolean onSpot, int wanted, long now) {
        if (wanted <= 0 || (onSpot && !spot.open(now))) {
            return 0;
        }
        int placed = instances == null ? wanted : Math.min(wanted, instances.room(tasks.existing()));
        int launches = service.allowed(account.allowed(placed, now), now);
        account.take(launches);
        service.take(launches);
        for (int i = 0; i < launches; i++) {
            due(tasks.add(onSpot, now), now + starts.provisioning());
        }
        if (launches < placed) {
            retry(Math.max(account.next(now), service.next(now)), now);
        }
        return launches;
    }

    private void retry(long second, long now) {
        if (retry <= now || second < retry) {
            retry = second;
            events.add(second, EventKind.LAUNCH, 0);
        }
    }

    /** Tells whether launches that are held back become possible by themselves. */
    boolean launchesLater(long now) {
        return (retry > now && retry < Long.MAX_VALUE) || !spot.open(now) || (instances != null && instances.grows());
    }

    /** Lets a task leave: at once if its container does not run yet, after its drain if it served. */
    void stop(int task, long now) {
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

    /** Ends a task at once, and bills it: from its launch, but at most from second 0, and at least a minute in all. */
    void end(int task, long now) {
        long launched = tasks.launched(task);
        long seconds = Math.max(LEAST_BILLED_SECONDS, now - launched) + Math.min(0, launched);
        tally.task((double) seconds, tasks.spot(task));
        tasks.move(task, TaskState.ENDED);
    }

    private void due(int task, long second) {
        tasks.due(task, second);
        events.add(second, EventKind.TASK, task);
    }

    /** Goes on with a task for which an event is due. */
    void advance(int task, long now) {
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

    /** Bills what still exists at the end of the run, up to there. */
    void finish(long now) {
        for (int task = 0; task < tasks.numbers(); task++) {
            if (tasks.state(task) != TaskState.ENDED) {
                tally.task((double) (now - Math.max(0, tasks.launched(task))), tasks.spot(task));
            }
        }
        if (instances != null) {
            instances.bill(now);
        }
    }
}
