package dev.bandstand.service;

import static dev.bandstand.task.Durations.cdk;

import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.CfnTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.amazon.awscdk.services.elasticloadbalancingv2.Protocol;

/** What every target group of this package has, whoever made it. */
final class Targets {

    private Targets() {}

    static void configure(ApplicationTargetGroup targets, TargetProps props) {
        HealthCheckProps check = props.healthCheck();
        targets.configureHealthCheck(HealthCheck.builder()
                .path(check.path())
                .protocol(Protocol.HTTP)
                .port("traffic-port")
                .interval(cdk(check.interval()))
                .timeout(cdk(check.timeout()))
                .healthyThresholdCount(check.healthyThreshold())
                .unhealthyThresholdCount(check.unhealthyThreshold())
                .healthyHttpCodes(check.codes())
                .build());
        targets.setAttribute(
                "deregistration_delay.timeout_seconds",
                String.valueOf(props.deregistrationDelay().toSeconds()));
        targets.setAttribute("load_balancing.algorithm.type", "least_outstanding_requests");
        props.targetGroupName().ifPresent(name -> name(targets, name));
    }

    /** ecs-patterns gives its target group no name of ours: https://docs.aws.amazon.com/cdk/v2/guide/cfn-layer.html. */
    private static void name(ApplicationTargetGroup targets, String name) {
        ((CfnTargetGroup) targets.getNode().getDefaultChild()).setName(name);
    }
}
