package dev.bandstand.simulation.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnobsTest {

    private static final Needs NEEDS = new Needs(12.5, 17, 2, 5000, true);
    private static final ScalingPlan EVERYTHING = PlanYamlTest.everything();

    @Test
    void turnsEveryNumberOfAPlan() {
        assertThat(turned(plan -> Stream.of(plan.range().min()))).contains(2, 5, 20);
        assertThat(turned(plan -> Stream.of(plan.range().max()))).contains(24, 26, 34, 51);
        assertThat(turned(plan -> plan.policies(TargetTracking.class).stream().map(TargetTracking::target)))
                .contains(30.0, 90.0, 230.0, 680.0);
        assertThat(turned(plan -> steps(plan).map(StepScaling::period))).hasSize(3);
        assertThat(turned(plan -> steps(plan).map(StepScaling::evaluationPeriods)))
                .contains(1, 2, 3, 5, 10, 15);
        assertThat(turned(plan -> steps(plan).map(StepScaling::scaleInCooldown)))
                .hasSizeGreaterThan(5);
        assertThat(turned(plan -> steps(plan).map(each -> each.out().get(0).bound())))
                .contains(50.0, 80.0);
        assertThat(turned(plan -> steps(plan).map(each -> each.out().get(0).change())))
                .contains(13, 25, 50, 200);
        assertThat(turned(plan -> steps(plan).flatMap(each -> each.in().stream().map(step -> step.bound()))))
                .contains(10.0, 60.0);
        assertThat(turned(plan -> Stream.of(plan.policies().size()))).containsExactly(5, 6, 7);
    }

    @Test
    void keepsOutOfALineThePlanItself() {
        assertThat(Knobs.of(EVERYTHING, NEEDS)).noneMatch(line -> line.contains(EVERYTHING));
    }

    @Test
    void neverTakesAwayTheLastWayUpOrDown() {
        ScalingPlan only = ScalingPlan.of(
                TaskRange.between(2, 20),
                TargetTracking.onCpu(50),
                StepScaling.on(ScalingMetric.CPU).outAbove(80).by(2).build());

        assertThat(Knobs.of(only, NEEDS).stream().flatMap(List::stream).map(ScalingPlan::policies))
                .allMatch(policies -> policies.stream().anyMatch(TargetTracking.class::isInstance));
    }

    @Test
    void letsScheduledActionsReturnToTheNewRange() {
        ScalingPlan higher = Edits.min(EVERYTHING, 4).orElseThrow();

        assertThat(higher.range().min()).isEqualTo(4);
        assertThat(higher.policies(ScheduledScaling.class))
                .extracting(action -> action.min().orElseThrow())
                .containsExactly(5, 6, 4);
        assertThat(Edits.min(EVERYTHING, 25)).isEmpty();
        assertThat(Edits.max(EVERYTHING, 30).orElseThrow().policies(ScheduledScaling.class))
                .anyMatch(action -> action.max().equals(Optional.of(30)));
    }

    @Test
    void beginsWithEachKindOfPolicyThatTheServiceCanHave() {
        ScalingPlan today = ScalingPlan.of(TaskRange.between(2, 4), TargetTracking.onCpu(50));

        assertThat(Shapes.grid(today, NEEDS, 4.2))
                .hasSize(7)
                .allSatisfy(kind -> assertThat(kind)
                        .isNotEmpty()
                        .allMatch(plan -> plan.range().max() == 51)
                        .allMatch(Shapes::goesBothWays));
        assertThat(Shapes.grid(today, new Needs(12.5, 17, 2, 5000, false), 4.2))
                .hasSize(4)
                .allSatisfy(kind -> assertThat(kind).allMatch(KnobsTest::needsNoLoadBalancer));
    }

    private static boolean needsNoLoadBalancer(ScalingPlan plan) {
        return plan.policies(TargetTracking.class).stream().noneMatch(KnobsTest::counts)
                && steps(plan).noneMatch(steps -> steps.metric() == ScalingMetric.REQUESTS_PER_TARGET);
    }

    private static boolean counts(TargetTracking tracking) {
        return tracking.metric() == ScalingMetric.REQUESTS_PER_TARGET;
    }

    private static Stream<StepScaling> steps(ScalingPlan plan) {
        return plan.policies(StepScaling.class).stream();
    }

    private static <T extends Comparable<T>> NavigableSet<T> turned(Function<ScalingPlan, Stream<T>> value) {
        NavigableSet<T> values = new TreeSet<>();
        for (List<ScalingPlan> line : Knobs.of(EVERYTHING, NEEDS)) {
            line.stream().flatMap(value).forEach(values::add);
        }
        return values;
    }
}
