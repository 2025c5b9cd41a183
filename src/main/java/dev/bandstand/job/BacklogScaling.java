package dev.bandstand.job;

import java.util.List;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.CustomizedMetricSpecificationProperty;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.TargetTrackingMetricDataQueryProperty;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.TargetTrackingMetricDimensionProperty;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.TargetTrackingMetricProperty;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.TargetTrackingMetricStatProperty;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.TargetTrackingScalingPolicyConfigurationProperty;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.applicationautoscaling.ScalableTarget;
import software.amazon.awscdk.services.ecs.BaseService;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * Keeps the backlog of each running task near the number that is meant for one.
 *
 * <p>The backlog is what waits and what is being worked on: without the latter, tasks that are busy with the last messages would be
 * the first to go. A ratio cannot lead away from zero tasks, nor should it lead there while a task still works, so from one task to
 * none and back the way is {@link ZeroScaling}'s.
 */
final class BacklogScaling extends Construct {

    private final BaseService service;
    private final IQueue queue;
    private final ScalableTarget range;

    BacklogScaling(Construct scope, String id, BaseService service, IQueue queue, QueueScaling scaling) {
        super(scope, id);
        this.service = service;
        this.queue = queue;
        var count = service.autoScaleTaskCount(EnableScalingProps.builder()
                .minCapacity(scaling.range().min())
                .maxCapacity(scaling.range().max())
                .build());
        this.range = (ScalableTarget) count.getNode().findChild("Target");
        track(scaling);
        if (scaling.toZero()) {
            new ZeroScaling(this, "Zero", range, queue, scaling);
        }
    }

    /** Metric math in target tracking: https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-metric-math.html. */
    private void track(QueueScaling scaling) {
        CfnScalingPolicy.Builder.create(this, "Backlog")
                .policyName(Names.uniqueId(this))
                .policyType("TargetTrackingScaling")
                .scalingTargetId(range.getScalableTargetId())
                .targetTrackingScalingPolicyConfiguration(TargetTrackingScalingPolicyConfigurationProperty.builder()
                        .customizedMetricSpecification(CustomizedMetricSpecificationProperty.builder()
                                .metrics(backlogPerTask(scaling))
                                .build())
                        .targetValue(scaling.messagesPerTask())
                        .scaleOutCooldown(scaling.scaleOutCooldown().toSeconds())
                        .scaleInCooldown(scaling.scaleInCooldown().toSeconds())
                        .disableScaleIn(false)
                        .build())
                .build();
    }

    private List<TargetTrackingMetricDataQueryProperty> backlogPerTask(QueueScaling scaling) {
        return List.of(
                metric("waiting", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", ofQueue()),
                metric("working", "AWS/SQS", "ApproximateNumberOfMessagesNotVisible", "Maximum", ofQueue()),
                metric("running", "ECS/ContainerInsights", "RunningTaskCount", "Average", ofService()),
                TargetTrackingMetricDataQueryProperty.builder()
                        .id("backlogPerTask")
                        .label("Backlog per task")
                        .expression(scaling.toZero() ? atLeastOne() : "(waiting + working) / running")
                        .returnData(true)
                        .build());
    }

    /** An empty queue counts as one message, so that this policy always leaves one task. */
    private static String atLeastOne() {
        return "IF(waiting + working > 1, waiting + working, 1) / running";
    }

    private static TargetTrackingMetricDataQueryProperty metric(
            String id,
            String namespace,
            String name,
            String statistic,
            List<TargetTrackingMetricDimensionProperty> dimensions) {
        return TargetTrackingMetricDataQueryProperty.builder()
                .id(id)
                .metricStat(TargetTrackingMetricStatProperty.builder()
                        .metric(TargetTrackingMetricProperty.builder()
                                .namespace(namespace)
                                .metricName(name)
                                .dimensions(dimensions)
                                .build())
                        .stat(statistic)
                        .build())
                .returnData(false)
                .build();
    }

    private List<TargetTrackingMetricDimensionProperty> ofQueue() {
        return List.of(dimension("QueueName", queue.getQueueName()));
    }

    private List<TargetTrackingMetricDimensionProperty> ofService() {
        return List.of(
                dimension("ClusterName", service.getCluster().getClusterName()),
                dimension("ServiceName", service.getServiceName()));
    }

    private static TargetTrackingMetricDimensionProperty dimension(String name, String value) {
        return TargetTrackingMetricDimensionProperty.builder()
                .name(name)
                .value(value)
                .build();
    }
}
