package dev.bandstand.scaling;

import static dev.bandstand.scaling.Adjustment.EXACT_CAPACITY;
import static dev.bandstand.scaling.Adjustment.PERCENT_CHANGE_IN_CAPACITY;
import static dev.bandstand.scaling.ScalingMetric.CPU;
import static dev.bandstand.scaling.ScalingMetric.MEMORY;
import static dev.bandstand.scaling.ScalingMetric.REQUESTS_PER_TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StepScalingTest {

    @Test
    void hasTheDocumentedDefaults() {
        StepScaling policy = onCpu().build();

        assertThat(policy.adjustment()).isEqualTo(Adjustment.CHANGE_IN_CAPACITY);
        assertThat(policy.minAdjustmentMagnitude()).isEmpty();
        assertThat(policy.period()).isEqualTo(Duration.ofMinutes(1));
        assertThat(policy.statistic()).isEqualTo(ScalingStatistic.AVERAGE);
        assertThat(policy.evaluationPeriods()).isEqualTo(3);
        assertThat(policy.datapointsToAlarm()).isEqualTo(3);
        assertThat(policy.scaleOutCooldown()).isEqualTo(Duration.ofMinutes(1));
        assertThat(policy.scaleInCooldown()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void wantsAllPeriodsUnlessToldOtherwise() {
        assertThat(onCpu().evaluationPeriods(5).build().datapointsToAlarm()).isEqualTo(5);
        assertThat(onCpu().evaluationPeriods(5).datapointsToAlarm(3).build().datapointsToAlarm())
                .isEqualTo(3);
    }

    @Test
    void sortsItsRungsAwayFromTheDeadBand() {
        StepScaling policy = StepScaling.on(CPU)
                .outAbove(85)
                .by(4)
                .outAbove(70)
                .by(2)
                .inBelow(10)
                .by(-2)
                .inBelow(30)
                .by(-1)
                .build();

        assertThat(policy.out()).containsExactly(new ScalingStep(70, 2), new ScalingStep(85, 4));
        assertThat(policy.in()).containsExactly(new ScalingStep(30, -1), new ScalingStep(10, -2));
    }

    @Test
    void keepsTheDefaultCooldownOfASideWithoutRungs() {
        StepScaling outOnly = StepScaling.on(CPU)
                .scaleInCooldown(Duration.ofHours(1))
                .outAbove(70)
                .by(2)
                .build();
        StepScaling inOnly = StepScaling.on(CPU)
                .scaleOutCooldown(Duration.ofHours(1))
                .inBelow(30)
                .by(-1)
                .build();

        assertThat(outOnly.scaleInCooldown()).isEqualTo(StepScaling.DEFAULT_SCALE_IN_COOLDOWN);
        assertThat(inOnly.scaleOutCooldown()).isEqualTo(StepScaling.DEFAULT_SCALE_OUT_COOLDOWN);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(StepScaling.on(CPU), "out must hold at least one step when in holds none, got: no steps"),
                Arguments.of(
                        StepScaling.on(CPU).outAbove(101).by(1),
                        "out.above must be between 0 and 100 for CPU, got: 101"),
                Arguments.of(
                        StepScaling.on(MEMORY).inBelow(-1).by(-1),
                        "in.below must be between 0 and 100 for memory, got: -1"),
                Arguments.of(
                        StepScaling.on(REQUESTS_PER_TARGET).outAbove(-0.5).by(1),
                        "out.above must be at least 0 for requests per target, got: -0.5"),
                Arguments.of(
                        StepScaling.on(CPU).outAbove(70).by(1).outAbove(70).by(2),
                        "out must hold each bound once, got: 70 twice"),
                Arguments.of(
                        StepScaling.on(CPU).outAbove(70).by(0), "out.change must be above 0 (it adds tasks), got: 0"),
                Arguments.of(
                        StepScaling.on(CPU).inBelow(30).by(1), "in.change must be below 0 (it removes tasks), got: 1"),
                Arguments.of(
                        StepScaling.on(CPU)
                                .adjustment(EXACT_CAPACITY)
                                .outAbove(70)
                                .by(-1),
                        "out.change must be at least 0 for exactCapacity, got: -1"),
                Arguments.of(
                        StepScaling.on(CPU)
                                .adjustment(PERCENT_CHANGE_IN_CAPACITY)
                                .inBelow(30)
                                .by(-101),
                        "in.change must be at least -100 for percentChangeInCapacity, got: -101"),
                Arguments.of(
                        StepScaling.on(CPU).outAbove(70).by(1).inBelow(70).by(-1),
                        "in.below must be lower than the lowest out.above (70), or the service scales in and out at one"
                                + " value, got: 70"),
                Arguments.of(
                        onCpu().minAdjustmentMagnitude(2),
                        "minAdjustmentMagnitude must be left out unless adjustment is percentChangeInCapacity, got: 2"),
                Arguments.of(
                        onCpu().adjustment(PERCENT_CHANGE_IN_CAPACITY).minAdjustmentMagnitude(0),
                        "minAdjustmentMagnitude must be at least 1, got: 0"),
                Arguments.of(
                        onCpu().period(Duration.ofSeconds(30)),
                        "period must be whole minutes between 1m and 1d, got: 30s"),
                Arguments.of(
                        onCpu().period(Duration.ofDays(2)), "period must be whole minutes between 1m and 1d, got: 2d"),
                Arguments.of(
                        StepScaling.on(REQUESTS_PER_TARGET)
                                .period(Duration.ofMinutes(5))
                                .outAbove(800)
                                .by(1),
                        "period must be 1m for requests per target (the metric counts per period, the bounds are per"
                                + " minute), got: 5m"),
                Arguments.of(
                        StepScaling.on(REQUESTS_PER_TARGET)
                                .statistic(ScalingStatistic.MAXIMUM)
                                .outAbove(800)
                                .by(1),
                        "statistic must be average for requests per target (CloudWatch keeps nothing else of it), got:"
                                + " maximum"),
                Arguments.of(
                        onCpu().evaluationPeriods(0),
                        "evaluationPeriods must be at least 1 and span at most 1d, got: 0"),
                Arguments.of(
                        onCpu().evaluationPeriods(1441),
                        "evaluationPeriods must be at least 1 and span at most 1d, got: 1441"),
                Arguments.of(
                        onCpu().datapointsToAlarm(4),
                        "datapointsToAlarm must be between 1 and evaluationPeriods (3), got: 4"),
                Arguments.of(
                        onCpu().datapointsToAlarm(0),
                        "datapointsToAlarm must be between 1 and evaluationPeriods (3), got: 0"),
                Arguments.of(
                        onCpu().scaleOutCooldown(Duration.ofDays(2)),
                        "scaleOutCooldown must be whole seconds between 0s and 1d, got: 2d"),
                Arguments.of(
                        onCpu().scaleInCooldown(Duration.ofMillis(1)),
                        "scaleInCooldown must be whole seconds between 0s and 1d, got: 1ms"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void rejectsWhatAwsRefusesOrReadsOtherwise(StepScaling.Builder policy, String message) {
        assertThatThrownBy(policy::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void rejectsMoreThanTwentyStepsOnOneSide() {
        StepScaling.Builder policy = StepScaling.on(CPU);
        for (int bound = 50; bound <= 70; bound++) {
            policy = policy.outAbove(bound).by(1);
        }

        assertThatThrownBy(policy::build)
                .hasMessage("out must hold at most 20 steps (AWS refuses more at the deployment), got: 21");
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(
                        onCpu(),
                        "steps on CPU: +2 from 70% up, +4 from 85% up; -1 from 30% down"
                                + " (3 of 3 periods of 1m, again after 1m out, 5m in)"),
                Arguments.of(
                        StepScaling.on(REQUESTS_PER_TARGET).outAbove(800.5).by(1),
                        "steps on requests per target: +1 from 800.5 a minute up"
                                + " (3 of 3 periods of 1m, again after 1m out)"),
                Arguments.of(
                        StepScaling.on(MEMORY)
                                .statistic(ScalingStatistic.MAXIMUM)
                                .adjustment(PERCENT_CHANGE_IN_CAPACITY)
                                .minAdjustmentMagnitude(2)
                                .inBelow(20)
                                .by(-10),
                        "steps on maximum memory: -10% from 20% down"
                                + " (3 of 3 periods of 1m, again after 5m in, at least 2 at a time)"),
                Arguments.of(
                        StepScaling.on(CPU)
                                .adjustment(EXACT_CAPACITY)
                                .evaluationPeriods(5)
                                .datapointsToAlarm(2)
                                .outAbove(90)
                                .by(10),
                        "steps on CPU: exactly 10 from 90% up (2 of 5 periods of 1m, again after 1m out)"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("sentences")
    void saysInWordsWhatItDoes(StepScaling.Builder policy, String sentence) {
        assertThat(policy.build().inWords()).isEqualTo(sentence);
    }

    private static StepScaling.Builder onCpu() {
        return StepScaling.on(CPU)
                .outAbove(70)
                .by(2)
                .outAbove(85)
                .by(4)
                .inBelow(30)
                .by(-1);
    }
}
