package dev.bandstand.simulation.alarm;

import dev.bandstand.simulation.metric.DatapointListener;
import dev.bandstand.simulation.service.Statistic;
import java.util.Arrays;

/**
 * The periods of an alarm: one ends at each step of the clock, so that they overlap where the period is longer than the step. Each new
 * datapoint is added to the periods that hold it; a ring keeps as many of them as the alarm looks back at.
 */
final class SlidingWindows implements DatapointListener {

    private final Statistic statistic;
    private final long clockSecond;
    private final int step;
    private final int overlap;
    private final int mask;
    private final long[] ends;
    private final double[] values;
    private final double[] samples;

    /**
     * Starts empty.
     *
     * @param periods how many periods that do not overlap can be asked for
     */
    SlidingWindows(Statistic statistic, int periodSeconds, int stepSeconds, long clockSecond, int periods) {
        this.statistic = statistic;
        this.clockSecond = clockSecond;
        this.step = stepSeconds;
        this.overlap = periodSeconds / stepSeconds;
        int size = Integer.highestOneBit(periods * overlap + 1) * 2;
        this.mask = size - 1;
        this.ends = new long[size];
        this.values = new double[size];
        this.samples = new double[size];
        Arrays.fill(ends, Long.MIN_VALUE);
    }

    /** Returns the number of the latest period that ended by {@code second}. */
    long latest(long second) {
        return Math.floorDiv(second + clockSecond, (long) step);
    }

    /** Returns how far the numbers of two periods are apart that meet without overlapping. */
    int overlap() {
        return overlap;
    }

    /** Tells whether a period has a datapoint. */
    boolean has(long window) {
        return ends[slot(window)] == window;
    }

    /** Returns the value of a period that has a datapoint. */
    double value(long window) {
        int slot = slot(window);
        return statistic == Statistic.AVERAGE ? values[slot] / samples[slot] : values[slot];
    }

    @Override
    public void datapoint(long second, double sum, double count, double most, double least) {
        long first = latest(second) + 1;
        for (long window = first; window < first + overlap; window++) {
            int slot = slot(window);
            if (ends[slot] < window) {
                ends[slot] = window;
                samples[slot] = 0;
            }
            if (ends[slot] == window) {
                add(slot, sum, count, most, least);
            }
        }
    }

    private void add(int slot, double sum, double count, double most, double least) {
        boolean empty = samples[slot] == 0;
        samples[slot] += count;
        switch (statistic) {
            case AVERAGE, SUM -> values[slot] = empty ? sum : values[slot] + sum;
            case MAXIMUM -> values[slot] = empty ? most : Math.max(values[slot], most);
            case MINIMUM -> values[slot] = empty ? least : Math.min(values[slot], least);
        }
    }

    private int slot(long window) {
        return (int) (window & mask);
    }
}
