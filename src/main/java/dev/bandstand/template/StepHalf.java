package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.scaling.Adjustment;
import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingStatistic;
import dev.bandstand.scaling.ScalingStep;
import dev.bandstand.scaling.StepScaling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One direction of a step policy: what AWS calls a policy, with the alarm that calls it. */
record StepHalf(String name, boolean out, List<ScalingStep> steps, Duration cooldown, Shared shared) {

    /** What both directions must have in common to be one policy. */
    record Shared(
            ScalingMetric metric,
            Adjustment adjustment,
            Optional<Integer> minAdjustmentMagnitude,
            Duration period,
            ScalingStatistic statistic,
            int evaluationPeriods,
            int datapointsToAlarm) {

        @Override
        public String toString() {
            return String.format(
                    "%s, %s, %s of %ds, %d of %d",
                    metric.title(),
                    adjustment.adjustmentType()
                            + minAdjustmentMagnitude
                                    .map(tasks -> " of at least " + tasks)
                                    .orElse(""),
                    statistic.statistic(),
                    period.toSeconds(),
                    datapointsToAlarm,
                    evaluationPeriods);
        }
    }

    static StepHalf of(Resource policy, Resource alarm) {
        JsonNode configuration = policy.property("StepScalingPolicyConfiguration");
        boolean out = isOut(alarm);
        BigDecimal threshold = Values.number(alarm.properties(), "Threshold");
        return new StepHalf(
                policy.logicalId(),
                out,
                steps(configuration.path("StepAdjustments"), threshold, out),
                Values.seconds(configuration, "Cooldown", ScalingReader.AWS_COOLDOWN),
                shared(configuration, alarm));
    }

    ScalingMetric metric() {
        return shared.metric();
    }

    static StepScaling join(List<StepHalf> halves) {
        List<StepHalf> out = halves.stream().filter(StepHalf::out).toList();
        List<StepHalf> in = halves.stream().filter(half -> !half.out()).toList();
        if (out.size() > 1 || in.size() > 1) {
            throw new IllegalArgumentException("a metric must have one step policy for each direction, got: "
                    + out.size() + " out, " + in.size() + " in");
        }
        Shared shared = halves.get(0).shared();
        if (halves.stream().anyMatch(half -> !half.shared().equals(shared))) {
            throw new IllegalArgumentException("both directions must look at the metric in the same way, got: "
                    + halves.get(0).shared() + " and " + halves.get(1).shared());
        }
        return new StepScaling(
                shared.metric(),
                out.isEmpty() ? List.of() : out.get(0).steps(),
                in.isEmpty() ? List.of() : in.get(0).steps(),
                shared.adjustment(),
                shared.minAdjustmentMagnitude(),
                shared.period(),
                shared.statistic(),
                shared.evaluationPeriods(),
                shared.datapointsToAlarm(),
                out.isEmpty()
                        ? StepScaling.DEFAULT_SCALE_OUT_COOLDOWN
                        : out.get(0).cooldown(),
                in.isEmpty() ? StepScaling.DEFAULT_SCALE_IN_COOLDOWN : in.get(0).cooldown());
    }

    private static Shared shared(JsonNode configuration, Resource alarm) {
        onlyTheUsual(alarm);
        ScalingMetric metric = metric(alarm);
        ScalingStatistic statistic = statistic(metric, alarm);
        String aggregation = configuration.path("MetricAggregationType").asText("Average");
        require(
                aggregation.equals(statistic.statistic()),
                "MetricAggregationType must be the alarm's statistic (" + statistic.statistic() + ")",
                aggregation);
        int periods = Values.integer(alarm.properties(), "EvaluationPeriods");
        return new Shared(
                metric,
                adjustment(configuration.path("AdjustmentType").asText()),
                configuration.has("MinAdjustmentMagnitude")
                        ? Optional.of(Values.integer(configuration, "MinAdjustmentMagnitude"))
                        : Optional.empty(),
                Duration.ofSeconds(Values.integer(alarm.properties(), "Period")),
                statistic,
                periods,
                Values.integer(alarm.properties(), "DatapointsToAlarm", periods));
    }

