package dev.bandstand.simulation.service;

/**
 * One step adjustment: its interval, relative to the alarm's threshold, and the change.
 *
 * @param lower the lower bound, {@link Double#NEGATIVE_INFINITY} where there is none
 * @param upper the upper bound, {@link Double#POSITIVE_INFINITY} where there is none
 * @param adjustment the tasks, the percent or the exact count, as the policy's adjustment type says
 */
public record StepRung(double lower, double upper, int adjustment) {}
