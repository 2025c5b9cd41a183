package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingPolicy;
import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the scaling of ECS services back out of a template, in the vocabulary in which it went in.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalabletarget.html">AWS::ApplicationAutoScaling::ScalableTarget</a>
 */
public final class ScalingReader {

    /** What Application Auto Scaling waits where a template does not say. */
    static final Duration AWS_COOLDOWN = Duration.ofMinutes(5);

    private final Assembly assembly;
    private final ScalingParts parts;
    private final Resource target;
    private final List<ScalingPolicy> policies = new ArrayList<>();
    private final List<Beyond> beyond = new ArrayList<>();

    private ScalingReader(Assembly assembly, ScalingParts parts) {
        this.assembly = assembly;
        this.parts = parts;
        this.target = assembly.resource(parts.scalableTarget()).orElseThrow();
    }

    /** Returns the scaling of each ECS service of the assembly, in the order of its stacks. */
    public static List<ScaledService> read(Assembly assembly) {
        return ScalingParts.of(assembly).stream()
                .map(parts -> new ScalingReader(assembly, parts).read())
                .toList();
    }

    private ScaledService read() {
        Optional<TaskRange> range = range();
        var steps = new StepScalingReader(assembly);
        parts.policies().forEach(policy -> read(policy, steps));
        steps.policies(policies, beyond);
        target.property("ScheduledActions").forEach(this::schedule);
        range.ifPresent(this::check);
        return new ScaledService(parts.scalableTarget(), parts.service(), range, policies, beyond);
    }

    private Optional<TaskRange> range() {
        try {
            return Optional.of(new TaskRange(
                    Values.integer(target.properties(), "MinCapacity"),
                    Values.integer(target.properties(), "MaxCapacity")));
        } catch (IllegalArgumentException e) {
            beyond(parts.scalableTarget(), target.logicalId(), e);
            return Optional.empty();
        }
    }

    private void check(TaskRange range) {
        try {
            new ScalingPlan(range, policies);
        } catch (IllegalArgumentException e) {
            beyond(parts.scalableTarget(), target.logicalId(), e);
        }
    }

    private void read(Target policy, StepScalingReader steps) {
        Resource resource = assembly.resource(policy).orElseThrow();
        try {
            switch (resource.property("PolicyType").asText()) {
                case "TargetTrackingScaling" -> policies.add(tracking(resource));
                case "StepScaling" -> steps.add(policy, resource);
                default ->
                    throw new IllegalArgumentException("PolicyType must be StepScaling or TargetTrackingScaling, got: "
                            + Intrinsics.text(resource.property("PolicyType")));
            }
        } catch (IllegalArgumentException e) {
            beyond(policy, policy.logicalId(), e);
        }
    }

    private static TargetTracking tracking(Resource policy) {
        JsonNode tracking = policy.property("TargetTrackingScalingPolicyConfiguration");
        return new TargetTracking(
                metric(tracking),
                Values.number(tracking, "TargetValue").doubleValue(),
                Values.seconds(tracking, "ScaleOutCooldown", AWS_COOLDOWN),
                Values.seconds(tracking, "ScaleInCooldown", AWS_COOLDOWN),
                tracking.path("DisableScaleIn").asBoolean(false));
    }

    private static ScalingMetric metric(JsonNode tracking) {
        String type = tracking.path("PredefinedMetricSpecification")
                .path("PredefinedMetricType")
                .asText("a metric of its own");
        return switch (type) {
            case "ECSServiceAverageCPUUtilization" -> ScalingMetric.CPU;
            case "ECSServiceAverageMemoryUtilization" -> ScalingMetric.MEMORY;
            case "ALBRequestCountPerTarget" -> ScalingMetric.REQUESTS_PER_TARGET;
            default ->
                throw new IllegalArgumentException("target tracking must follow ECSServiceAverageCPUUtilization,"
                        + " ECSServiceAverageMemoryUtilization or ALBRequestCountPerTarget, got: " + type);
        };
    }

    private void schedule(JsonNode action) {
        String id = action.path("ScheduledActionName").asText();
        try {
            if (action.has("StartTime") || action.has("EndTime")) {
                throw new IllegalArgumentException("a scheduled action must have no StartTime and no EndTime, got: "
                        + Intrinsics.text(action.path(action.has("StartTime") ? "StartTime" : "EndTime")));
            }
            JsonNode bounds = action.path("ScalableTargetAction");
            policies.add(new ScheduledScaling(
                    id,
                    new ScalingSchedule(Intrinsics.text(action.path("Schedule"))),
                    ZoneId.of(action.path("Timezone").asText("UTC")),
                    bound(bounds, "MinCapacity"),
                    bound(bounds, "MaxCapacity")));
        } catch (IllegalArgumentException | DateTimeException e) {
            beyond(parts.scalableTarget(), target.logicalId() + " " + id, e);
        }
    }

    private void beyond(Target resource, String name, RuntimeException e) {
        beyond.add(new Beyond(resource, name + ": " + e.getMessage()));
    }

    private static Optional<Integer> bound(JsonNode bounds, String property) {
        return bounds.has(property) ? Optional.of(Values.integer(bounds, property)) : Optional.empty();
    }
}
