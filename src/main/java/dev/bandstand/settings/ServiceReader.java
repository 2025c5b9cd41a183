package dev.bandstand.settings;

import java.util.SortedMap;
import java.util.TreeMap;

/** Makes records of one service's settings. */
final class ServiceReader {

    private ServiceReader() {}

    static ServiceSettings read(Section service) {
        return new ServiceSettings(
                service.maybeText("name"),
                service.text("family"),
                service.text("containerName"),
                service.maybeText("securityGroupName"),
                service.constant("capacity", Capacity.class),
                service.constant("architecture", ServiceSettings.Architecture.class),
                service.number("cpu"),
                service.number("memoryMiB"),
                service.maybeSection("image").map(ServiceReader::image),
                service.number("port"),
                service.texts("command"),
                service.texts("entryPoint"),
                service.textMap("environment"),
                secrets(service.textMap("secrets")),
                service.flag("database"),
                service.flag("readOnlyRootFilesystem"),
                service.duration("stopTimeout"),
                service.duration("logRetention"),
                service.maybeNumber("desiredCount"),
                healthCheck(service.section("healthCheck")),
                deployment(service.section("deployment")),
                service.duration("deregistrationDelay"),
                service.maybeSection("loadBalancer").map(ServiceReader::loadBalancer),
                service.maybeSection("route").map(ServiceReader::route),
                service.maybeSection("scaling").flatMap(ScalingReader::read));
    }

    private static ImageSettings image(Section image) {
        return new ImageSettings(
                image.maybeText("tag"),
                image.maybeText("digest"),
                image.maybeText("uri"),
                image.maybeText("dockerfile"));
    }

    private static SortedMap<String, SecretSettings> secrets(SortedMap<String, String> texts) {
        var secrets = new TreeMap<String, SecretSettings>();
        texts.forEach((variable, text) -> secrets.put(variable, SecretSettings.parse(text)));
        return secrets;
    }

    private static HealthCheckSettings healthCheck(Section check) {
        return new HealthCheckSettings(
                check.text("path"),
                check.duration("interval"),
                check.duration("timeout"),
                check.number("healthyThreshold"),
                check.number("unhealthyThreshold"),
                check.text("codes"),
                check.duration("gracePeriod"),
                check.texts("command"));
    }

    private static DeploymentSettings deployment(Section deployment) {
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

    private static LoadBalancerSettings loadBalancer(Section balancer) {
        return new LoadBalancerSettings(
                balancer.maybeText("name"),
                balancer.maybeText("targetGroupName"),
                balancer.flag("public"),
                balancer.texts("allowFrom"),
                balancer.number("port"),
                balancer.maybeText("certificateArn"),
                balancer.maybeSection("domain").map(ServiceReader::domain),
                balancer.constant("sslPolicy", LoadBalancerSettings.SslPolicy.class),
                balancer.flag("withoutHttps"),
                balancer.flag("accessLogs"),
                balancer.flag("deletionProtection"));
    }

    private static DomainSettings domain(Section domain) {
        return new DomainSettings(domain.text("name"), domain.text("hostedZoneId"), domain.text("hostedZoneName"));
    }

    private static RouteSettings route(Section route) {
        return new RouteSettings(
                route.text("loadBalancer"),
                route.maybeText("host"),
                route.maybeText("path"),
                route.maybeNumber("priority"));
    }
}
