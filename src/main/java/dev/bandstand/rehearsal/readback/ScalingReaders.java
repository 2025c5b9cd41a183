package dev.bandstand.rehearsal.readback;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableTarget;

/** Reads scalable targets, scaling policies and the alarms that drive them. */
final class ScalingReaders {

    private ScalingReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::ApplicationAutoScaling::ScalableTarget", ScalingReaders::scalableTarget,
            "AWS::ApplicationAutoScaling::ScalingPolicy", ScalingReaders::scalingPolicy,
            "AWS::CloudWatch::Alarm", ScalingReaders::alarm,
            "AWS::CloudWatch::Dashboard", ScalingReaders::dashboard);

    private static Optional<Shape> scalableTarget(Aws aws, Deployed target) {
        return aws
                .applicationAutoScaling()
                .describeScalableTargets(request -> request.serviceNamespace(target.text("ServiceNamespace"))
                        .resourceIds(target.text("ResourceId"))
                        .scalableDimension(target.text("ScalableDimension")))
                .scalableTargets()
                .stream()
                .findFirst()
                .map(found -> Shape.of(found).put("ScheduledActions", scheduledActions(aws, found)));
    }

    private static Object scheduledActions(Aws aws, ScalableTarget target) {
        return aws.applicationAutoScaling()
                .describeScheduledActions(request -> request.serviceNamespace(target.serviceNamespace())
                        .resourceId(target.resourceId())
                        .scalableDimension(target.scalableDimension()))
                .scheduledActions();
    }

    private static Optional<Shape> scalingPolicy(Aws aws, Deployed policy) {
        String[] target = policy.text("ScalingTargetId").split("\\|", -1);
        String namespace = target.length == 3 ? target[2] : namespaceOf(policy);
        return aws
                .applicationAutoScaling()
                .describeScalingPolicies(
                        request -> request.serviceNamespace(namespace).policyNames(policy.text("PolicyName")))
                .scalingPolicies()
                .stream()
                .filter(found -> policy.physicalId().equals(found.policyARN()))
                .findFirst()
                .map(found -> Shape.of(found)
                        .put(
                                "ScalingTargetId",
                                target.length == 3
                                        ? found.resourceId() + "|" + found.scalableDimensionAsString() + "|" + namespace
                                        : found.resourceId()));
    }

    private static String namespaceOf(Deployed policy) {
        return policy.text("ServiceNamespace").isEmpty() ? "ecs" : policy.text("ServiceNamespace");
    }

    private static Optional<Shape> alarm(Aws aws, Deployed alarm) {
        return NetworkReaders.one(aws.cloudWatch()
                        .describeAlarms(request -> request.alarmNames(alarm.physicalId()))
                        .metricAlarms())
                .map(shape -> shape.lift("AlarmArn", "Arn")
                        .put("Tags", tags(aws, shape.at("AlarmArn").asText())));
    }

    private static Object tags(Aws aws, String arn) {
        return aws.cloudWatch()
                .listTagsForResource(request -> request.resourceARN(arn))
                .tags();
    }

    private static Optional<Shape> dashboard(Aws aws, Deployed dashboard) {
        var found = aws.cloudWatch().getDashboard(request -> request.dashboardName(dashboard.physicalId()));
        return Optional.of(Shape.of(found).put("Tags", tags(aws, found.dashboardArn())));
    }
}
