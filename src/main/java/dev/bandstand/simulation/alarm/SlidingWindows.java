package dev.bandstand.simulation.alarm;

import dev.bandstand.simulation.metric.DatapointListener;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.Statistic;
import java.util.Arrays;

/**
 * The periods of an alarm: one ends at each step of the clock, so that they overlap where the period is longer than the step. Each new
 * datapoint is added to the periods that hold it and held against the threshold at once; a ring keeps as many periods as the alarm looks
 * back at, so that a look costs a comparison for each.
 *
 * <p>Before second 0 the metric was there and did not breach: a run begins in the midst of a service's life, and its first datapoint
 * alone must not ring an alarm that wants three.
 */
final class SlidingWindows implements DatapointListener {

    /** Nine decimals of a value count, so that one that lies at the threshold stays there. */
    private static final double PRECISION = 1e9;

    private final MetricAlarm alarm;
    private final long clockSecond;
    private final int step;
    private final int overlap;
    private final int range;
    private final int mask;
    private final long before;

    /** The number of the period that a place of the ring holds, times two, plus one where its datapoint breaches. */
    private final long[] tags;

    private final double[] totals;
    private final double[] samples;

    private long latest;
    private int real;
    private int breaching;
    private int oldest;

    /**
     * Starts empty.
     *
     * @param stepSeconds how far apart two of the periods end, in seconds
     * @param clockSecond the clock's second of the minute at second 0 of the run
     * @param range how many periods that do not overlap are looked at, at most
     */
    SlidingWindows(MetricAlarm alarm, int stepSeconds, long clockSecond, int range) {
        this.alarm = alarm;
        this.clockSecond = clockSecond;
        this.step = stepSeconds;
        this.overlap = alarm.periodSeconds() / stepSeconds;
        this.range = range;
        int size = Integer.highestOneBit((range + 1) * overlap) * 2;
        this.mask = size - 1;
        this.tags = new long[size];
        this.totals = new double[size];
        this.samples = new double[size];
        this.before = endedBy(0);
        Arrays.fill(tags, Long.MIN_VALUE);
    }

    /** Looks at the periods that ended by {@code now}, the latest first, until there are {@code wanted} datapoints. */
    void look(long now, int wanted) {
        latest = endedBy(now);
        int found = 0;
        int bad = 0;
        int last = 0;
        long window = latest;
        for (int age = 1; age <= range && found < wanted; age++) {
            long tag = tags[(int) (window & mask)];
            if (tag >> 1 == window) {
                found++;
                bad += (int) (tag & 1);
                last = age;
            } else if (window <= before) {
                found++;
                last = age;
            }
            window -= overlap;
        }
        real = found;
        breaching = bad;
        oldest = last;
    }

    /** Returns how many datapoints the latest look found. */
    int real() {
        return real;
    }

    /** Returns how many of them breach. */
    int breaching() {
        return breaching;
    }

    /** Returns the age of the oldest of them in periods, 1 for the latest period, 0 without any. */
    int oldest() {
        return oldest;
    }

    /** Returns the datapoint of the period of an age at the latest look, NaN without one. */
    double value(int age) {
        long window = latest - (long) (age - 1) * overlap;
        int slot = (int) (window & mask);
        return tags[slot] >> 1 == window ? value(slot, samples[slot]) : Double.NaN;
    }

    @Override
    public void datapoint(long second, double sum, double count, double most, double least) {
        long first = endedBy(second) + 1;
        for (long window = first; window < first + overlap; window++) {
            int slot = (int) (window & mask);
            long held = tags[slot] >> 1;
            if (held < window) {
                samples[slot] = 0;
                add(slot, window, sum, count, most, least);
            } else if (held == window) {
                add(slot, window, sum, count, most, least);
            }
        }
    }

    private void add(int slot, long window, double sum, double count, double most, double least) {
        boolean empty = samples[slot] == 0;
        switch (alarm.statistic()) {
            case AVERAGE, SUM -> totals[slot] = empty ? sum : totals[slot] + sum;
            case MAXIMUM -> totals[slot] = empty ? most : Math.max(totals[slot], most);
            case MINIMUM -> totals[slot] = empty ? least : Math.min(totals[slot], least);
        }
        samples[slot] += count;
        boolean breaches = alarm.comparison().breaches(value(slot, samples[slot]), alarm.threshold());
        tags[slot] = window * 2 + (breaches ? 1 : 0);
    }

    /** Returns the value of a period, without what floating point adds to a sum of many stretches. */
    private double value(int slot, double count) {
        double value = alarm.statistic() == Statistic.AVERAGE ? totals[slot] / count : totals[slot];
        return Math.rint(value * PRECISION) / PRECISION;
    }

    private long endedBy(long second) {
        return Math.floorDiv(second + clockSecond, (long) step);
    }
}
