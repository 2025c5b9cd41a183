package dev.bandstand.simulation.tune;

import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingStatistic;
import dev.bandstand.scaling.ScalingStep;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.Policy;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ScheduledAction;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts a scaling plan into a service as its template would hold it. */
final class PlanInService {

    private static final int TRACKING_PERIOD = 60;

    private PlanInService() {}

    /** Returns {@code service} with {@code plan} in place of its own scaling; {@code kept} stays beside it. */
    static ScalableService of(ScalableService service, ScalingPlan plan, List<? extends Policy> kept) {
        List<Policy> policies = new ArrayList<>(kept);
        plan.policies(TargetTracking.class).forEach(tracking -> policies.add(tracking(tracking)));
        for (StepScaling steps : plan.policies(StepScaling.class)) {
            if (!steps.out().isEmpty()) {
                policies.add(half(steps, true));
            }
            if (!steps.in().isEmpty()) {
                policies.add(half(steps, false));
            }
        }
        policies.sort(Comparator.comparing(Policy::name));
        return new ScalableService(
                service.name(),
                service.logicalId(),
                service.stack(),
                service.region(),
                service.task(),
                service.capacity(),
                service.deployment(),
                service.targetGroup(),
                service.desiredCount(),
                plan.range().min(),
                plan.range().max(),
                policies,
                plan.policies(ScheduledScaling.class).stream()
                        .map(PlanInService::action)
                        .toList());
    }

    private static TrackingPolicy tracking(TargetTracking tracking) {
        return new TrackingPolicy(
                word(tracking.metric()) + " target",
                kind(tracking.metric()),
                TRACKING_PERIOD,
                tracking.target(),
                Math.toIntExact(tracking.scaleOutCooldown().toSeconds()),
                Math.toIntExact(tracking.scaleInCooldown().toSeconds()),
                tracking.disableScaleIn());
    }

    /** Each direction is a policy of its own with an alarm of its own, whose threshold is its first step. */
    private static StepPolicy half(StepScaling steps, boolean out) {
        List<ScalingStep> side = out ? steps.out() : steps.in();
        String name = word(steps.metric()) + (out ? " steps out" : " steps in");
        double threshold = side.get(0).bound();
        MetricAlarm alarm = new MetricAlarm(
                name + " alarm",
                kind(steps.metric()),
                steps.metric().isPercentage() ? statistic(steps.statistic()) : Statistic.SUM,
                Math.toIntExact(steps.period().toSeconds()),
                steps.evaluationPeriods(),
                steps.datapointsToAlarm(),
                out ? Comparison.GREATER_OR_EQUAL : Comparison.LESS_OR_EQUAL,
                threshold,
                MissingData.MISSING);
        return new StepPolicy(
                name,
                steps.adjustment(),
                rungs(side, threshold, out),
                steps.minAdjustmentMagnitude().map(OptionalInt::of).orElse(OptionalInt.empty()),
                statistic(steps.statistic()),
                Math.toIntExact((out ? steps.scaleOutCooldown() : steps.scaleInCooldown()).toSeconds()),
                List.of(alarm));
    }

    private static List<StepRung> rungs(List<ScalingStep> side, double threshold, boolean out) {
        List<StepRung> rungs = new ArrayList<>();
        for (int i = 0; i < side.size(); i++) {
            double near = beyond(threshold, side.get(i));
            boolean last = i + 1 == side.size();
            if (out) {
                double far = last ? Double.POSITIVE_INFINITY : beyond(threshold, side.get(i + 1));
                rungs.add(new StepRung(near, far, side.get(i).change()));
            } else {
                double far = last ? Double.NEGATIVE_INFINITY : beyond(threshold, side.get(i + 1));
                rungs.add(0, new StepRung(far, near, side.get(i).change()));
            }
        }
        return rungs;
    }

    /** Decimal, as in the template. */
    private static double beyond(double threshold, ScalingStep step) {
        return BigDecimal.valueOf(step.bound())
                .subtract(BigDecimal.valueOf(threshold))
                .doubleValue();
    }

    private static ScheduledAction action(ScheduledScaling action) {
        return new ScheduledAction(
                action.id(),
                action.when().expression(),
                action.timeZone(),
                optional(action.min()),
                optional(action.max()),
                Optional.empty(),
                Optional.empty());
    }

    private static OptionalInt optional(Optional<Integer> tasks) {
        return tasks.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static MetricKind kind(ScalingMetric metric) {
        return switch (metric) {
            case CPU -> MetricKind.CPU;
            case MEMORY -> MetricKind.MEMORY;
            case REQUESTS_PER_TARGET -> MetricKind.REQUESTS_PER_TARGET;
        };
    }

    private static Statistic statistic(ScalingStatistic statistic) {
        return switch (statistic) {
            case AVERAGE -> Statistic.AVERAGE;
            case MAXIMUM -> Statistic.MAXIMUM;
            case MINIMUM -> Statistic.MINIMUM;
        };
    }

    private static String word(ScalingMetric metric) {
        return PlanYaml.word(metric);
    }
}
