package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import dev.bandstand.template.Values;
import java.util.List;

/**
 * Reads a target tracking policy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-targettrackingscalingpolicyconfiguration.html">TargetTrackingScalingPolicyConfiguration</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/target-tracking-faster-auto-scaling.html">Faster auto scaling
 *     with high-resolution metrics</a>
 */
final class TrackingReader {

    private static final int AWS_COOLDOWN = 300;
    private static final int STANDARD = 60;
    private static final int HIGH_RESOLUTION = 20;

    private record Followed(MetricKind metric, int resolutionSeconds) {}

    private final Parts parts;

    TrackingReader(Parts parts) {
        this.parts = parts;
    }

    TrackingPolicy read(Target target, Resource policy) {
        JsonNode configuration = policy.property("TargetTrackingScalingPolicyConfiguration");
        Followed followed = followed(target, configuration);
        double value = Values.number(configuration, "TargetValue").doubleValue();
        require(value > 0, "TargetValue must be above 0", value);
        return new TrackingPolicy(
                policy.logicalId(),
                followed.metric(),
                followed.resolutionSeconds(),
                value,
                cooldown(configuration, "ScaleOutCooldown"),
                cooldown(configuration, "ScaleInCooldown"),
                Values.truth(configuration, "DisableScaleIn", false),
                followed.resolutionSeconds() == STANDARD || parts.publishesOften(followed.metric()));
    }

    static int cooldown(JsonNode configuration, String property) {
        int seconds = Values.integer(configuration, property, AWS_COOLDOWN);
        require(seconds >= 0, property + " must not be negative", seconds);
        return seconds;
    }

    /** Refuses a label that names the target group of another service. */
    static void checkLabel(Parts parts, String stack, JsonNode label) {
        List<Target> groups = parts.assembly().targets(stack, label).stream()
                .filter(each -> parts.assembly()
                        .resource(each)
                        .filter(found -> found.is(Parts.TARGET_GROUP))
                        .isPresent())
                .toList();
        require(
                groups.isEmpty() || groups.stream().anyMatch(parts.targetGroups()::contains),
                "ResourceLabel must name the service's target group",
                groups.isEmpty() ? "none" : groups.get(0).logicalId());
    }

    private Followed followed(Target target, JsonNode configuration) {
        JsonNode predefined = configuration.path("PredefinedMetricSpecification");
        if (predefined.isMissingNode()) {
            return new Followed(customized(target, configuration), STANDARD);
        }
        String type = Values.text(predefined, "PredefinedMetricType");
        return switch (type) {
            case "ECSServiceAverageCPUUtilization" -> new Followed(MetricKind.CPU, STANDARD);
            case "ECSServiceAverageMemoryUtilization" -> new Followed(MetricKind.MEMORY, STANDARD);
            case "ECSServiceAverageCPUUtilizationHighResolution" -> new Followed(MetricKind.CPU, HIGH_RESOLUTION);
            case "ECSServiceAverageMemoryUtilizationHighResolution" -> new Followed(MetricKind.MEMORY, HIGH_RESOLUTION);
            case "ALBRequestCountPerTarget" -> {
                checkLabel(parts, target.stack(), predefined.path("ResourceLabel"));
                yield new Followed(MetricKind.REQUESTS_PER_TARGET, STANDARD);
            }
            default ->
                throw new IllegalArgumentException("PredefinedMetricType must be a metric of an ECS service or"
                        + " ALBRequestCountPerTarget, got: " + type);
        };
    }

    /** A customized metric is simulated where it says the same as a predefined one. */
    private MetricKind customized(Target target, JsonNode configuration) {
        JsonNode metric = configuration.path("CustomizedMetricSpecification");
        require(
                metric.has("MetricName"),
                "the metric must be predefined, or the service's own average",
                metric.has("Metrics") ? "metric math" : Parts.shown(metric));
        MetricKind kind = new MetricReader(parts).kind(target.stack(), metric);
        String statistic = Values.text(metric, "Statistic");
        String asked = kind == MetricKind.REQUESTS_PER_TARGET ? "Sum" : "Average";
        require(kind != MetricKind.REQUESTS, "the metric must be one of each task", "RequestCount");
        require(statistic.equals(asked), "Statistic must be " + asked, statistic);
        return kind;
    }
}
