package dev.bandstand.simulation;

import dev.bandstand.simulation.fleet.EventKind;
import dev.bandstand.simulation.fleet.Events;
import dev.bandstand.simulation.fleet.Fleet;
import dev.bandstand.simulation.fleet.Luck;
import dev.bandstand.simulation.fleet.Queue;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.policy.Forecasts;
import dev.bandstand.simulation.policy.Scaler;
import dev.bandstand.simulation.score.Demand;
import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.score.Tally;
import dev.bandstand.simulation.service.DeploymentLimits;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.time.Instant;
import java.util.List;

/**
 * One service under one load with the chances of one seed, from event to event.
 *
 * <p>What happens within one second happens in the order of {@link EventKind}, then alarms are evaluated; then the load of that second is applied. Each purpose has
 * its own random numbers, so that two variants of a service have the same luck under the same seed. Times that are drawn are rounded to
 * whole seconds.
 */
public final class Run {

    private static final int FIRST_SCENARIO = 2;

    private final Recorder recorder;
    private final RunLog log;
    private final double perTask;
    private final boolean fargate;
    private final DeploymentLimits deployment;
    private final List<Scenario> scenarios;
    private final Events events = new Events();
    private final Queue queue;
    private final Tally tally;
    private final Fleet fleet;
    private final Metrics metrics;
    private final Alarms alarms;
    private final ScheduledActions schedule;
    private final Forecasts forecasts;
    private final Scaler scaler;

    private long now;
    private long counted;
    private double rate;
    private boolean reaching;

    /**
     * Starts at second 0 with the initial tasks serving.
     *
     * @param experiment what is simulated
     * @param seed the chances
     * @param recorder hears what happens
     * @throws IllegalArgumentException if the service has a schedule and second 0 has no moment
     */
    public Run(Experiment experiment, long seed, Recorder recorder) {
        Parameters parameters = experiment.parameters();
        Luck luck = new Luck(seed);
        this.recorder = recorder;
        this.log = new RunLog(recorder);
        this.perTask = experiment.requestsPerSecondPerTask();
        this.fargate = experiment.service().capacity() instanceof FargateCapacity;
        this.deployment = experiment.service().deployment();
        this.scenarios = experiment.scenarios();
        this.queue = new Queue(luck.once(parameters, Parameter.CLIENT_TIMEOUT));
        this.tally = new Tally(new Demand(perTask, luck.once(parameters, Parameter.OVERLOAD_UTILISATION) / 100));
        this.fleet = new Fleet(experiment.service(), parameters, luck, events, tally);
        long clock = experiment.start().map(Instant::getEpochSecond).orElse(0L);
        this.metrics = new Metrics(experiment, luck, events, Math.floorMod(clock, 60L));
        this.alarms = new Alarms(experiment, luck, metrics, recorder);
        this.schedule = new ScheduledActions(experiment, luck, events, log);
        this.forecasts = new Forecasts(
                experiment.service(),
                parameters,
                luck.stream(Parameter.PREDICTIVE_SEASON.key()),
                experiment.start(),
                log);
        this.scaler = new Scaler(
                experiment.service(), parameters, alarms.all(), alarms::because, experiment.initialTasks(), log);
        begin(experiment);
    }

