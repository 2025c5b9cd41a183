package dev.bandstand.app;

import dev.bandstand.service.BalancedServiceBuilder;
import dev.bandstand.service.HealthCheckProps;
import dev.bandstand.service.LoadBalancerProps;
import dev.bandstand.service.ServiceBuilder;
import dev.bandstand.settings.DeploymentSettings;
import dev.bandstand.settings.HealthCheckSettings;
import dev.bandstand.settings.LoadBalancerSettings;
import dev.bandstand.settings.ServiceSettings;
import dev.bandstand.task.CircuitBreakerThreshold;
import dev.bandstand.task.DeploymentProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.constructs.Construct;

/** Carries what the settings say of one service over to the props of its construct, one by one. */
final class ServiceProperties {

    private ServiceProperties() {}

    static <B extends BalancedServiceBuilder<B>> void applyBalanced(B props, ServiceSettings settings) {
        apply(props, settings);
        props.healthCheck(healthCheck(settings.healthCheck())).deregistrationDelay(settings.deregistrationDelay());
    }

    static <B extends ServiceBuilder<B>> void apply(B props, ServiceSettings settings) {
        settings.name().ifPresent(props::serviceName);
        settings.task().securityGroupName().ifPresent(props::securityGroupName);
        settings.desiredCount().ifPresent(props::desiredCount);
        settings.scaling().ifPresent(props::scaling);
        props.deployment(deployment(settings.deployment()));
    }

    static LoadBalancerProps loadBalancer(Construct scope, LoadBalancerSettings settings) {
        var props = LoadBalancerProps.builder()
                .isPublic(settings.isPublic())
                .allowFrom(settings.allowFrom())
                .port(settings.port())
                .sslPolicy(SslPolicy.valueOf(settings.sslPolicy().name()))
                .accessLogs(settings.accessLogs())
                .deletionProtection(settings.deletionProtection());
        settings.name().ifPresent(props::name);
        settings.certificateArn()
                .ifPresent(arn -> props.certificate(Certificate.fromCertificateArn(scope, "Certificate", arn)));
        settings.domain()
                .ifPresent(domain -> props.domain(
                        domain.name(),
                        HostedZone.fromHostedZoneAttributes(
                                scope,
                                "HostedZone",
                                HostedZoneAttributes.builder()
                                        .hostedZoneId(domain.hostedZoneId())
                                        .zoneName(domain.hostedZoneName())
                                        .build())));
        return props.build();
    }

    private static HealthCheckProps healthCheck(HealthCheckSettings settings) {
        return HealthCheckProps.builder()
                .path(settings.path())
                .interval(settings.interval())
                .timeout(settings.timeout())
                .healthyThreshold(settings.healthyThreshold())
                .unhealthyThreshold(settings.unhealthyThreshold())
                .codes(settings.codes())
                .gracePeriod(settings.gracePeriod())
                .build();
    }

    static DeploymentProps deployment(DeploymentSettings settings) {
        var breaker = settings.circuitBreaker();
        return DeploymentProps.builder()
                .minHealthyPercent(settings.minHealthyPercent())
                .maxHealthyPercent(settings.maxHealthyPercent())
                .rollback(breaker.rollback())
                .threshold(new CircuitBreakerThreshold(
                        CircuitBreakerThreshold.Type.valueOf(breaker.type().name()), breaker.value()))
                .resetOnHealthyTask(breaker.resetOnHealthyTask())
                .availabilityZoneRebalancing(settings.availabilityZoneRebalancing())
                .build();
    }
}
