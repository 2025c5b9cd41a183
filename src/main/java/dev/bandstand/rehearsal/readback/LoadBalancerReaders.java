package dev.bandstand.rehearsal.readback;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag;

/** Reads load balancers, listeners, their rules and target groups. */
final class LoadBalancerReaders {

    private LoadBalancerReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::ElasticLoadBalancingV2::LoadBalancer", LoadBalancerReaders::loadBalancer,
            "AWS::ElasticLoadBalancingV2::Listener", LoadBalancerReaders::listener,
            "AWS::ElasticLoadBalancingV2::ListenerRule", LoadBalancerReaders::listenerRule,
            "AWS::ElasticLoadBalancingV2::TargetGroup", LoadBalancerReaders::targetGroup);

    private static Optional<Shape> loadBalancer(Aws aws, Deployed balancer) {
        String arn = balancer.physicalId();
        return NetworkReaders.one(aws.loadBalancing()
                        .describeLoadBalancers(request -> request.loadBalancerArns(arn))
                        .loadBalancers())
                .map(shape -> shape.rename("LoadBalancerName", "Name")
                        .rename("CanonicalHostedZoneId", "CanonicalHostedZoneID")
                        .pluck("AvailabilityZones", "SubnetId", "Subnets")
                        .put("LoadBalancerFullName", after(arn, ":loadbalancer/"))
                        .put(
                                "LoadBalancerAttributes",
                                aws.loadBalancing()
                                        .describeLoadBalancerAttributes(request -> request.loadBalancerArn(arn))
                                        .attributes())
                        .put("Tags", tags(aws, arn)));
    }

    private static Optional<Shape> listener(Aws aws, Deployed listener) {
        String arn = listener.physicalId();
        return NetworkReaders.one(aws.loadBalancing()
                        .describeListeners(request -> request.listenerArns(arn))
                        .listeners())
                .map(shape -> shape.put("Tags", tags(aws, arn))
                        .put(
                                "ListenerAttributes",
                                aws.loadBalancing()
                                        .describeListenerAttributes(request -> request.listenerArn(arn))
                                        .attributes()));
    }

    private static Optional<Shape> listenerRule(Aws aws, Deployed rule) {
        String arn = rule.physicalId();
        return NetworkReaders.one(aws.loadBalancing()
                        .describeRules(request -> request.ruleArns(arn))
                        .rules())
                .map(shape -> shape.put("ListenerArn", listenerOf(arn)).put("Tags", tags(aws, arn)));
    }

    /** A rule's ARN is its listener's with another kind and one more segment. */
    private static String listenerOf(String ruleArn) {
        return ruleArn.replace(":listener-rule/", ":listener/").replaceFirst("/[^/]*$", "");
    }

    private static Optional<Shape> targetGroup(Aws aws, Deployed group) {
        String arn = group.physicalId();
        return NetworkReaders.one(aws.loadBalancing()
                        .describeTargetGroups(request -> request.targetGroupArns(arn))
                        .targetGroups())
                .map(shape -> shape.rename("TargetGroupName", "Name")
                        .put("TargetGroupFullName", "targetgroup/" + after(arn, ":targetgroup/"))
                        .put(
                                "TargetGroupAttributes",
                                aws.loadBalancing()
                                        .describeTargetGroupAttributes(request -> request.targetGroupArn(arn))
                                        .attributes())
                        .put("Tags", tags(aws, arn)));
    }

    private static Iterable<Tag> tags(Aws aws, String arn) {
        return aws.loadBalancing().describeTags(request -> request.resourceArns(arn)).tagDescriptions().stream()
                .flatMap(description -> description.tags().stream())
                .toList();
    }

    private static String after(String arn, String marker) {
        return arn.substring(arn.indexOf(marker) + marker.length());
    }
}
