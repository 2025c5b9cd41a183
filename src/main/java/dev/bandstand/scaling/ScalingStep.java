package dev.bandstand.scaling;

/**
 * One rung of a step policy.
 *
 * @param bound the metric's value at which the rung begins: at or above it going out, at or below it going in
 * @param change the tasks, the percent or the exact count, as the policy's {@link Adjustment} says
 */
public record ScalingStep(double bound, int change) {}
