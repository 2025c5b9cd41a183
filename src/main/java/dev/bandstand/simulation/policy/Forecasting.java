package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.service.PredictivePolicy;
import java.util.Arrays;

/**
 * The hourly forecast of one predictive scaling policy: a seasonal stand-in for AWS's, whose model is not public.
 *
 * <p>The load of an hour is taken to be the mean of the hours before that lie whole seasons back, as far as the last two weeks show them;
 * where none do, of those at the same time of day, and else of all. Forecasts cover 48 hours and are made anew every 6, the first when
 * there are 24 hours of load. What is kept does not grow with the load.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/predictive-auto-scaling.html">Use historical patterns to
 *     scale Amazon ECS services with predictive scaling</a>
 */
final class Forecasting {

    static final int HOUR = 3600;
    static final int LEAST_HOURS = 24;
    private static final int AHEAD = 48;
    private static final int REFRESH = 6;
    private static final int KEPT = 14 * 24;
    private static final int DAY = 24;
    private static final double TOLERANCE = 1e-9;

    private final PredictivePolicy policy;
    private final int season;
    private final long clockSecond;
    private final double[] history = new double[KEPT];
    private final double[] forecast = new double[AHEAD];

    private int hours;
    private long hour;
    private double sum;
    private long observed;
    private long firstForecast = Long.MIN_VALUE;

    /** Makes one without history; {@code clockSecond} is the clock's second of the hour at second 0. */
    Forecasting(PredictivePolicy policy, int season, long clockSecond) {
        this.policy = policy;
        this.season = Math.max(1, season);
        this.clockSecond = clockSecond;
        Arrays.fill(history, Double.NaN);
    }

    PredictivePolicy policy() {
        return policy;
    }

    /** Returns how many hours of load it has seen. */
    int hours() {
        return hours;
    }

    /** Tells whether there is a forecast. */
    boolean isReady() {
        return firstForecast != Long.MIN_VALUE;
    }

    private long hourOf(long second) {
        return Math.floorDiv(second + clockSecond, HOUR);
    }

    private long begin(long hour) {
        return hour * HOUR - clockSecond;
    }

    /** Sees the load of a stretch, in the metric's unit, of all tasks together. */
    void observe(long from, long until, double load) {
        long at = from;
        while (at < until) {
            long end = Math.min(until, begin(hourOf(at) + 1));
            sum += load * (end - at);
            observed += end - at;
            if (end == begin(hourOf(at) + 1)) {
                close(hourOf(at));
            }
            at = end;
        }
    }

    private void close(long ended) {
        boolean enough = observed * 2 >= HOUR;
        history[slot(ended)] = enough ? sum / observed : Double.NaN;
        hours += enough ? 1 : 0;
        sum = 0;
        observed = 0;
        hour = ended + 1;
        if (hours >= LEAST_HOURS && (!isReady() || hour >= firstForecast + REFRESH)) {
            refresh();
        }
    }

    private void refresh() {
        firstForecast = hour;
        for (int i = 0; i < AHEAD; i++) {
            double mean = mean(hour + i, season);
            mean = Double.isNaN(mean) ? mean(hour + i, DAY) : mean;
            forecast[i] = Double.isNaN(mean) ? mean(hour + i, 1) : mean;
        }
    }

    /** Returns the mean of the hours seen that lie one {@code step} or more before {@code target}, NaN where none does. */
    private double mean(long target, int step) {
        double total = 0;
        int count = 0;
        for (long past = target - step; past >= hour - KEPT; past -= step) {
            if (past < hour && !Double.isNaN(history[slot(past)])) {
                total += history[slot(past)];
                count++;
            }
        }
        return count == 0 ? Double.NaN : total / count;
    }

    private static int slot(long hour) {
        return (int) Math.floorMod(hour, (long) KEPT);
    }

    /** Returns the next moment at which the capacity may change: the begin of an hour, or the buffer before it. */
    long next(long second) {
        long boundary = begin(hourOf(second) + 1);
        long early = boundary - policy.bufferSeconds();
        return early > second ? early : boundary;
    }

    /** Returns the tasks that the forecast wants at {@code second}, 0 without one. */
    int capacity(long second) {
        long current = hourOf(second);
        int capacity = capacityOf(current);
        return second >= begin(current + 1) - policy.bufferSeconds()
                ? Math.max(capacity, capacityOf(current + 1))
                : capacity;
    }

    private int capacityOf(long of) {
        if (!isReady() || of < firstForecast || of >= firstForecast + AHEAD) {
            return 0;
        }
        double load = forecast[(int) (of - firstForecast)];
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(load / policy.target() - TOLERANCE));
    }

    /** Returns the maximum that {@code capacity} raises, 0 where the policy honours the one in force. */
    int raisedMax(int capacity) {
        return policy.aboveMax() ? (int) Math.ceil(capacity * (100.0 + policy.aboveMaxPercent()) / 100 - TOLERANCE) : 0;
    }
}
