package dev.bandstand.simulation.policy;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.policy.ScalingWords.Obstacle;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ScheduledAction;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Holds the desired count of one service: takes the calls of a moment and resolves them.
 *
 * <p>Of several policies that scale at the same moment, the largest capacity wins. Target tracking scales out when any policy asks for it,
 * and in only when all that may do so are ready to; a step policy does not wait for them. Nothing is scaled in while a deployment runs.
 * Scheduled actions ignore cooldowns and start none.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html#target-tracking-considerations">Considerations
 *     for several policies</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-stepscaling.html">Considerations for
 *     services</a>
 */
public final class Scaler {

    private static final int NOTHING = -1;

    private final ScalableTarget target;
    private final CapacityRange range;
    private final Cooldowns cooldowns;
    private final Caller[] callers;
    private final Tracking.ScaleIn extent;
    private final ScalingLog log;
    private final ScalingWords words;

    private boolean called;
    private @Nullable Caller winner;
    private int winning = NOTHING;

    /**
     * Makes a scaler.
     *
     * @param service the service
     * @param parameters what AWS does not document
     * @param alarms the alarms of its policies, as {@link ScalingAlarm#of} returns them
     * @param because says of an alarm, by its place in {@code alarms}, why it is in ALARM, as in "3/3 71.2 &gt; 60"
     * @param desired the desired count at second 0
     * @param log hears the decisions
     */
    public Scaler(
            ScalableService service,
            Parameters parameters,
            List<ScalingAlarm> alarms,
            IntFunction<String> because,
            int desired,
            ScalingLog log) {
        this.target = new ScalableTarget(service, desired, log);
        this.range = target.range();
        this.extent = Tracking.ScaleIn.of(parameters);
        this.log = log;
        this.words = new ScalingWords(because, range, log);
        this.cooldowns = new Cooldowns(service.policies(), parameters);
        this.callers = new Caller[alarms.size()];
        for (int i = 0; i < callers.length; i++) {
            ScalingAlarm alarm = alarms.get(i);
            callers[i] = new Caller(i, alarm, cooldowns.of(alarm.policy()));
        }
    }

    /** Returns the desired count. */
    public int desired() {
        return target.desired();
    }

    /** Returns the minimum in force. */
    public int min() {
        return range.min();
    }

    /** Returns the maximum in force. */
    public int max() {
        return range.max();
    }

    /**
     * An alarm runs its action, which it does when it goes into ALARM and once a minute while it stays there.
     *
     * @param alarm its place among the alarms
     * @param value the latest datapoints of its metric, taken together
     */
    public void call(int alarm, double value) {
        Caller caller = callers[alarm];
        caller.raised = true;
        caller.acting = true;
        caller.value = value;
        called = true;
    }

    /** An alarm is not in ALARM, which must be told at least once after it was. */
    public void silent(int alarm) {
        callers[alarm].raised = false;
        callers[alarm].forget();
    }

    /**
     * Resolves the calls of one moment.
     *
     * @param now the moment
     * @param running the running tasks, whether they serve or not
     * @param deploying whether a deployment runs
     * @return the desired count after it
     */
    public int decide(long now, int running, boolean deploying) {
        if (!called) {
            return target.desired();
        }
        called = false;
        winner = null;
        winning = NOTHING;
        boolean tracksIn = false;
        for (Caller caller : callers) {
            if (!caller.acting) {
                continue;
            }
            caller.acting = false;
            switch (caller.alarm.calls()) {
                case STEP -> step(caller, now, running, deploying);
                case TRACKING_OUT -> trackOut(caller, now, running);
                case TRACKING_IN -> tracksIn = true;
            }
        }
        if (tracksIn) {
            trackIn(now, running, deploying);
        }
        return settle(now, running);
    }

    private void step(Caller caller, long now, int running, boolean deploying) {
        StepPolicy policy = caller.step();
        List<StepRung> rungs = policy.rungs();
        int rung = Stepping.rung(rungs, caller.value, caller.alarm.alarm().threshold());
        if (rung == Stepping.NONE) {
            return;
        }
        int adjustment = rungs.get(rung).adjustment();
        int free = Stepping.apply(policy, adjustment, running);
        int origin = policy.adjustment() == Adjustment.EXACT_CAPACITY ? target.desired() : running;
        if (free > origin) {
            int base = caller.cooldown.outBase(now, running);
            out(caller, now, Stepping.apply(policy, adjustment, base), free);
        } else if (free < origin) {
            in(caller, now, Stepping.apply(policy, adjustment, caller.cooldown.inBase(running)), deploying);
        }
    }

