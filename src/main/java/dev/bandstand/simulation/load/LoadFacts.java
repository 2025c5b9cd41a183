package dev.bandstand.simulation.load;

/**
 * What is known of a load after a first look over all of it.
 *
 * @param rows how many pieces it has
 * @param seconds how long it lasts
 * @param peak the most requests a second
 * @param mean the mean of the requests a second, over time
 * @param missingRows rows that were missing and were filled
 */
public record LoadFacts(long rows, long seconds, double peak, double mean, long missingRows) {}
