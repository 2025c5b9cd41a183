package dev.bandstand.simulation.tune;

import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingPolicy;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.TaskRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes plans out of plans; what AWS or the vocabulary would refuse is no plan. */
final class Edits {

    private Edits() {}

    /** Returns the plan, unless it is none. */
    static Optional<ScalingPlan> sound(Supplier<ScalingPlan> plan) {
        try {
            return Optional.of(plan.get());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** Returns the plan with another minimum; scheduled actions that return to the old one return to the new one. */
    static Optional<ScalingPlan> min(ScalingPlan plan, int min) {
        int before = plan.range().min();
        return sound(() -> new ScalingPlan(
                new TaskRange(min, plan.range().max()),
                plan.policies().stream()
                        .map(policy -> policy instanceof ScheduledScaling action ? min(action, before, min) : policy)
                        .toList()));
    }

    /** Returns the plan with another maximum; scheduled actions that return to the old one return to the new one. */
    static Optional<ScalingPlan> max(ScalingPlan plan, int max) {
        Optional<Integer> before = Optional.of(plan.range().max());
        return sound(() -> new ScalingPlan(
                new TaskRange(plan.range().min(), max),
                plan.policies().stream()
                        .map(policy -> policy instanceof ScheduledScaling action
                                        && action.max().equals(before)
                                ? new ScheduledScaling(
                                        action.id(), action.when(), action.timeZone(), action.min(), Optional.of(max))
                                : policy)
                        .toList()));
    }

    /** Returns the plan with {@code changed} in place of {@code policy}. */
    static Optional<ScalingPlan> replace(ScalingPlan plan, ScalingPolicy policy, Supplier<ScalingPolicy> changed) {
        return sound(() -> {
            List<ScalingPolicy> policies = new ArrayList<>(plan.policies());
            policies.remove(policy);
            policies.add(changed.get());
            return new ScalingPlan(plan.range(), policies);
        });
    }

    /** Returns the plan with one policy more. */
    static Optional<ScalingPlan> with(ScalingPlan plan, ScalingPolicy added) {
        return sound(() -> {
            List<ScalingPolicy> policies = new ArrayList<>(plan.policies());
            policies.add(added);
            return new ScalingPlan(plan.range(), policies);
        });
    }

    /** Returns the plan with one policy less. */
    static Optional<ScalingPlan> without(ScalingPlan plan, ScalingPolicy removed) {
        return sound(() -> new ScalingPlan(
                plan.range(),
                plan.policies().stream()
                        .filter(policy -> !policy.equals(removed))
                        .toList()));
    }

    private static ScheduledScaling min(ScheduledScaling action, int before, int min) {
        return new ScheduledScaling(
                action.id(),
                action.when(),
                action.timeZone(),
                action.min().map(tasks -> tasks == before ? min : tasks),
                action.max());
    }
}