    private void begin(Experiment experiment) {
        AdvanceWarnings.tell(experiment, log);
        fleet.begin(experiment.initialTasks());
        if (forecasts.size() > 0) {
            events.add(forecasts.next(0), EventKind.FORECAST, 0);
        }
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            EventKind kind = scenario instanceof Scenario.SpotLoss ? EventKind.SPOT : EventKind.DEPLOYMENT;
            events.add(scenario.second(), kind, FIRST_SCENARIO + i);
        }
    }

    /**
     * Goes on until {@code untilSecond}.
     *
     * @param untilSecond the end of a piece of the load, which begins where the one before ended
     * @param requestsPerSecond the requests that arrive a second during it
     */
    public void advance(long untilSecond, double requestsPerSecond) {
        rate = requestsPerSecond;
        while (now < untilSecond) {
            long event = events.nextSecond();
            long look = alarms.nextSecond();
            if (event <= now) {
                happen();
            } else if (look <= now) {
                alarms.evaluate(now, scaler);
                decide();
            } else {
                now = Math.min(Math.min(event, look), untilSecond);
            }
        }
        count();
    }

    /** Ends the run, and returns how it went. */
    public Score finish() {
        for (Scenario scenario : scenarios) {
            if (scenario.second() >= now) {
                log.warned(
                        now,
                        WarningCode.AFTER_THE_END,
                        "what was asked for second " + scenario.second() + " lies after the end of the load");
            }
        }
        schedule.finish(now, scaler);
        forecasts.finish(now);
        fleet.finish(now);
        tally.waited(queue.most());
        return tally.score();
    }

    /** Counts the stretch until now, in which nothing changed: looks of alarms that come to nothing do not cut it. */
    private void count() {
        if (counted == now) {
            return;
        }
        long seconds = now - counted;
        double capacity = fleet.serving() * perTask;
        queue.advance(counted, now, rate, capacity);
        tally.stretch(counted, now, rate, capacity, queue.shed(), fleet.running());
        if (queue.backlog() == 0 && rate > 0) {
            tally.met(rate * seconds, rate / capacity);
        }
        metrics.stretch(seconds, rate, capacity, queue, fleet);
        for (int i = 0; i < forecasts.size(); i++) {
            double load = metrics.load(forecasts.metric(i), seconds, rate, capacity, queue, fleet);
            forecasts.observe(i, counted, now, load);
        }
        if (recorder != Recorder.NONE) {
            recorder.stretch(new Stretch(
                    counted,
                    now,
                    rate,
                    queue.backlog(),
                    fleet.serving(),
                    fleet.desired(),
                    fleet.billed(),
                    fleet.billedSpot(),
                    scaler.min(),
                    scaler.max()));
        }
        counted = now;
    }

    /** Lets the next thing of this second happen. */
    private void happen() {
        EventKind kind = events.nextKind();
        int which = events.nextWhich();
        count();
        if (kind == EventKind.PERIOD_END) {
            events.putOff(metrics.close(which, now));
            return;
        }
        events.take();
        switch (kind) {
            case TASK -> fleet.advance(which, now);
            case INSTANCE -> fleet.advanceInstances(which, now);
            case SPOT -> spot(which);
            case DEPLOYMENT -> fleet.deploy();
            case SCHEDULE -> desire(scaler.scheduled(now, schedule.take(which), fleet.deploying()));
            case FORECAST -> {
                desire(scaler.forecast(now, forecasts));
                events.add(forecasts.next(now), EventKind.FORECAST, which);
            }
            case LAUNCH, PERIOD_END -> {}
        }
        settle();
    }

    private void spot(int which) {
        if (which == Fleet.SPOT_TAKEN) {
            fleet.takeSpot(now);
        } else if (which >= FIRST_SCENARIO && scenarios.get(which - FIRST_SCENARIO) instanceof Scenario.SpotLoss loss) {
            fleet.loseSpot(loss.share(), now, loss.seconds());
        }
    }

    private void decide() {
        desire(scaler.decide(now, fleet.running(), fleet.deploying()));
        TrackingPolicy policy = alarms.takeCapped();
        if (policy != null && fargate && log.listens() && fleet.desired() < scaler.max()) {
            double needed = Math.ceil(rate * metrics.mostCpu() / (perTask * policy.target()));
            if (needed > fleet.desired()) {
                log.capped(now, policy, metrics.mostCpu(), (long) needed, fleet.desired());
            }
        }
    }

    private void desire(int count) {
        if (count != fleet.desired()) {
            count();
            fleet.desire(count);
            tally.scaled();
            reaching = true;
            settle();
        }
    }

    /** Lets the fleet follow, and the cooldowns begin once it has. */
    private void settle() {
        fleet.settle(now);
        if (fleet.stuck()) {
            log.stuck(now, fleet.desired(), deployment);
        }
        if (fleet.withoutRoom()) {
            log.warned(now, WarningCode.INSTANCES_EXHAUSTED, "tasks find no place, and no more instances may come");
        }
        if (reaching && fleet.running() >= fleet.desired()) {
            reaching = false;
            scaler.completed(now);
        }
    }
}
