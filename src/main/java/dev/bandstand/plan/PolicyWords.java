package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.ScaledService;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies that follow a metric beyond the three that the scaling vocabulary knows, such as the backlog of a queue. */
final class PolicyWords {

    private static final String SQS = "AWS/SQS";

    /** What Application Auto Scaling takes for ECS services when nothing is said. */
    private static final long AWS_COOLDOWN = 300;

    private final Assembly assembly;

    PolicyWords(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Returns what the policy does; empty when it is no policy or there are no words for it. */
    Optional<String> of(Target target) {
        Resource policy = assembly.resource(target).orElseThrow();
        return switch (policy.property("PolicyType").asText()) {
            case "TargetTrackingScaling" -> tracking(policy.property("TargetTrackingScalingPolicyConfiguration"));
            case "StepScaling" -> steps(target, policy.property("StepScalingPolicyConfiguration"));
            default -> Optional.empty();
        };
    }

    /** Tells whether a policy counts the messages of a queue. */
    boolean followsMessages(ScaledService service) {
        return service.beyond().stream().anyMatch(beyond -> {
            Resource resource = assembly.resource(beyond.resource()).orElseThrow();
            return mentionsQueue(resource.properties())
                    || alarms(beyond.resource()).stream().anyMatch(alarm -> mentionsQueue(alarm.properties()));
        });
    }

    private static boolean mentionsQueue(JsonNode properties) {
        return properties.findValuesAsText("Namespace").contains(SQS);
    }

    private static Optional<String> tracking(JsonNode tracking) {
        JsonNode own = tracking.path("CustomizedMetricSpecification");
        String metric = own.isMissingNode()
                ? tracking.at("/PredefinedMetricSpecification/PredefinedMetricType")
                        .asText()
                : Metrics.inWords(own);
        JsonNode target = tracking.path("TargetValue");
        if (metric.isEmpty() || !target.isNumber()) {
            return Optional.empty();
        }
        String in = tracking.path("DisableScaleIn").asBoolean(false)
                ? "never in"
                : cooldown(tracking, "ScaleInCooldown") + " in";
        return Optional.of("holds " + metric + " at " + Names.number(target.asDouble()) + " (again after "
                + cooldown(tracking, "ScaleOutCooldown") + " out, " + in + ")");
    }

    private Optional<String> steps(Target policy, JsonNode configuration) {
        List<Resource> alarms = alarms(policy);
        if (alarms.size() != 1 || Metrics.areKnown(alarms.get(0))) {
            return Optional.empty();
        }
        Resource alarm = alarms.get(0);
        List<String> steps = new ArrayList<>();
        for (JsonNode step : configuration.path("StepAdjustments")) {
            steps.add(change(configuration, step.path("ScalingAdjustment").asInt()) + " " + bound(alarm, step));
        }
        int periods = alarm.property("EvaluationPeriods").asInt(1);
        return Optional.of("steps on " + Metrics.inWords(alarm.properties()) + ": " + String.join(", ", steps) + " ("
                + alarm.property("DatapointsToAlarm").asInt(periods) + " of " + periods + " periods of "
                + Names.duration(Metrics.period(alarm)) + ", again after " + cooldown(configuration, "Cooldown") + ")");
    }

    private List<Resource> alarms(Target policy) {
        return assembly.targets("AWS::CloudWatch::Alarm").stream()
                .filter(alarm -> assembly.targets(
                                alarm.stack(),
                                assembly.resource(alarm).orElseThrow().property("AlarmActions"))
                        .contains(policy))
                .flatMap(alarm -> assembly.resource(alarm).stream())
                .toList();
    }

    private static String change(JsonNode configuration, int tasks) {
        return switch (configuration.path("AdjustmentType").asText()) {
            case "ExactCapacity" -> tasks == 0 ? "to zero" : "exactly " + tasks;
            case "PercentChangeInCapacity" -> String.format("%+d%%", tasks);
            default -> String.format("%+d", tasks);
        };
    }

    /** Bounds of a step count from the alarm's threshold. */
    private static String bound(Resource alarm, JsonNode step) {
        double threshold = alarm.property("Threshold").asDouble();
        boolean rises = alarm.property("ComparisonOperator").asText().startsWith("GreaterThan");
        double beyond = step.path(rises ? "MetricIntervalLowerBound" : "MetricIntervalUpperBound")
                .asDouble(0);
        return "from " + Names.number(threshold + beyond) + (rises ? " up" : " down");
    }

    private static String cooldown(JsonNode configuration, String property) {
        return Names.duration(configuration.path(property).asLong(AWS_COOLDOWN));
    }
}
