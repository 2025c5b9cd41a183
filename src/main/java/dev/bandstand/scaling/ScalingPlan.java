package dev.bandstand.scaling;

import static dev.bandstand.scaling.Requirement.require;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How the task count of one service follows its load: a range and the policies that move within it.
 *
 * @param range the least and the most tasks
 * @param policies what moves the count; their order means nothing to AWS, so they are kept sorted: target tracking, steps,
 *     scheduled actions, each by metric or id
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-limits.html">Quotas of
 *     Application Auto Scaling</a>
 */
public record ScalingPlan(TaskRange range, List<ScalingPolicy> policies) {

    private static final Comparator<ScalingPolicy> ORDER =
            Comparator.comparingInt(ScalingPlan::kind).thenComparing(ScalingPlan::key);

    private static final int MOST_SCHEDULED = 200;

    /**
     * Sorts and checks the plan.
     *
     * @throws IllegalArgumentException if policies contradict one another or the range
     */
    public ScalingPlan {
        policies = policies.stream().sorted(ORDER).toList();
        List<ScheduledScaling> scheduled = only(policies, ScheduledScaling.class);
        require(
                scheduled.size() <= MOST_SCHEDULED,
                "scheduled must hold at most %d actions, got: %d",
                MOST_SCHEDULED,
                scheduled.size());
        once(
                "targetTracking must name each metric",
                only(policies, TargetTracking.class),
                p -> p.metric().title());
        once(
                "stepScaling must name each metric",
                only(policies, StepScaling.class),
                p -> p.metric().title());
        once("scheduled must name each id", scheduled, ScheduledScaling::id);
        exactCounts(range, only(policies, StepScaling.class));
        schedules(range, scheduled);
    }

    /** Returns a plan of the range and the policies. */
    public static ScalingPlan of(TaskRange range, ScalingPolicy... policies) {
        return new ScalingPlan(range, List.of(policies));
    }

    /** Returns the policies of one kind, sorted by metric or id. */
    public <T extends ScalingPolicy> List<T> policies(Class<T> kind) {
        return only(policies, kind);
    }

    private static int kind(ScalingPolicy policy) {
        return policy instanceof TargetTracking ? 0 : policy instanceof StepScaling ? 1 : 2;
    }

    private static String key(ScalingPolicy policy) {
        if (policy instanceof TargetTracking tracking) {
            return tracking.metric().name();
        }
        return policy instanceof StepScaling steps ? steps.metric().name() : ((ScheduledScaling) policy).id();
    }

    private static <T extends ScalingPolicy> List<T> only(List<ScalingPolicy> policies, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (ScalingPolicy policy : policies) {
            if (kind.isInstance(policy)) {
                found.add(kind.cast(policy));
            }
        }
        return List.copyOf(found);
    }

    private static <T> void once(String rule, List<T> policies, Function<T, String> key) {
        var seen = new TreeSet<String>();
        for (T policy : policies) {
            String name = key.apply(policy);
            require(seen.add(name), "%s once, got: %s twice", rule, name);
        }
    }

    private static void exactCounts(TaskRange range, List<StepScaling> policies) {
        for (StepScaling policy : policies) {
            if (policy.adjustment() != Adjustment.EXACT_CAPACITY) {
                continue;
            }
            var steps = new ArrayList<>(policy.out());
            steps.addAll(policy.in());
            for (ScalingStep step : steps) {
                require(
                        range.clamp(step.change()) == step.change(),
                        "stepScaling.change must be within min and max (%s) for exactCapacity, got: %d",
                        range,
                        step.change());
            }
        }
    }

    /** A scheduled action is for good, so what leaves the range must also come back to it. */
    private static void schedules(TaskRange range, List<ScheduledScaling> actions) {
        for (ScheduledScaling action : actions) {
            action.min()
                    .filter(min -> action.max().isEmpty() && min > range.max())
                    .ifPresent(min -> require(
                            false,
                            "scheduled.%s.min must be at most max (%d) unless the action sets max too, got: %d",
                            action.id(),
                            range.max(),
                            min));
            action.max()
                    .filter(max -> action.min().isEmpty() && max < range.min())
                    .ifPresent(max -> require(
                            false,
                            "scheduled.%s.max must be at least min (%d) unless the action sets min too, got: %d",
                            action.id(),
                            range.min(),
                            max));
        }
        comesBack(actions, "min", range.min(), action -> action.min().stream().toList());
        comesBack(actions, "max", range.max(), action -> action.max().stream().toList());
    }

    private static void comesBack(
            List<ScheduledScaling> actions, String bound, int own, Function<ScheduledScaling, List<Integer>> set) {
        List<Integer> values =
                actions.stream().flatMap(action -> set.apply(action).stream()).toList();
        require(
                values.isEmpty() || values.contains(own),
                "scheduled must hold an action that returns %s to %d (an action changes it for good), got: %s",
                bound,
                own,
                values);
    }
}
