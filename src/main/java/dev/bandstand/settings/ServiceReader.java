package dev.bandstand.settings;

/** Makes records of one service's settings. */
final class ServiceReader {

    private ServiceReader() {}

    static ServiceSettings read(Section service) {
        return new ServiceSettings(
                service.maybeText("name"),
                TaskReader.read(service),
                service.number("port"),
                service.maybeNumber("desiredCount"),
                healthCheck(service.section("healthCheck")),
                DeploymentReader.read(service.section("deployment")),
                service.duration("deregistrationDelay"),
                service.maybeSection("loadBalancer").map(ServiceReader::loadBalancer),
                service.maybeSection("route").map(ServiceReader::route),
                service.maybeSection("internal").map(ServiceReader::internal),
                service.maybeSection("scaling").flatMap(ScalingReader::read));
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

    private static InternalSettings internal(Section internal) {
        return new InternalSettings(
                internal.constant("discovery", InternalSettings.Discovery.class),
                internal.text("name"),
                internal.texts("allowFrom"));
    }
}
