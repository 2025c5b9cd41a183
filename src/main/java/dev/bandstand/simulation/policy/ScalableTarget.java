package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ScheduledAction;
import java.util.List;

/**
 * The desired count with the range in force, and what moves both without an alarm: schedules and forecasts.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scheduled-scaling.html">Scheduled
 *     scaling</a>
 */
final class ScalableTarget {

    static final String MIN_ABOVE_MAX = "minAboveMax";

    private final CapacityRange range;
    private final ScalingLog log;

    private int desired;
    private long epoch;

    ScalableTarget(ScalableService service, int desired, ScalingLog log) {
        this.range = new CapacityRange(service.min(), service.max());
        this.log = log;
        this.desired = desired;
        if (service.min() > service.max()) {
            log.warned(0, MIN_ABOVE_MAX, "min " + service.min() + " is above max " + service.max());
        }
    }

    CapacityRange range() {
        return range;
    }

    int desired() {
        return desired;
    }

    /** Returns a number that changes with the count and with the range. */
    long epoch() {
        return epoch;
    }

    void move(int count) {
        desired = count;
        epoch++;
    }

    /** Sets the range for good and brings the count into it, unless that would scale in during a deployment. */
    int scheduled(long now, ScheduledAction action, boolean deploying) {
        if (!range.takes(action)) {
            if (log.listens()) {
                log.warned(now, MIN_ABOVE_MAX, ScalingWords.refused(action, range));
            }
            return desired;
        }
        range.set(action);
        epoch++;
        int before = desired;
        int within = Math.max(range.min(), Math.min(range.max(), desired));
        boolean held = within < desired && deploying;
        desired = held ? desired : within;
        if (log.listens()) {
            String reason = ScalingWords.scheduled(action);
            log.scheduled(now, action.name(), before, desired, reason);
            if (held) {
                String further = ScalingWords.further(within - before);
                log.blocked(now, action.name(), before, within, reason + "; " + further + "deployment");
            }
        }
        return desired;
    }

    /** Tells what the actions would do after the end of the load. */
    void replay(long now, List<ScheduledAction> actions, List<Scheduling> schedules) {
        if (log.listens()) {
            CapacityRange copy = range.withoutForecast();
            ScheduleReplay.after(now, copy, actions, schedules, log);
        }
    }

    /** Raises the count to the forecast, within the maximum or the one it raises. */
    int forecast(long now, Forecasts forecasts) {
        int wanted = 0;
        int raisedMax = 0;
        Forecasting largest = null;
        for (Forecasting forecasting : forecasts.each()) {
            int capacity = forecasting.policy().forecastOnly() ? 0 : forecasting.capacity(now);
            raisedMax = Math.max(raisedMax, forecasting.raisedMax(capacity));
            if (capacity > wanted) {
                wanted = capacity;
                largest = forecasting;
            }
        }
        range.forecast(wanted, raisedMax);
        int within = Math.min(wanted, range.max());
        if (largest != null && wanted > desired) {
            raise(now, largest.policy().name(), wanted, within);
        }
        return desired;
    }

    private void raise(long now, String policy, int wanted, int within) {
        if (wanted > within && log.listens()) {
            String further = ScalingWords.further(wanted - desired);
            log.blocked(now, policy, desired, wanted, "forecast of " + wanted + "; " + further + "maximum " + within);
        }
        if (within > desired) {
            int before = desired;
            desired = within;
            epoch++;
            if (log.listens()) {
                log.scaledOut(now, policy, before, desired, "forecast of " + wanted);
            }
        }
    }
}
