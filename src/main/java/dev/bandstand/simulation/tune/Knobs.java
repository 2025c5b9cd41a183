package dev.bandstand.simulation.tune;

import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingPolicy;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be turned at a plan: for each knob, the plans along it. */
final class Knobs {

    static final List<Integer> PERCENTS = List.of(30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90);
    private static final List<Integer> OUT_SECONDS = List.of(0, 30, 60, 120, 180, 300);
    private static final List<Integer> IN_SECONDS = List.of(0, 60, 180, 300, 600, 900, 1800, 3600);

    private final ScalingPlan plan;
    private final Needs needs;
    private final List<List<ScalingPlan>> knobs = new ArrayList<>();

    private Knobs(ScalingPlan plan, Needs needs) {
        this.plan = plan;
        this.needs = needs;
    }

    /** Returns how many knobs a plan has, as long as it keeps its policies. */
    static int count(ScalingPlan plan, Needs needs) {
        return of(plan, needs).size();
    }

    /** Returns for each knob the plans that turning it makes, the plan itself left out. */
    static List<List<ScalingPlan>> of(ScalingPlan plan, Needs needs) {
        Knobs knobs = new Knobs(plan, needs);
        knobs.range();
        plan.policies(TargetTracking.class).forEach(knobs::tracking);
        for (StepScaling steps : plan.policies(StepScaling.class)) {
            new StepKnobs(plan, steps, needs).turn(knobs.knobs);
        }
        plan.policies(ScheduledScaling.class).forEach(knobs::scheduled);
        knobs.policies();
        return knobs.knobs.stream()
                .map(line -> line.stream()
                        .filter(other -> !other.equals(plan))
                        .distinct()
                        .toList())
                .toList();
    }

    private void range() {
        int most = Math.min(needs.mostMax(), Math.max(needs.peakTasks() * 5 / 4, needs.leastMin()));
        add(Needs.levels(needs.leastMin(), most).stream().map(min -> Edits.min(plan, min)));
        add(needs.maxima().stream().map(max -> Edits.max(plan, max)));
    }

    private void tracking(TargetTracking tracking) {
        if (tracking.metric() != ScalingMetric.MEMORY) {
            add(PERCENTS.stream()
                    .map(percent -> Edits.replace(
                            plan,
                            tracking,
                            () -> new TargetTracking(
                                    tracking.metric(),
                                    value(tracking.metric(), percent, needs),
                                    tracking.scaleOutCooldown(),
                                    tracking.scaleInCooldown(),
                                    tracking.disableScaleIn()))));
        }
        add(durations(OUT_SECONDS)
                .map(cooldown -> Edits.replace(plan, tracking, () -> tracking.scaleOutCooldown(cooldown))));
        if (!tracking.disableScaleIn()) {
            add(durations(IN_SECONDS)
                    .map(cooldown -> Edits.replace(plan, tracking, () -> tracking.scaleInCooldown(cooldown))));
        }
    }

    /** What returns to the range of the plan follows that range; the rest is a knob of its own. */
    private void scheduled(ScheduledScaling action) {
        if (action.min().isPresent()
                && action.min().orElseThrow() != plan.range().min()) {
            add(Needs.levels(needs.leastMin(), plan.range().max()).stream()
                    .map(min -> Edits.replace(
                            plan,
                            action,
                            () -> new ScheduledScaling(
                                    action.id(), action.when(), action.timeZone(), Optional.of(min), action.max()))));
        }
    }

    /** Takes a policy away, or adds the one that is missing most often. */
    private void policies() {
        List<ScalingPolicy> moving = plan.policies().stream()
                .filter(policy -> !(policy instanceof ScheduledScaling))
                .toList();
        if (moving.size() > 1) {
            add(moving.stream().map(policy -> Edits.without(plan, policy)).filter(Knobs::comesBack));
        }
        add(Shapes.additions(needs).stream().map(policy -> Edits.with(plan, policy)));
    }

    private static boolean comesBack(Optional<ScalingPlan> less) {
        return less.isPresent() && Shapes.goesBothWays(less.orElseThrow());
    }

    private void add(Stream<Optional<ScalingPlan>> line) {
        knobs.add(line.flatMap(Optional::stream).toList());
    }

    static Stream<Duration> durations(List<Integer> seconds) {
        return seconds.stream().map(Duration::ofSeconds);
    }

    static Stream<Duration> outCooldowns() {
        return durations(OUT_SECONDS);
    }

    static Stream<Duration> inCooldowns() {
        return durations(IN_SECONDS);
    }

    /** Returns the value of a metric at a use of one task in percent. */
    static double value(ScalingMetric metric, double percent, Needs needs) {
        return metric == ScalingMetric.REQUESTS_PER_TARGET ? needs.requestsAMinute(percent) : percent;
    }
}
