package dev.bandstand.simulation.load;

/**
 * How the visitors of a site are spread over a day: few before dawn, many at noon, the most in the evening.
 *
 * @param peakAt the second of the day at which most come; the fewest come 16 hours before
 */
record Rhythm(long peakAt) {

    private static final int DAY = 86_400;
    private static final int HOUR = 3600;
    private static final int FROM_LEAST_TO_MOST = 16 * HOUR;

    /** Shares of the way from the fewest to the most, an hour apart, from the hour of the fewest on. */
    private static final double[] SHARES = {
        0, 0.03, 0.12, 0.28, 0.45, 0.58, 0.66, 0.70, 0.72, 0.70, 0.68, 0.68, 0.70, 0.74, 0.82, 0.93, 1, 0.97, 0.82,
        0.63, 0.45, 0.28, 0.15, 0.05
    };

    /** Returns the share of the way from the fewest to the most, in a straight line from hour to hour. */
    double share(long second) {
        int sinceLeast = (int) Math.floorMod(second - peakAt + FROM_LEAST_TO_MOST, (long) DAY);
        int hour = sinceLeast / HOUR;
        double before = SHARES[hour];
        double after = SHARES[(hour + 1) % SHARES.length];
        return before + (after - before) * (sinceLeast % HOUR) / HOUR;
    }

    /** Returns the day from 0; a day goes from one time of the fewest to the next, so that nothing jumps between two. */
    long day(long second) {
        return Math.floorDiv(second - peakAt + FROM_LEAST_TO_MOST, (long) DAY);
    }
}
