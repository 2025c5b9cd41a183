package dev.bandstand.settings;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingPolicy;
import dev.bandstand.scaling.ScalingStatistic;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the scaling vocabulary of a service's settings; what the vocabulary refuses becomes a problem at its place. */
final class ScalingReader {

    private ScalingReader() {}

    static Optional<ScalingPlan> read(Section scaling) {
        var policies = new ArrayList<Optional<ScalingPolicy>>();
        for (Section policy : scaling.sections("targetTracking")) {
            policies.add(attempt(policy, () -> targetTracking(policy)));
        }
        for (Section policy : scaling.sections("stepScaling")) {
            policies.add(attempt(policy, () -> stepScaling(policy)));
        }
        for (Section action : scaling.sections("scheduled")) {
            policies.add(attempt(action, () -> scheduled(action)));
        }
        Optional<TaskRange> range = attempt(scaling, () -> new TaskRange(scaling.number("min"), scaling.number("max")));
        if (range.isEmpty() || policies.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<ScalingPolicy> sound = policies.stream().flatMap(Optional::stream).toList();
        return attempt(scaling, () -> new ScalingPlan(range.get(), sound));
    }

    /** Turns "target must be ..., got: ..." into a problem of the section's target, unless another one explains it. */
    private static <T> Optional<T> attempt(Section section, Supplier<T> value) {
        Problems before = section.report().problems();
        try {
            T made = value.get();
            return section.report().problems().equals(before) ? Optional.of(made) : Optional.empty();
        } catch (IllegalArgumentException refused) {
            if (section.report().problems().equals(before)) {
                Refusal.report(section, String.valueOf(refused.getMessage()));
            }
            return Optional.empty();
        }
    }

    private static ScalingPolicy targetTracking(Section policy) {
        return new TargetTracking(
                policy.constant("metric", ScalingMetric.class),
                policy.decimal("target"),
                policy.duration("scaleOutCooldown"),
                policy.duration("scaleInCooldown"),
                policy.flag("disableScaleIn"));
    }

    private static ScalingPolicy stepScaling(Section policy) {
        var builder = StepScaling.on(policy.constant("metric", ScalingMetric.class))
                .adjustment(policy.constant("adjustment", Adjustment.class))
                .period(policy.duration("period"))
                .statistic(policy.constant("statistic", ScalingStatistic.class))
                .evaluationPeriods(policy.number("evaluationPeriods"))
                .scaleOutCooldown(policy.duration("scaleOutCooldown"))
                .scaleInCooldown(policy.duration("scaleInCooldown"));
        policy.maybeNumber("minAdjustmentMagnitude").ifPresent(builder::minAdjustmentMagnitude);
        policy.maybeNumber("datapointsToAlarm").ifPresent(builder::datapointsToAlarm);
        List<Section> both = policy.sections("steps");
        if (!both.isEmpty()
                && (!policy.sections("out").isEmpty() || !policy.sections("in").isEmpty())) {
            policy.problem("steps", "must be left out when out or in is given", both.size() + " steps");
        }
        policy.sections("out")
                .forEach(step -> builder.outAbove(step.decimal("above")).by(step.number("change")));
        policy.sections("in")
                .forEach(step -> builder.inBelow(step.decimal("below")).by(step.number("change")));
        both.forEach(step -> step(builder, step));
        return builder.build();
    }

    private static void step(StepScaling.Builder builder, Section step) {
        if (step.has("above") == step.has("below")) {
            String got = step.has("above") ? "both" : "neither";
            step.report().add(step.path(), "must have exactly one of above and below", got);
        } else if (step.has("above")) {
            builder.outAbove(step.decimal("above")).by(step.number("change"));
        } else {
            builder.inBelow(step.decimal("below")).by(step.number("change"));
        }
    }

    private static ScalingPolicy scheduled(Section action) {
        var builder = ScheduledScaling.at(action.text("id"), ScheduleReader.when(action))
                .timeZone(ScheduleReader.zone(action));
        action.maybeNumber("min").ifPresent(builder::min);
        action.maybeNumber("max").ifPresent(builder::max);
        return builder.build();
    }
}
