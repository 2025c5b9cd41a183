package dev.bandstand.settings;

/** What deployments must hold to. */
final class DeploymentRules {

    private DeploymentRules() {}

    static void check(DeploymentSettings deployment, Checks checks) {
        int max = deployment.maxHealthyPercent();
        checks.require(
                max > deployment.minHealthyPercent(),
                "maxHealthyPercent",
                "must be above minHealthyPercent (" + deployment.minHealthyPercent() + ")",
                max);
        checks.require(
                max > 100 || max <= deployment.minHealthyPercent() || !deployment.availabilityZoneRebalancing(),
                "availabilityZoneRebalancing",
                "must be false when maxHealthyPercent is 100",
                "true");
        CircuitBreakerSettings breaker = deployment.circuitBreaker();
        checks.at("circuitBreaker")
                .require(
                        breaker.type() == CircuitBreakerSettings.Type.COUNT || breaker.value() <= 100,
                        "value",
                        "must be at most 100 for " + ConstantWord.of(breaker.type()),
                        breaker.value());
    }
}
