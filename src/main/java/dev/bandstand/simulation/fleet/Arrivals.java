package dev.bandstand.simulation.fleet;

import java.util.Arrays;

/** What arrived lately, as pieces of constant rate: numbered from 0, the first a rate of 0 before second 0. */
final class Arrivals {

    private final double seconds;

    // A ring: piece i has the rate at i and ends at the second at i; the next begins there.
    private long[] ends = new long[16];
    private double[] rates = new double[16];
    private int first;
    private int last;

    /** Remembers at least so many seconds. */
    Arrivals(double seconds) {
        this.seconds = seconds;
    }

    /** Goes on with {@code rate} from {@code from} until {@code end}. */
    void add(long from, long end, double rate) {
        int at = last & (rates.length - 1);
        if (rates[at] == rate) {
            ends[at] = end;
            return;
        }
        while (first < last && ends[first & (rates.length - 1)] + seconds <= from) {
            first++;
        }
        if (last - first + 1 == rates.length) {
            grow();
        }
        last++;
        ends[last & (rates.length - 1)] = end;
        rates[last & (rates.length - 1)] = rate;
    }

    /** Returns the number of the piece that leaves the memory at {@code now}, the remembered seconds after it came. */
    int leaving(double now) {
        int piece = first;
        while (piece < last && end(piece) + seconds <= now) {
            piece++;
        }
        return piece;
    }

    /** Returns the second at which a piece ends. */
    long end(int piece) {
        return ends[piece & (ends.length - 1)];
    }

    /** Returns the requests a second in a piece. */
    double rate(int piece) {
        return rates[piece & (rates.length - 1)];
    }

    /** Returns the requests that arrived between two moments. */
    double between(double from, double until) {
        double sum = 0;
        double begin = from;
        for (int piece = first; piece <= last && begin < until; piece++) {
            double end = Math.min(until, (double) end(piece));
            if (end > begin) {
                sum += rate(piece) * (end - begin);
                begin = end;
            }
        }
        return sum;
    }

    private void grow() {
        int size = rates.length;
        long[] moreEnds = Arrays.copyOf(ends, 2 * size);
        double[] moreRates = Arrays.copyOf(rates, 2 * size);
        for (int piece = first; piece <= last; piece++) {
            moreEnds[piece & (2 * size - 1)] = ends[piece & (size - 1)];
            moreRates[piece & (2 * size - 1)] = rates[piece & (size - 1)];
        }
        ends = moreEnds;
        rates = moreRates;
    }
}
