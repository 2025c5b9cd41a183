package dev.bandstand.simulation.service;

/** How the samples of a period become one value. */
public enum Statistic {
    /** The mean. */
    AVERAGE,
    /** The largest. */
    MAXIMUM,
    /** The smallest. */
    MINIMUM,
    /** The sum. */
    SUM
}
