package dev.bandstand.simulation;

import dev.bandstand.simulation.fleet.EventKind;
import dev.bandstand.simulation.fleet.Events;
import dev.bandstand.simulation.fleet.Fleet;
import dev.bandstand.simulation.fleet.Luck;
import dev.bandstand.simulation.fleet.Queue;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.policy.Scaler;
import dev.bandstand.simulation.score.Demand;
import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.score.Tally;

/**
 * One service under one load with the chances of one seed, from event to event.
 *
 * <p>What happens within one second happens in the order of {@link EventKind}; then the load of that second is applied. Each purpose has
 * its own random numbers, so that two variants of a service have the same luck under the same seed.
 */
public final class Run {

    private final Recorder recorder;
    private final double perTask;
    private final Events events = new Events();
    private final Queue queue;
    private final Tally tally;
    private final Fleet fleet;
    private final Metrics metrics;
    private final Alarms alarms;
    private final Scaler scaler;

    private long now;
    private boolean reaching;

    /**
     * Starts at second 0 with the initial tasks serving.
     *
     * @param experiment what is simulated
     * @param seed the chances
     * @param recorder hears what happens
     */
    public Run(Experiment experiment, long seed, Recorder recorder) {
        Parameters parameters = experiment.parameters();
        Luck luck = new Luck(seed);
        Notes notes = new Notes(recorder);
        this.recorder = recorder;
        this.perTask = experiment.requestsPerSecondPerTask();
        this.queue = new Queue(luck.once(parameters, Parameter.CLIENT_TIMEOUT));
        this.tally = new Tally(new Demand(perTask, luck.once(parameters, Parameter.OVERLOAD_UTILISATION) / 100));
        this.fleet = new Fleet(experiment.service(), parameters, luck, events, tally);
        long clock = experiment.start().map(start -> start.getEpochSecond()).orElse(0L);
        this.metrics = new Metrics(parameters, luck, events, Math.floorMod(clock, 60L));
        this.alarms = new Alarms(experiment, luck, events, metrics, recorder);
        this.scaler = new Scaler(
                experiment.service(), parameters, alarms.all(), alarms::because, experiment.initialTasks(), notes);
        fleet.begin(experiment.initialTasks());
    }

    /**
     * Goes on until {@code untilSecond}.
     *
     * @param untilSecond the end of a piece of the load, which begins where the one before ended
     * @param requestsPerSecond the requests that arrive during it
     */
    public void advance(long untilSecond, double requestsPerSecond) {
        while (now < untilSecond) {
            long next = events.nextSecond();
            if (next <= now) {
                happen();
            } else {
                stretch(Math.min(next, untilSecond), requestsPerSecond);
            }
        }
    }

    /** Ends the run, and returns how it went. */
    public Score finish() {
        fleet.finish(now);
        return tally.score();
    }

    /** Lets a stretch go by in which nothing happens. */
    private void stretch(long until, double rate) {
        double capacity = fleet.serving() * perTask;
        queue.advance(now, until, rate, capacity);
        tally.stretch(now, until, rate, capacity, queue.shed(), fleet.running());
        metrics.stretch(until - now, rate, capacity, queue, fleet);
        if (recorder != Recorder.NONE) {
            recorder.moment(new Moment(
                    now,
                    until,
                    rate,
                    queue.backlog(),
                    fleet.serving(),
                    fleet.desired(),
                    fleet.billed(),
                    fleet.billedSpot(),
                    scaler.min(),
                    scaler.max()));
        }
        now = until;
    }

    /** Lets the next thing of this second happen. */
    private void happen() {
        EventKind kind = events.nextKind();
        int which = events.take();
        switch (kind) {
            case TASK -> {
                fleet.advance(which, now);
                settle();
            }
            case PERIOD_END -> metrics.close(which, now);
            case EVALUATION -> {
                alarms.evaluate(which, now, scaler);
                if (events.nextSecond() > now || events.nextKind() != EventKind.EVALUATION) {
                    desire(scaler.decide(now, fleet.running(), false));
                }
            }
            case LAUNCH -> settle();
            case INSTANCE, SPOT, DEPLOYMENT, SCHEDULE, FORECAST -> {}
        }
    }

    private void desire(int count) {
        if (count != fleet.desired()) {
            fleet.desire(count);
            tally.scaled();
            reaching = true;
            settle();
        }
    }

    /** Lets the fleet follow, and the cooldowns begin once it has. */
    private void settle() {
        fleet.settle(now);
        if (reaching && fleet.running() >= fleet.desired()) {
            reaching = false;
            scaler.completed(now);
        }
    }
}
