package dev.bandstand.simulation.policy;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.DeploymentLimits;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.Policy;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ScheduledAction;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import dev.bandstand.simulation.service.TaskShape;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Policies as a template has them. */
final class Policies {

    static final double NONE_BELOW = Double.NEGATIVE_INFINITY;
    static final double NONE_ABOVE = Double.POSITIVE_INFINITY;

    private Policies() {}

    static StepPolicy steps(String name, Adjustment adjustment, double threshold, StepRung... rungs) {
        return new StepPolicy(
                name,
                adjustment,
                List.of(rungs),
                OptionalInt.empty(),
                Statistic.AVERAGE,
                300,
                List.of(alarm(name + "Alarm", threshold)));
    }

    /** Adds or removes so many tasks, whatever the breach. */
    static StepPolicy by(String name, int change) {
        StepRung rung = change > 0 ? new StepRung(0, NONE_ABOVE, change) : new StepRung(NONE_BELOW, 0, change);
        return steps(name, Adjustment.CHANGE_IN_CAPACITY, 50, rung);
    }

    static StepPolicy atLeast(StepPolicy policy, int minAdjustmentMagnitude) {
        return new StepPolicy(
                policy.name(),
                policy.adjustment(),
                policy.rungs(),
                OptionalInt.of(minAdjustmentMagnitude),
                policy.aggregation(),
                policy.cooldownSeconds(),
                policy.alarms());
    }

    static StepRung rung(double lower, double upper, int adjustment) {
        return new StepRung(lower, upper, adjustment);
    }

    static MetricAlarm alarm(String name, double threshold) {
        return new MetricAlarm(
                name, MetricKind.CPU, Statistic.AVERAGE, 60, 3, 3, Comparison.GREATER, threshold, MissingData.MISSING);
    }

    static TrackingPolicy tracking(String name, double target) {
        return new TrackingPolicy(name, MetricKind.CPU, 60, target, 300, 300, false);
    }

    static TrackingPolicy outOnly(String name, double target) {
        return new TrackingPolicy(name, MetricKind.CPU, 60, target, 300, 300, true);
    }

    static ScheduledAction action(String name, int min, int max) {
        return action(name, OptionalInt.of(min), OptionalInt.of(max));
    }

    static ScheduledAction action(String name, OptionalInt min, OptionalInt max) {
        return new ScheduledAction(
                name, "cron(0 7 * * ? *)", java.time.ZoneOffset.UTC, min, max, Optional.empty(), Optional.empty());
    }

    static ScalableService service(int min, int max, Policy... policies) {
        return new ScalableService(
                "api",
                "Api",
                "shop",
                Optional.empty(),
                new TaskShape(1024, 2048, false, 20, false, 30),
                FargateCapacity.onDemand(),
                new DeploymentLimits(100, 200),
                Optional.empty(),
                OptionalInt.empty(),
                min,
                max,
                new ArrayList<>(List.of(policies)),
                List.of());
    }
}
