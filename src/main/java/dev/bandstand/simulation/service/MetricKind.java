package dev.bandstand.simulation.service;

/** What a policy or an alarm looks at. */
public enum MetricKind {
    /** CPU that the service's tasks use, in percent of what they reserve. */
    CPU,
    /** Memory that the service's tasks use, in percent of what they reserve. */
    MEMORY,
    /** Requests that the load balancer sends to one target, in one period. */
    REQUESTS_PER_TARGET,
    /** Requests that the load balancer sends to all targets, in one period. */
    REQUESTS
}
