package dev.bandstand.scaling;

import static dev.bandstand.scaling.Requirement.plain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A step policy as a sentence. */
final class StepScalingWords {

    private StepScalingWords() {}

    static String of(StepScaling policy) {
        String rungs = Stream.of(side(policy, policy.out(), "up"), side(policy, policy.in(), "down"))
                .filter(side -> !side.isEmpty())
                .collect(Collectors.joining("; "));
        return String.format(
                "steps on %s%s: %s (%d of %d periods of %s, again after %s%s)",
                statistic(policy.statistic()),
                policy.metric().title(),
                rungs,
                policy.datapointsToAlarm(),
                policy.evaluationPeriods(),
                Cooldowns.inWords(policy.period()),
                cooldowns(policy),
                policy.minAdjustmentMagnitude()
                        .map(tasks -> ", at least " + tasks + " at a time")
                        .orElse(""));
    }

    private static String side(StepScaling policy, List<ScalingStep> steps, String direction) {
        return steps.stream()
                .map(step -> String.format(
                        "%s from %s%s %s",
                        change(policy.adjustment(), step.change()),
                        plain(step.bound()),
                        policy.metric().unit(),
                        direction))
                .collect(Collectors.joining(", "));
    }

    private static String statistic(ScalingStatistic statistic) {
        return statistic == ScalingStatistic.AVERAGE ? "" : statistic.name().toLowerCase(Locale.ROOT) + " ";
    }

    private static String cooldowns(StepScaling policy) {
        String out = Cooldowns.inWords(policy.scaleOutCooldown()) + " out";
        String in = Cooldowns.inWords(policy.scaleInCooldown()) + " in";
        if (policy.out().isEmpty()) {
            return in;
        }
        return policy.in().isEmpty() ? out : out + ", " + in;
    }

    private static String change(Adjustment adjustment, int change) {
        return switch (adjustment) {
            case CHANGE_IN_CAPACITY -> String.format("%+d", change);
            case PERCENT_CHANGE_IN_CAPACITY -> String.format("%+d%%", change);
            case EXACT_CAPACITY -> "exactly " + change;
        };
    }
}
