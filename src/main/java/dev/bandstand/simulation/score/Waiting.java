package dev.bandstand.simulation.score;

/**
 * How requests waited in one run.
 *
 * @param mostRequests the most requests that waited at the same moment because the tasks could not do more
 * @param meanSeconds the mean wait before a task with room, by {@link QueueingFormula}: indicative only; NaN where no request met room
 * @param percentile95Seconds the wait that 95 of 100 of those requests do not exceed, by the same formula
 */
public record Waiting(double mostRequests, double meanSeconds, double percentile95Seconds) {}
