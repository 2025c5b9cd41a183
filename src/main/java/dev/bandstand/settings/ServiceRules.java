package dev.bandstand.settings;

/** What a service must hold to. */
final class ServiceRules {

    private ServiceRules() {}

    static void check(Settings settings, ServiceSettings service, Checks checks) {
        TaskRules.check(settings, service.task(), checks);
        VariableRules.check(settings, service.task(), checks);
        DeploymentRules.check(service, checks);
        LoadBalancerRules.check(settings, service, checks);
        checks.require(
                service.desiredCount().isEmpty() || !checks.isGiven("scaling"),
                "desiredCount",
                "must be left out when scaling is given (a deployment would undo what scaling did)",
                service.desiredCount().orElse(0));
    }
}
