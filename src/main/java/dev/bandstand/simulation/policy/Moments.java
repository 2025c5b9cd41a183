package dev.bandstand.simulation.policy;

/** The moments at which something happens, as seconds since the epoch or as local seconds, whatever they are read in. */
interface Moments {

    /** What is returned when nothing happens any more. */
    long NEVER = Long.MAX_VALUE;

    /** Returns the first moment at {@code second} or later. */
    long from(long second);
}
