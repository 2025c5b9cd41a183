package dev.bandstand.simulation.load;

/**
 * A crowd that comes at once and goes slowly.
 *
 * @param at when it begins, in seconds
 * @param rise how long it grows, in a straight line
 * @param hold how long it stays
 * @param halfLife how long it then takes to halve, again and again; 0 when all leave at once
 */
record Burst(long at, long rise, long hold, long halfLife) {

    /** Returns the share of the crowd that is there. */
    double share(long second) {
        long since = second - at;
        if (since < 0) {
            return 0;
        }
        if (since < rise) {
            return (double) since / rise;
        }
        long after = since - rise - hold;
        if (after <= 0) {
            return 1;
        }
        return halfLife == 0 ? 0 : Math.pow(0.5, (double) after / halfLife);
    }
}
