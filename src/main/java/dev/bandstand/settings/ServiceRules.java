package dev.bandstand.settings;

import dev.bandstand.settings.TaskSettings.NetworkMode;
import java.time.Duration;
import java.util.Optional;

/** What a service must hold to. */
final class ServiceRules {

    private ServiceRules() {}

    static void check(Settings settings, ServiceSettings service, Checks checks) {
        TaskRules.check(settings, service.task(), checks);
        VariableRules.check(settings, service.task(), Optional.empty(), checks);
        checks.require(
                service.task().capacity() != Capacity.MANAGED_INSTANCES
                        || service.task().networkMode() != NetworkMode.HOST,
                "networkMode",
                "must be awsvpc for a service on managedInstances (their security group lets nobody in)",
                "host");
        PlacementRules.keepsBalance(service.task(), service.deployment(), checks);
        DeploymentRules.check(service.deployment(), checks.at("deployment"));
        HealthCheckRules.check(service, checks.at("healthCheck"));
        checks.between("deregistrationDelay", service.deregistrationDelay(), Duration.ZERO, Duration.ofHours(1));
        LoadBalancerRules.check(settings, service, checks);
        checks.require(
                service.desiredCount().isEmpty() || !checks.isGiven("scaling"),
                "desiredCount",
                "must be left out when scaling is given (a deployment would undo what scaling did)",
                service.desiredCount().orElse(0));
    }
}
