package dev.bandstand.simulation.tune;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingPolicy;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The plans with which a search begins: today's, and each usual kind of policy at a few targets and minima. */
final class Shapes {

    private static final List<Integer> TARGETS = List.of(40, 55, 70, 85);

    private Shapes() {}

    /** Returns the kinds, each with its plans; all keep the scheduled actions of today. */
    static List<List<ScalingPlan>> grid(ScalingPlan today, Needs needs, double meanTasks) {
        List<List<ScalingPlan>> kinds = new ArrayList<>();
        kinds.add(spread(List.of(today), needs, meanTasks));
        for (int kind = 0; kind < kinds(needs); kind++) {
            List<ScalingPlan> plans = new ArrayList<>();
            for (int target : TARGETS) {
                plan(today, kind, target, needs).ifPresent(plans::add);
            }
            kinds.add(spread(plans, needs, meanTasks));
        }
        return kinds;
    }

    /** Returns policies that a plan may lack. */
    static List<ScalingPolicy> additions(Needs needs) {
        List<ScalingPolicy> additions = new ArrayList<>();
        additions.add(TargetTracking.onCpu(60));
        additions.add(jump(ScalingMetric.CPU, 75, needs));
        if (needs.counted()) {
            additions.add(TargetTracking.onRequestsPerTarget(needs.requestsAMinute(60)));
            additions.add(jump(ScalingMetric.REQUESTS_PER_TARGET, 75, needs));
        }
        return additions;
    }

    /** Tells whether something adds tasks and something takes them away again. */
    static boolean goesBothWays(ScalingPlan plan) {
        boolean out = !plan.policies(TargetTracking.class).isEmpty()
                || plan.policies(StepScaling.class).stream()
                        .anyMatch(steps -> !steps.out().isEmpty());
        boolean in = plan.policies(TargetTracking.class).stream().anyMatch(tracking -> !tracking.disableScaleIn())
                || plan.policies(StepScaling.class).stream()
                        .anyMatch(steps -> !steps.in().isEmpty());
        return out && in;
    }

    private static int kinds(Needs needs) {
        return needs.counted() ? 6 : 3;
    }

    private static List<ScalingPolicy> policies(int kind, int target, Needs needs) {
        ScalingMetric metric = kind < 3 ? ScalingMetric.CPU : ScalingMetric.REQUESTS_PER_TARGET;
        TargetTracking tracking = TargetTracking.on(metric, Knobs.value(metric, target, needs));
        return switch (kind % 3) {
            case 0 -> List.of(tracking);
            case 1 -> List.of(tracking, jump(metric, target + 10, needs));
            default -> List.of(steps(metric, target, needs));
        };
    }

    /** Doubles the tasks when one is nearly full, and adds half of them before that. */
    private static StepScaling jump(ScalingMetric metric, int percent, Needs needs) {
        return StepScaling.on(metric)
                .adjustment(Adjustment.PERCENT_CHANGE_IN_CAPACITY)
                .outAbove(Knobs.value(metric, percent, needs))
                .by(50)
                .outAbove(Knobs.value(metric, (percent + 100) / 2.0, needs))
                .by(100)
                .evaluationPeriods(1)
                .build();
    }

    private static StepScaling steps(ScalingMetric metric, int percent, Needs needs) {
        return StepScaling.on(metric)
                .adjustment(Adjustment.PERCENT_CHANGE_IN_CAPACITY)
                .outAbove(Knobs.value(metric, percent, needs))
                .by(30)
                .outAbove(Knobs.value(metric, (percent + 100) / 2.0, needs))
                .by(100)
                .inBelow(Knobs.value(metric, percent / 2.0, needs))
                .by(-10)
                .evaluationPeriods(1)
                .build();
    }

    private static Optional<ScalingPlan> plan(ScalingPlan today, int kind, int target, Needs needs) {
        return Edits.sound(() -> {
            List<ScalingPolicy> all = new ArrayList<>(today.policies(ScheduledScaling.class));
            all.addAll(policies(kind, target, needs));
            return new ScalingPlan(today.range(), all);
        });
    }

    /** Returns the plans with a few minima, from the least to what the peak needs, and with room above the peak. */
    private static List<ScalingPlan> spread(List<ScalingPlan> plans, Needs needs, double meanTasks) {
        TreeSet<Integer> minima = new TreeSet<>();
        minima.add(needs.leastMin());
        for (double tasks : new double[] {meanTasks, 2 * meanTasks, needs.peakTasks() / 2.0, needs.peakTasks()}) {
            minima.add((int) Math.min(needs.mostMax(), Math.max(needs.leastMin(), Math.ceil(tasks))));
        }
        List<ScalingPlan> spread = new ArrayList<>();
        int max = needs.maxima().get(needs.maxima().size() - 1);
        for (ScalingPlan plan : plans) {
            Optional<ScalingPlan> roomy = Edits.max(plan, max);
            for (int min : minima) {
                roomy.flatMap(each -> Edits.min(each, min)).ifPresent(spread::add);
            }
        }
        return spread;
    }
}
