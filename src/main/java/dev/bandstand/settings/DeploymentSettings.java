package dev.bandstand.settings;

/**
 * How a new version replaces the old one.
 *
 * @param minHealthyPercent how many tasks stay up
 * @param maxHealthyPercent how many tasks may run
 * @param circuitBreaker when it is given up
 * @param availabilityZoneRebalancing whether tasks are moved when zones become uneven
 */
public record DeploymentSettings(
        int minHealthyPercent,
        int maxHealthyPercent,
        CircuitBreakerSettings circuitBreaker,
        boolean availabilityZoneRebalancing) {}
