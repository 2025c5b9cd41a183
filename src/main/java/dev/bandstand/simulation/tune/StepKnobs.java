package dev.bandstand.simulation.tune;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingStep;
import dev.bandstand.scaling.StepScaling;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be turned at a step policy: its bounds, its changes, its periods and its cooldowns. */
final class StepKnobs {

    private static final List<Integer> OUT_PERCENTS = List.of(50, 55, 60, 65, 70, 75, 80, 85, 90, 95);
    private static final List<Integer> IN_PERCENTS = List.of(10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60);
    private static final List<Double> FACTORS = List.of(0.25, 0.5, 0.75, 1.5, 2.0, 3.0, 4.0);
    private static final List<Integer> PERIOD_SECONDS = List.of(60, 120, 300);
    private static final List<Integer> EVALUATION_PERIODS = List.of(1, 2, 3, 5, 10, 15);

    private final ScalingPlan plan;
    private final StepScaling steps;
    private final Needs needs;

    StepKnobs(ScalingPlan plan, StepScaling steps, Needs needs) {
        this.plan = plan;
        this.steps = steps;
        this.needs = needs;
    }

    void turn(List<List<ScalingPlan>> knobs) {
        boolean tunable = steps.adjustment() != Adjustment.EXACT_CAPACITY;
        if (tunable && !steps.out().isEmpty()) {
            knobs.add(side(OUT_PERCENTS.stream(), true));
            knobs.add(line(FACTORS.stream().map(factor -> with(times(steps.out(), factor), steps.in()))));
            knobs.add(line(Knobs.outCooldowns().map(cooldown -> cooldowns(cooldown, steps.scaleInCooldown()))));
        }
        if (tunable && !steps.in().isEmpty()) {
            knobs.add(side(IN_PERCENTS.stream(), false));
            knobs.add(line(FACTORS.stream().map(factor -> with(steps.out(), times(steps.in(), factor)))));
            knobs.add(line(Knobs.inCooldowns().map(cooldown -> cooldowns(steps.scaleOutCooldown(), cooldown))));
        }
        knobs.add(line(PERIOD_SECONDS.stream().map(seconds -> timing(seconds, steps.evaluationPeriods()))));
        knobs.add(line(EVALUATION_PERIODS.stream()
                .map(periods -> timing(Math.toIntExact(steps.period().toSeconds()), periods))));
    }

    /** Moves all bounds of one side, so that the nearest stands at each of {@code percents}; memory stays as it is. */
    private List<ScalingPlan> side(Stream<Integer> percents, boolean out) {
        if (steps.metric() == ScalingMetric.MEMORY) {
            return List.of();
        }
        return line(percents.map(percent -> {
            double bound = Knobs.value(steps.metric(), percent, needs);
            return out ? with(moved(steps.out(), bound), steps.in()) : with(steps.out(), moved(steps.in(), bound));
        }));
    }

    private static List<ScalingStep> moved(List<ScalingStep> side, double bound) {
        double by = bound - side.get(0).bound();
        return side.stream()
                .map(step -> new ScalingStep(rounded(step.bound() + by), step.change()))
                .toList();
    }

    private static double rounded(double bound) {
        return Math.rint(bound * 1000) / 1000;
    }

    private static List<ScalingStep> times(List<ScalingStep> side, double factor) {
        return side.stream()
                .map(step -> new ScalingStep(step.bound(), times(step.change(), factor)))
                .toList();
    }

    private static int times(int change, double factor) {
        return Integer.signum(change) * (int) Math.max(1, Math.round(Math.abs(change) * factor));
    }

    private Optional<ScalingPlan> with(List<ScalingStep> out, List<ScalingStep> in) {
        return changed(
                out,
                in,
                steps.period(),
                steps.evaluationPeriods(),
                steps.datapointsToAlarm(),
                steps.scaleOutCooldown(),
                steps.scaleInCooldown());
    }

    private Optional<ScalingPlan> cooldowns(Duration out, Duration in) {
        return changed(
                steps.out(), steps.in(), steps.period(), steps.evaluationPeriods(), steps.datapointsToAlarm(), out, in);
    }

    private Optional<ScalingPlan> timing(int seconds, int periods) {
        return changed(
                steps.out(),
                steps.in(),
                Duration.ofSeconds(seconds),
                periods,
                periods,
                steps.scaleOutCooldown(),
                steps.scaleInCooldown());
    }

    private Optional<ScalingPlan> changed(
            List<ScalingStep> out,
            List<ScalingStep> in,
            Duration period,
            int periods,
            int datapoints,
            Duration scaleOutCooldown,
            Duration scaleInCooldown) {
        return Edits.replace(
                plan,
                steps,
                () -> new StepScaling(
                        steps.metric(),
                        out,
                        in,
                        steps.adjustment(),
                        steps.minAdjustmentMagnitude(),
                        period,
                        steps.statistic(),
                        periods,
                        datapoints,
                        scaleOutCooldown,
                        scaleInCooldown));
    }

    private static List<ScalingPlan> line(Stream<Optional<ScalingPlan>> plans) {
        return plans.flatMap(Optional::stream).toList();
    }
}
