package dev.bandstand.scaling;

import static dev.bandstand.scaling.Requirement.plain;

import java.util.ArrayList;
import java.util.List;

/** A step policy as a sentence. */
final class StepScalingWords {

    private StepScalingWords() {}

    static String of(StepScaling policy) {
        List<String> rungs = new ArrayList<>();
        policy.out().forEach(step -> rungs.add(rung(policy, step, "up")));
        policy.in().forEach(step -> rungs.add(rung(policy, step, "down")));
        return String.format(
                "steps on %s: %s (%d of %d periods of %s, again after %s out, %s in)",
                policy.metric().title(),
                String.join(", ", rungs),
                policy.datapointsToAlarm(),
                policy.evaluationPeriods(),
                Cooldowns.inWords(policy.period()),
                Cooldowns.inWords(policy.scaleOutCooldown()),
                Cooldowns.inWords(policy.scaleInCooldown()));
    }

    private static String rung(StepScaling policy, ScalingStep step, String direction) {
        return String.format(
                "from %s%s %s %s",
                plain(step.bound()), policy.metric().unit(), direction, change(policy.adjustment(), step.change()));
    }

    private static String change(Adjustment adjustment, int change) {
        return switch (adjustment) {
            case CHANGE_IN_CAPACITY -> String.format("%+d", change);
            case PERCENT_CHANGE_IN_CAPACITY -> String.format("%+d%%", change);
            case EXACT_CAPACITY -> "to exactly " + change;
        };
    }
}
