package dev.bandstand.settings;

/** Makes records of how a new version replaces the old one. */
final class DeploymentReader {

    private DeploymentReader() {}

    static DeploymentSettings read(Section deployment) {
        Section breaker = deployment.section("circuitBreaker");
        return new DeploymentSettings(
                deployment.number("minHealthyPercent"),
                deployment.number("maxHealthyPercent"),
                new CircuitBreakerSettings(
                        breaker.flag("rollback"),
                        breaker.constant("type", CircuitBreakerSettings.Type.class),
                        breaker.number("value"),
                        breaker.flag("resetOnHealthyTask")),
                deployment.flag("availabilityZoneRebalancing"));
    }
}
