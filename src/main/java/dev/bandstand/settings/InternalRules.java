package dev.bandstand.settings;

import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.settings.TaskSettings.NetworkMode;
import java.util.List;

/** What a service must hold to that other services and jobs call without a load balancer. */
final class InternalRules {

    private static final List<String> CHECKS_OF_A_BALANCER = List.of("path", "healthyThreshold", "codes");

    private InternalRules() {}

    static void check(Settings settings, Report report) {
        settings.services()
                .forEach((id, service) -> service.internal().ifPresent(internal -> {
                    var checks = new Checks(report, "services." + id);
                    withoutBalancer(service, checks);
                    network(service, checks);
                    CallerRules.check(settings, id, internal, checks.at("internal"));
                }));
    }

    private static void withoutBalancer(ServiceSettings service, Checks checks) {
        String when = "the service is internal (no load balancer asks)";
        checks.leftOut(List.of("deregistrationDelay"), when);
        checks.at("healthCheck").leftOut(CHECKS_OF_A_BALANCER, when);
        service.scaling().ifPresent(plan -> metrics(plan, checks.at("scaling")));
    }

    private static void metrics(ScalingPlan plan, Checks scaling) {
        metrics(
                plan.policies(TargetTracking.class).stream()
                        .map(TargetTracking::metric)
                        .toList(),
                "targetTracking",
                scaling);
        metrics(
                plan.policies(StepScaling.class).stream()
                        .map(StepScaling::metric)
                        .toList(),
                "stepScaling",
                scaling);
    }

    private static void metrics(List<ScalingMetric> metrics, String list, Checks scaling) {
        for (int i = 0; i < metrics.size(); i++) {
            new Checks(scaling.report(), KeyPath.item(scaling.path(list), i))
                    .require(
                            metrics.get(i) != ScalingMetric.REQUESTS_PER_TARGET,
                            "metric",
                            "must be cpu or memory for an internal service (no load balancer counts its requests)",
                            ConstantWord.of(metrics.get(i)));
        }
    }

    /** Callers are let in by their own security groups, which only a network interface of their own has. */
    private static void network(ServiceSettings service, Checks checks) {
        checks.require(
                service.task().networkMode() == NetworkMode.AWSVPC,
                "networkMode",
                "must be awsvpc for an internal service",
                ConstantWord.of(service.task().networkMode()));
    }
}
