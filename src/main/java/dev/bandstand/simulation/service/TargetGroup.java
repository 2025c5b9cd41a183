package dev.bandstand.simulation.service;

/**
 * How the load balancer takes tasks in and lets them go.
 *
 * @param healthCheckIntervalSeconds the seconds between two health checks
 * @param healthyThreshold the passes in a row that a target needs after it failed; a new one needs a single pass
 * @param deregistrationDelaySeconds how long a leaving task finishes its requests, in seconds
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html">Health checks for
 *     target groups</a>
 */
public record TargetGroup(int healthCheckIntervalSeconds, int healthyThreshold, int deregistrationDelaySeconds) {}
