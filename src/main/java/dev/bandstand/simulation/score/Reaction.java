package dev.bandstand.simulation.score;

/**
 * The closed form behind a result: how fast the load grows against how fast the policy follows.
 *
 * @param seconds the reaction time: from a jump of the load to tasks that serve it, the 99th percentile
 * @param growth how many times its value the load grows within that time, the 99th percentile over the trace;
 *     growth that the least tasks serve does not count
 * @param covered how many times the load may grow within that time before there is overload: what is left below the limit
 */
public record Reaction(double seconds, double growth, double covered) {}
