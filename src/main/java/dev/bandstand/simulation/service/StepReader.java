package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.scaling.Adjustment;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a step scaling policy and holds its steps against what Application Auto Scaling allows.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html">How step scaling
 *     works</a>
 */
final class StepReader {

    private static final int MOST_STEPS = 20;
    private static final String LOWER = "MetricIntervalLowerBound";
    private static final String UPPER = "MetricIntervalUpperBound";

    private StepReader() {}

    static StepPolicy read(Resource policy, List<MetricAlarm> alarms) {
        JsonNode configuration = policy.property("StepScalingPolicyConfiguration");
        Adjustment adjustment = adjustment(Values.text(configuration, "AdjustmentType"));
        return new StepPolicy(
                policy.logicalId(),
                adjustment,
                rungs(configuration.path("StepAdjustments"), adjustment),
                Values.maybeInteger(configuration, "MinAdjustmentMagnitude"),
                aggregation(Values.text(configuration, "MetricAggregationType", "Average")),
                TrackingReader.cooldown(configuration, "Cooldown"),
                alarms);
    }

    private static Adjustment adjustment(String type) {
        return Stream.of(Adjustment.values())
                .filter(each -> each.adjustmentType().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("AdjustmentType must be ChangeInCapacity,"
                        + " PercentChangeInCapacity or ExactCapacity, got: " + type));
    }

    private static Statistic aggregation(String name) {
        return switch (name) {
            case "Average" -> Statistic.AVERAGE;
            case "Maximum" -> Statistic.MAXIMUM;
            case "Minimum" -> Statistic.MINIMUM;
            default ->
                throw new IllegalArgumentException(
                        "MetricAggregationType must be Average, Maximum or Minimum, got: " + name);
        };
    }

    private static List<StepRung> rungs(JsonNode adjustments, Adjustment type) {
        require(
                adjustments.isArray() && !adjustments.isEmpty() && adjustments.size() <= MOST_STEPS,
                "StepAdjustments must be 1 to " + MOST_STEPS + " steps",
                adjustments.isArray() ? adjustments.size() : Parts.shown(adjustments));
        List<StepRung> rungs = new ArrayList<>();
        for (JsonNode step : adjustments) {
            StepRung rung = rung(step);
            require(
                    type != Adjustment.EXACT_CAPACITY || rung.adjustment() >= 0,
                    "ScalingAdjustment must not be negative with ExactCapacity",
                    rung.adjustment());
            rungs.add(rung);
        }
        rungs.sort(Comparator.comparingDouble(StepRung::lower).thenComparingDouble(StepRung::upper));
        checkIntervals(rungs);
        return rungs;
    }

    private static StepRung rung(JsonNode step) {
        double lower = step.has(LOWER) ? Values.number(step, LOWER).doubleValue() : Double.NEGATIVE_INFINITY;
        double upper = step.has(UPPER) ? Values.number(step, UPPER).doubleValue() : Double.POSITIVE_INFINITY;
        require(step.has(LOWER) || step.has(UPPER), "a step must have a lower or an upper bound", "neither");
        require(lower < upper, "a step's lower bound must be below its upper one", interval(lower, upper));
        return new StepRung(lower, upper, Values.integer(step, "ScalingAdjustment"));
    }

    private static void checkIntervals(List<StepRung> rungs) {
        for (int i = 1; i < rungs.size(); i++) {
            StepRung before = rungs.get(i - 1);
            StepRung after = rungs.get(i);
            require(
                    before.upper() == after.lower(),
                    "StepAdjustments must have no " + (before.upper() < after.lower() ? "gap" : "overlap")
                            + " between steps",
                    interval(before.lower(), before.upper()) + " and " + interval(after.lower(), after.upper()));
        }
        double lowest = rungs.get(0).lower();
        double highest = rungs.get(rungs.size() - 1).upper();
        require(
                lowest >= 0 || lowest == Double.NEGATIVE_INFINITY,
                "StepAdjustments below the threshold must end in a step without lower bound",
                number(lowest));
        require(
                highest <= 0 || highest == Double.POSITIVE_INFINITY,
                "StepAdjustments above the threshold must end in a step without upper bound",
                number(highest));
    }

    private static String interval(double lower, double upper) {
        return number(lower) + ".." + number(upper);
    }

    private static String number(double bound) {
        if (Double.isInfinite(bound)) {
            return "";
        }
        return bound == Math.rint(bound) ? String.format("%.0f", bound) : Double.toString(bound);
    }
}
