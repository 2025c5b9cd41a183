package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import dev.bandstand.template.Values;
import java.util.Map;

/**
 * Reads a predictive scaling policy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingPolicyConfiguration.html">PredictiveScalingPolicyConfiguration</a>
 */
final class PredictiveReader {

    private static final int AWS_BUFFER_SECONDS = 300;
    private static final int HOUR = 3600;
    private static final String TYPE = "PredefinedMetricType";

    private final Parts parts;

    PredictiveReader(Parts parts) {
        this.parts = parts;
    }

    PredictivePolicy read(Target target, Resource policy) {
        JsonNode configuration = policy.property("PredictiveScalingPolicyConfiguration");
        JsonNode specifications = configuration.path("MetricSpecifications");
        require(specifications.size() == 1, "MetricSpecifications must be one", specifications.size());
        JsonNode specification = specifications.path(0);
        double value = Values.number(specification, "TargetValue").doubleValue();
        require(value > 0, "TargetValue must be above 0", value);
        return new PredictivePolicy(
                policy.logicalId(),
                metric(target, specification),
                value,
                oneOf(configuration, "Mode", "ForecastOnly", "ForecastAndScale"),
                !oneOf(configuration, "MaxCapacityBreachBehavior", "HonorMaxCapacity", "IncreaseMaxCapacity"),
                between(configuration, "MaxCapacityBuffer", 0, 100),
                between(configuration, "SchedulingBufferTime", AWS_BUFFER_SECONDS, HOUR));
    }

    /** A pair stands for the load and for the use of a task; the two may also be named one by one. */
    private MetricKind metric(Target target, JsonNode specification) {
        JsonNode pair = specification.path("PredefinedMetricPairSpecification");
        if (pair.has(TYPE)) {
            return kind(target, pair);
        }
        JsonNode load = specification.path("PredefinedLoadMetricSpecification");
        JsonNode use = specification.path("PredefinedScalingMetricSpecification");
        require(
                load.has(TYPE) && use.has(TYPE),
                "the metrics must be predefined",
                String.join(
                        ", ",
                        specification.properties().stream()
                                .map(Map.Entry::getKey)
                                .filter(name -> name.startsWith("Customized"))
                                .toList()));
        MetricKind kind = kind(target, use);
        require(
                kind(target, load) == kind,
                "both metrics must be of one kind",
                Values.text(load, TYPE) + " and " + Values.text(use, TYPE));
        return kind;
    }

    private MetricKind kind(Target target, JsonNode metric) {
        String type = Values.text(metric, TYPE);
        return switch (type) {
            case "ECSServiceAverageCPUUtilization", "ECSServiceCPUUtilization", "ECSServiceTotalCPUUtilization" ->
                MetricKind.CPU;
            case "ECSServiceAverageMemoryUtilization",
                    "ECSServiceMemoryUtilization",
                    "ECSServiceTotalMemoryUtilization" -> MetricKind.MEMORY;
            case "ALBRequestCount", "ALBRequestCountPerTarget", "TotalALBRequestCount" -> {
                TrackingReader.checkLabel(parts, target.stack(), metric.path("ResourceLabel"));
                yield MetricKind.REQUESTS_PER_TARGET;
            }
            default ->
                throw new IllegalArgumentException(
                        TYPE + " must be a metric of an ECS service or ALBRequestCount, got: " + type);
        };
    }

    /** Returns whether the first holds, which is also what holds when nothing is said. */
    private static boolean oneOf(JsonNode configuration, String property, String first, String second) {
        String value = Values.text(configuration, property, first);
        require(value.equals(first) || value.equals(second), property + " must be " + first + " or " + second, value);
        return value.equals(first);
    }

    private static int between(JsonNode configuration, String property, int otherwise, int most) {
        int value = Values.integer(configuration, property, otherwise);
        require(value >= 0 && value <= most, property + " must be between 0 and " + most, value);
        return value;
    }
}