    private static void onlyTheUsual(Resource alarm) {
        String missing = alarm.property("TreatMissingData").asText("missing");
        require(missing.equals("missing"), alarm.logicalId() + ".TreatMissingData must be missing", missing);
        boolean enabled = alarm.property("ActionsEnabled").asBoolean(true);
        require(enabled, alarm.logicalId() + ".ActionsEnabled must be true", "false");
    }

    private static boolean isOut(Resource alarm) {
        String comparison = alarm.property("ComparisonOperator").asText();
        boolean out = comparison.equals("GreaterThanOrEqualToThreshold");
        require(
                out || comparison.equals("LessThanOrEqualToThreshold"),
                alarm.logicalId()
                        + ".ComparisonOperator must be GreaterThanOrEqualToThreshold or LessThanOrEqualToThreshold",
                comparison);
        return out;
    }

    private static ScalingMetric metric(Resource alarm) {
        String metric = alarm.property("Namespace").asText() + " "
                + alarm.property("MetricName").asText();
        return switch (metric) {
            case "AWS/ECS CPUUtilization" -> ScalingMetric.CPU;
            case "AWS/ECS MemoryUtilization" -> ScalingMetric.MEMORY;
            case "AWS/ApplicationELB RequestCountPerTarget" -> ScalingMetric.REQUESTS_PER_TARGET;
            default ->
                throw new IllegalArgumentException(alarm.logicalId()
                        + " must look at CPUUtilization, MemoryUtilization or RequestCountPerTarget, got: "
                        + (metric.isBlank() ? "a metric of its own" : metric));
        };
    }

    /** CloudWatch gives requests per target as a sum only, which is the average over the targets. */
    private static ScalingStatistic statistic(ScalingMetric metric, Resource alarm) {
        String name = alarm.property("Statistic").asText();
        if (metric == ScalingMetric.REQUESTS_PER_TARGET && name.equals("Sum")) {
            return ScalingStatistic.AVERAGE;
        }
        for (ScalingStatistic statistic : ScalingStatistic.values()) {
            if (statistic.statistic().equals(name) && metric.isPercentage()) {
                return statistic;
            }
        }
        throw new IllegalArgumentException(alarm.logicalId() + ".Statistic must be "
                + (metric.isPercentage() ? "Average, Maximum or Minimum" : "Sum") + ", got: " + name);
    }

    private static Adjustment adjustment(String type) {
        for (Adjustment adjustment : Adjustment.values()) {
            if (adjustment.adjustmentType().equals(type)) {
                return adjustment;
            }
        }
        throw new IllegalArgumentException(
                "AdjustmentType must be ChangeInCapacity, PercentChangeInCapacity or ExactCapacity, got: " + type);
    }

    /** Bounds count from the alarm's threshold; the nearest step begins at it and the farthest never ends. */
    private static List<ScalingStep> steps(JsonNode adjustments, BigDecimal threshold, boolean out) {
        String near = out ? "MetricIntervalLowerBound" : "MetricIntervalUpperBound";
        String far = out ? "MetricIntervalUpperBound" : "MetricIntervalLowerBound";
        List<ScalingStep> steps = new ArrayList<>();
        boolean begins = false;
        boolean ends = true;
        for (JsonNode adjustment : adjustments) {
            BigDecimal beyond = adjustment.has(near) ? Values.number(adjustment, near) : BigDecimal.ZERO;
            begins |= beyond.signum() == 0;
            ends &= adjustment.has(far);
            double bound =
                    threshold.add(beyond).setScale(9, RoundingMode.HALF_EVEN).doubleValue();
            steps.add(new ScalingStep(bound, Values.integer(adjustment, "ScalingAdjustment")));
        }
        require(begins && !ends, "the steps must reach from the alarm's threshold without end", adjustments.toString());
        return steps;
    }

    private static void require(boolean holds, String rule, String got) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", got: " + got);
        }
    }
}
