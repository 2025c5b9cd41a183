package dev.bandstand.simulation.score;

import java.util.Arrays;

/**
 * What a figure comes to over all seeds. Each is the nearest rank: the least of the figures that so many of the seeds stay at
 * or below, never a value in between two of them.
 *
 * @param p10 a tenth of the seeds stays at or below it
 * @param p50 half of the seeds do
 * @param p90 nine tenths do
 */
public record Quantiles(double p10, double p50, double p90) {

    /** Returns the quantiles of one figure for each seed, in any order. */
    public static Quantiles of(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return new Quantiles(rank(sorted, 10), rank(sorted, 50), rank(sorted, 90));
    }

    /** Returns the least of {@code sorted} figures that so many percent of them do not exceed. */
    static double rank(double[] sorted, int percent) {
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }
}
