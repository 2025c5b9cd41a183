package dev.bandstand.scaling;

import static dev.bandstand.scaling.Requirement.plain;
import static dev.bandstand.scaling.Requirement.require;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a step policy must hold so that it passes at the deployment and does what it says. */
final class StepScalingRules {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private StepScalingRules() {}

    static void check(
            ScalingMetric metric,
            List<ScalingStep> out,
            List<ScalingStep> in,
            Adjustment adjustment,
            Optional<Integer> minAdjustmentMagnitude,
            Duration period,
            ScalingStatistic statistic,
            int evaluationPeriods,
            int datapointsToAlarm) {
        require(!out.isEmpty() || !in.isEmpty(), "out must hold at least one step when in holds none, got: no steps");
        side("out", metric, out, adjustment, 1);
        side("in", metric, in, adjustment, -1);
        deadBand(out, in);
        minAdjustmentMagnitude.ifPresent(tasks -> magnitude(tasks, adjustment));
        require(
                metric.isPercentage() || statistic == ScalingStatistic.AVERAGE,
                "statistic must be average for requests per target (CloudWatch keeps nothing else of it), got: %s",
                statistic.name().toLowerCase(Locale.ROOT));
        timing(metric, period, evaluationPeriods, datapointsToAlarm);
    }

    private static void side(
            String name, ScalingMetric metric, List<ScalingStep> steps, Adjustment adjustment, int sign) {
        require(
                steps.size() <= StepScaling.MOST_STEPS,
                "%s must hold at most %d steps (AWS refuses more at the deployment), got: %d",
                name,
                StepScaling.MOST_STEPS,
                steps.size());
        for (int i = 0; i < steps.size(); i++) {
            ScalingStep step = steps.get(i);
            bound(name, metric, step.bound());
            require(
                    i == 0 || steps.get(i - 1).bound() != step.bound(),
                    "%s must hold each bound once, got: %s twice",
                    name,
                    plain(step.bound()));
            change(name, step.change(), adjustment, sign);
        }
    }

    private static void bound(String name, ScalingMetric metric, double bound) {
        String side = name.equals("out") ? "above" : "below";
        if (metric.isPercentage()) {
            require(
                    bound >= 0 && bound <= 100,
                    "%s.%s must be between 0 and 100 for %s, got: %s",
                    name,
                    side,
                    metric.title(),
                    plain(bound));
        } else {
            require(
                    bound >= 0 && Double.isFinite(bound),
                    "%s.%s must be at least 0 for %s, got: %s",
                    name,
                    side,
                    metric.title(),
                    plain(bound));
        }
    }

    private static void change(String name, int change, Adjustment adjustment, int sign) {
        if (adjustment == Adjustment.EXACT_CAPACITY) {
            require(change >= 0, "%s.change must be at least 0 for exactCapacity, got: %d", name, change);
        } else {
            require(
                    change * sign > 0,
                    "%s.change must be %s, got: %d",
                    name,
                    sign > 0 ? "above 0 (it adds tasks)" : "below 0 (it removes tasks)",
                    change);
        }
        require(
                adjustment != Adjustment.PERCENT_CHANGE_IN_CAPACITY || change >= -100,
                "%s.change must be at least -100 for percentChangeInCapacity, got: %d",
                name,
                change);
    }

    private static void deadBand(List<ScalingStep> out, List<ScalingStep> in) {
        if (out.isEmpty() || in.isEmpty()) {
            return;
        }
        double lowestOut = out.get(0).bound();
        double highestIn = in.get(0).bound();
        require(
                highestIn < lowestOut,
                "in.below must be lower than the lowest out.above (%s), or the service scales in and out at one value, got: %s",
                plain(lowestOut),
                plain(highestIn));
    }

    private static void magnitude(int tasks, Adjustment adjustment) {
        require(
                adjustment == Adjustment.PERCENT_CHANGE_IN_CAPACITY,
                "minAdjustmentMagnitude must be left out unless adjustment is percentChangeInCapacity, got: %d",
                tasks);
        require(tasks >= 1, "minAdjustmentMagnitude must be at least 1, got: %d", tasks);
    }

    private static void timing(ScalingMetric metric, Duration period, int evaluationPeriods, int datapointsToAlarm) {
        long seconds = period.toSeconds();
        require(
                period.toMillis() % MINUTE.toMillis() == 0 && seconds >= 60 && seconds <= 86_400,
                "period must be whole minutes between 1m and 1d, got: %s",
                Cooldowns.inWords(period));
        require(
                metric != ScalingMetric.REQUESTS_PER_TARGET || period.equals(MINUTE),
                "period must be 1m for requests per target (the metric counts per period, the bounds are per minute), got: %s",
                Cooldowns.inWords(period));
        require(
                evaluationPeriods >= 1 && evaluationPeriods * seconds <= 86_400,
                "evaluationPeriods must be at least 1 and span at most 1d, got: %d",
                evaluationPeriods);
        require(
                datapointsToAlarm >= 1 && datapointsToAlarm <= evaluationPeriods,
                "datapointsToAlarm must be between 1 and evaluationPeriods (%d), got: %d",
                evaluationPeriods,
                datapointsToAlarm);
    }
}
