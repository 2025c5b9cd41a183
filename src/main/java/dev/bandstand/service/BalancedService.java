package dev.bandstand.service;

import static dev.bandstand.task.Durations.cdk;

import dev.bandstand.task.Task;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.PropagatedTagSource;
import software.amazon.awscdk.services.ecs.patterns.ApplicationLoadBalancedEc2Service;
import software.amazon.awscdk.services.ecs.patterns.ApplicationLoadBalancedFargateService;
import software.amazon.awscdk.services.ecs.patterns.ApplicationLoadBalancedServiceBase;
import software.amazon.awscdk.services.ecs.patterns.ApplicationLoadBalancedServiceRecordType;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.constructs.Construct;

/**
 * The pattern of ecs-patterns for the capacity of a service. Both have one id, so that a service that moves from one capacity to the
 * other stays the same service; neither opens its listener by itself.
 */
record BalancedService(
        ServiceProps service,
        TargetProps targets,
        LoadBalancerProps listener,
        ApplicationLoadBalancer balancer,
        Task task) {

    private static final String ID = "Resource";

    ApplicationLoadBalancedServiceBase in(Construct scope) {
        return service.launch().compatibility() == Compatibility.EC2 ? onEc2(scope) : onFargate(scope);
    }

    private ApplicationLoadBalancedFargateService onFargate(Construct scope) {
        return ApplicationLoadBalancedFargateService.Builder.create(scope, ID)
                .cluster(service.launch().cluster())
                .taskDefinition(task.getFargateDefinition())
                .platformVersion(service.launch().platformVersion().orElse(null))
                .assignPublicIp(false)
                .loadBalancer(balancer)
                .loadBalancerName(listener.name().orElse(null))
                .publicLoadBalancer(listener.isPublic())
                .openListener(false)
                .protocol(protocol())
                .listenerPort(port())
                .redirectHttp(listener.isHttps())
                .sslPolicy(listener.isHttps() ? listener.sslPolicy() : null)
                .certificate(listener.certificate().orElse(null))
                .domainName(domainName())
                .domainZone(domainZone())
                .recordType(ApplicationLoadBalancedServiceRecordType.ALIAS)
                .targetProtocol(ApplicationProtocol.HTTP)
                .serviceName(service.serviceName().orElse(null))
                .capacityProviderStrategies(service.launch().capacity())
                .healthCheckGracePeriod(cdk(targets.healthCheck().gracePeriod()))
                .minHealthyPercent(service.deployment().minHealthyPercent())
                .maxHealthyPercent(service.deployment().maxHealthyPercent())
                .circuitBreaker(service.replicas(TargetProps.TASKS).circuitBreaker())
                .propagateTags(PropagatedTagSource.SERVICE)
                .enableEcsManagedTags(true)
                .build();
    }

    private ApplicationLoadBalancedEc2Service onEc2(Construct scope) {
        return ApplicationLoadBalancedEc2Service.Builder.create(scope, ID)
                .cluster(service.launch().cluster())
                .taskDefinition(task.getEc2Definition())
                .loadBalancer(balancer)
                .loadBalancerName(listener.name().orElse(null))
                .publicLoadBalancer(listener.isPublic())
                .openListener(false)
                .protocol(protocol())
                .listenerPort(port())
                .redirectHttp(listener.isHttps())
                .sslPolicy(listener.isHttps() ? listener.sslPolicy() : null)
                .certificate(listener.certificate().orElse(null))
                .domainName(domainName())
                .domainZone(domainZone())
                .recordType(ApplicationLoadBalancedServiceRecordType.ALIAS)
                .targetProtocol(ApplicationProtocol.HTTP)
                .serviceName(service.serviceName().orElse(null))
                .capacityProviderStrategies(service.launch().capacity())
                .healthCheckGracePeriod(cdk(targets.healthCheck().gracePeriod()))
                .minHealthyPercent(service.deployment().minHealthyPercent())
                .maxHealthyPercent(service.deployment().maxHealthyPercent())
                .circuitBreaker(service.replicas(TargetProps.TASKS).circuitBreaker())
                .propagateTags(PropagatedTagSource.SERVICE)
                .enableEcsManagedTags(true)
                .build();
    }

    private ApplicationProtocol protocol() {
        return listener.isHttps() ? ApplicationProtocol.HTTPS : ApplicationProtocol.HTTP;
    }

    private int port() {
        return listener.isHttps() ? LoadBalancerProps.HTTPS : listener.port();
    }

    private @Nullable String domainName() {
        return listener.domain().map(LoadBalancerProps.Domain::name).orElse(null);
    }

    private @Nullable IHostedZone domainZone() {
        return listener.domain().map(LoadBalancerProps.Domain::zone).orElse(null);
    }
}
