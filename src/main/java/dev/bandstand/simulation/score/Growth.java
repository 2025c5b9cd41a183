package dev.bandstand.simulation.score;

import java.util.Arrays;

/**
 * How many times its value a load grows within a while, over all moments of it. It remembers that while of the load and a
 * histogram whose bars are half a percent wide; the figure of a bar is the largest that fell into it.
 */
final class Growth {

    private static final double BAR = Math.log(1.005);
    private static final int BARS = 8192;

    private final double whileSeconds;
    private final double served;
    private final double floor;
    private final double[] weights = new double[BARS];
    private final double[] largest = new double[BARS];
    private double[] ends = new double[64];
    private double[] rates = new double[64];
    private int first;
    private int count;
    private double lag;
    private double total;

    /**
     * Watches a load.
     *
     * @param whileSeconds the while, in seconds
     * @param served the requests a second that are always served: up to there nothing has to grow
     * @param floor the least requests a second that it grows from, for from nothing there is no growth
     */
    Growth(double whileSeconds, double served, double floor) {
        this.whileSeconds = whileSeconds;
        this.served = served;
        this.floor = floor;
    }

    /** Takes the next piece of the load; it begins where the one before ended, the first at 0. */
    void stretch(long until, double requestsPerSecond) {
        append((double) until, requestsPerSecond);
        double reached = until - whileSeconds;
        while (lag < reached) {
            double end = Math.min(ends[first], reached);
            count(requestsPerSecond > served ? requestsPerSecond / Math.max(rates[first], floor) : 1, end - lag);
            lag = end;
            if (ends[first] <= lag) {
                first = (first + 1) % ends.length;
                count--;
            }
        }
    }

    /** Returns the growth that so many percent of the time are not above; 1 for a load that is shorter than the while. */
    double percentile(double percent) {
        double below = 0;
        for (int bar = 0; bar < BARS; bar++) {
            below += weights[bar];
            if (weights[bar] > 0 && below * 100 >= total * percent) {
                return largest[bar];
            }
        }
        return 1;
    }

    /** Returns the pieces of the load for which there is room. */
    int remembered() {
        return ends.length;
    }

    private void count(double growth, double seconds) {
        double atLeastOne = Math.max(1, growth);
        int bar = (int) Math.min(BARS - 1, Math.log(atLeastOne) / BAR);
        weights[bar] += seconds;
        largest[bar] = Math.max(largest[bar], atLeastOne);
        total += seconds;
    }

    private void append(double until, double requestsPerSecond) {
        int last = (first + count - 1 + ends.length) % ends.length;
        if (count > 0 && rates[last] == requestsPerSecond) {
            ends[last] = until;
            return;
        }
        if (count == ends.length) {
            grow();
        }
        int next = (first + count) % ends.length;
        ends[next] = until;
        rates[next] = requestsPerSecond;
        count++;
    }

    private void grow() {
        ends = unrolled(ends);
        rates = unrolled(rates);
        first = 0;
    }

    private double[] unrolled(double[] ring) {
        double[] larger = Arrays.copyOf(Arrays.copyOfRange(ring, first, ring.length), 2 * ring.length);
        System.arraycopy(ring, 0, larger, ring.length - first, first);
        return larger;
    }
}