    private void trackOut(Caller caller, long now, int running) {
        int free = Tracking.out(caller.tracking(), caller.value, running);
        if (free > running) {
            int base = caller.cooldown.outBase(now, running);
            out(caller, now, Tracking.out(caller.tracking(), caller.value, base), free);
        }
    }

    private void trackIn(long now, int running, boolean deploying) {
        Caller largest = null;
        int wanted = NOTHING;
        Caller waits = null;
        for (Caller caller : callers) {
            if (caller.alarm.calls() != ScalingAlarm.Calls.TRACKING_IN) {
                continue;
            }
            if (!caller.raised) {
                waits = caller;
                continue;
            }
            int base = caller.cooldown.inBase(running);
            int capacity = Tracking.in(caller.tracking(), caller.value, base, extent);
            if (capacity > wanted) {
                wanted = capacity;
                largest = caller;
            }
        }
        if (largest == null || wanted >= target.desired()) {
            return;
        }
        if (waits != null) {
            blocked(largest, now, wanted, Obstacle.WAITS, waits.policy());
        } else {
            in(largest, now, wanted, deploying);
        }
    }

    /** Takes what a policy wants more: {@code wanted} within its cooldown, {@code free} without. */
    private void out(Caller caller, long now, int wanted, int free) {
        int desired = target.desired();
        if (desired < range.min()) {
            offer(caller, range.min());
            return;
        }
        int capacity = Math.max(desired, Math.min(range.max(), wanted));
        offer(caller, capacity);
        if (capacity > desired || free <= desired) {
            return;
        }
        if (desired >= range.max()) {
            blocked(caller, now, free, Obstacle.MAXIMUM, "");
        } else {
            blocked(caller, now, free, Obstacle.COOLDOWN_OUT, "");
        }
    }

    private void in(Caller caller, long now, int wanted, boolean deploying) {
        int desired = target.desired();
        if (wanted >= desired && desired <= range.max()) {
            return;
        }
        int capacity = desired > range.max() ? range.max() : Math.max(wanted, range.least());
        if (capacity >= desired) {
            blocked(caller, now, wanted, Obstacle.MINIMUM, "");
        } else if (deploying) {
            blocked(caller, now, wanted, Obstacle.DEPLOYMENT, "");
        } else if (cooldowns.holdsIn(caller.cooldown, now)) {
            blocked(caller, now, wanted, Obstacle.COOLDOWN_IN, "");
        } else {
            offer(caller, capacity);
        }
    }

    private void offer(Caller caller, int capacity) {
        if (capacity > winning) {
            winner = caller;
            winning = capacity;
        }
    }

    private int settle(long now, int running) {
        Caller caller = winner;
        if (caller == null || winning == target.desired()) {
            return target.desired();
        }
        int before = target.desired();
        target.move(winning);
        if (winning > before) {
            caller.cooldown.scaledOut(now, running);
            cooldowns.endIn();
        } else {
            caller.cooldown.scaledIn(running);
        }
        if (log.listens()) {
            words.moved(caller, now, before, winning);
        }
        return winning;
    }

    private void blocked(Caller caller, long now, int wanted, Obstacle obstacle, String whom) {
        if (log.listens()) {
            boolean out = obstacle == Obstacle.COOLDOWN_OUT;
            long until = out ? caller.cooldown.outUntil() : cooldowns.inUntil(caller.cooldown);
            if (caller.isNews(target.epoch(), obstacle, until)) {
                words.blocked(caller, now, target.desired(), wanted, obstacle, until, whom);
            }
        }
    }

    /**
     * Runs a scheduled action.
     *
     * @param now the moment
     * @param action the action
     * @param deploying whether a deployment runs
     * @return the desired count after it
     */
    public int scheduled(long now, ScheduledAction action, boolean deploying) {
        return target.scheduled(now, action, deploying);
    }

    /** Ends the run: warns of actions that leave a minimum above the maximum within a year after it, each with its moments. */
    public void replay(long now, List<ScheduledAction> actions, List<Scheduling> schedules) {
        target.replay(now, actions, schedules);
    }

    /**
     * Takes over the forecasts for this moment: raises the count to what they want, within the maximum or the one they raise. Nothing is
     * scaled in below it, and nothing is scaled in by it.
     *
     * @param now the moment
     * @param forecasts the forecasts
     * @return the desired count after it
     */
    public int forecast(long now, Forecasts forecasts) {
        return target.forecast(now, forecasts);
    }

    /** The running tasks have reached the desired count: the cooldowns of the activities in progress begin. */
    public void completed(long now) {
        cooldowns.completed(now);
    }
}
