package dev.bandstand.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalingPlanTest {

    private static final TaskRange RANGE = TaskRange.between(2, 20);
    private static final TargetTracking HOLD_CPU = TargetTracking.onCpu(60);
    private static final TargetTracking HOLD_MEMORY = TargetTracking.onMemory(70);
    private static final StepScaling STEPS =
            StepScaling.on(ScalingMetric.CPU).outAbove(70).by(2).build();
    private static final ScheduledScaling MORNING =
            action("morning").min(4).max(20).build();
    private static final ScheduledScaling EVENING = action("evening").min(2).build();

    @Test
    void isTheSameInWhateverOrderPoliciesAreGiven() {
        ScalingPlan plan = ScalingPlan.of(RANGE, MORNING, STEPS, HOLD_MEMORY, EVENING, HOLD_CPU);

        assertThat(plan.policies()).containsExactly(HOLD_CPU, HOLD_MEMORY, STEPS, EVENING, MORNING);
        assertThat(plan).isEqualTo(ScalingPlan.of(RANGE, HOLD_CPU, EVENING, HOLD_MEMORY, STEPS, MORNING));
    }

    @Test
    void picksPoliciesOfOneKind() {
        ScalingPlan plan = ScalingPlan.of(RANGE, STEPS, HOLD_CPU);

        assertThat(plan.policies(StepScaling.class)).containsExactly(STEPS);
        assertThat(plan.policies(ScheduledScaling.class)).isEmpty();
    }

    @Test
    void keepsItsPoliciesWhateverBecomesOfTheListItWasGiven() {
        List<ScalingPolicy> policies = new ArrayList<>(List.of(HOLD_CPU));
        var plan = new ScalingPlan(RANGE, policies);
        policies.clear();

        assertThat(plan.policies()).containsExactly(HOLD_CPU);
    }

    @Test
    void rejectsTwoPoliciesOfOneKindOnOneMetric() {
        assertRefused("targetTracking must name each metric once, got: CPU twice", HOLD_CPU, TargetTracking.onCpu(70));
        assertRefused(
                "stepScaling must name each metric once, got: CPU twice",
                STEPS,
                StepScaling.on(ScalingMetric.CPU).outAbove(50).by(1).build());
        assertRefused(
                "scheduled must name each id once, got: evening twice",
                EVENING,
                action("evening").min(2).build());
    }

    @Test
    void rejectsAnExactCountOutsideTheRange() {
        assertRefused(
                "stepScaling.change must be within min and max (2 to 20) for exactCapacity, got: 21",
                StepScaling.on(ScalingMetric.CPU)
                        .adjustment(Adjustment.EXACT_CAPACITY)
                        .outAbove(70)
                        .by(21)
                        .build());
    }

    @Test
    void rejectsAnActionThatLeavesTheRangeOnOneSideOnly() {
        assertRefused(
                "scheduled.peak.min must be at most max (20) unless the action sets max too, got: 21",
                action("peak").min(21).build());
        assertRefused(
                "scheduled.night.max must be at least min (2) unless the action sets min too, got: 1",
                action("night").max(1).build());
    }

    @Test
    void rejectsAScheduleThatNeverComesBack() {
        assertRefused(
                "scheduled must hold an action that returns min to 2 (an action changes it for good), got: [4]",
                MORNING);
        assertRefused(
                "scheduled must hold an action that returns max to 20 (an action changes it for good), got: [30, 40]",
                action("noon").max(40).build(),
                action("dawn").max(30).build());
    }

    @Test
    void rejectsMoreThanAwsTakes() {
        List<ScalingPolicy> actions = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            actions.add(action("a" + i).min(2).build());
        }

        assertThatThrownBy(() -> new ScalingPlan(RANGE, actions))
                .hasMessage("scheduled must hold at most 200 actions, got: 201");
    }

    private static ScheduledScaling.Builder action(String id) {
        return ScheduledScaling.at(id, ScalingSchedule.everyMinutes(60));
    }

    private static void assertRefused(String message, ScalingPolicy... policies) {
        assertThatThrownBy(() -> ScalingPlan.of(RANGE, policies))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
