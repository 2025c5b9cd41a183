package dev.bandstand.simulation;

import static dev.bandstand.scaling.Adjustment.CHANGE_IN_CAPACITY;
import static dev.bandstand.scaling.Adjustment.EXACT_CAPACITY;
import static dev.bandstand.scaling.Adjustment.PERCENT_CHANGE_IN_CAPACITY;
import static dev.bandstand.simulation.Examples.NONE_ABOVE;
import static dev.bandstand.simulation.Examples.NONE_BELOW;
import static dev.bandstand.simulation.Examples.rung;
import static dev.bandstand.simulation.Examples.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.policy.Stepping;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.StepPolicy;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked examples of step scaling, replayed.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html">How step scaling for
 *     Application Auto Scaling works</a>
 */
class StepScalingWorkedExamplesTest {

    private static final StepPolicy OUT = steps(
            "Out",
            PERCENT_CHANGE_IN_CAPACITY,
            Comparison.GREATER,
            50,
            0,
            rung(0, 10, 0),
            rung(10, 20, 10),
            rung(20, NONE_ABOVE, 30));

    private static final StepPolicy IN = steps(
            "In",
            PERCENT_CHANGE_IN_CAPACITY,
            Comparison.LESS,
            50,
            0,
            rung(NONE_BELOW, -20, -30),
            rung(-20, -10, -10),
            rung(-10, 0, 0));

    /**
     * "Step adjustments": a capacity of 10 is 11 at 60 percent, 14 at 70, then 13 at 40 and 10 at 30; minute by minute through alarms,
     * policies and tasks. A task does 50 requests a second, so 10 of them are at 60 percent with 300.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#as-scaling-steps">Step
     *     adjustments</a>
     */
    @Test
    void stepAdjustments() {
        Stage stage = Stage.fixed().with(IN).with(OUT);
        stage.play(10)
                .load(250, 600)
                .load(300, 660)
                .load(250, 720)
                .load(275, 1200)
                .load(385, 1260)
                .load(275, 1320)
                .load(350, 1800)
                .load(280, 1860)
                .load(350, 1920)
                .load(325, 2400)
                .load(195, 2460)
                .load(325, 2520)
                .load(250, 3000)
                .end();

        assertThat(stage.decisions)
                .containsExactly(
                        "720 scaleOut Out 10 → 11",
                        "1320 scaleOut Out 11 → 14",
                        "1920 scaleIn In 14 → 13",
                        "2520 scaleIn In 13 → 10");
    }

    /**
     * "Step adjustments": "the original capacity is maintained while the aggregated metric value is greater than 40 and less than 60".
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#as-scaling-steps">Step
     *     adjustments</a>
     */
    @ParameterizedTest
    @CsvSource({"40.001", "45", "49.999", "50", "50.001", "55", "59.999"})
    void theOriginalCapacityIsMaintainedBetween40And60(double percent) {
        Stage stage = Stage.fixed().with(IN).with(OUT);
        stage.play(10).load(5 * percent, 3600).end();

        assertThat(stage.decisions).isEmpty();
    }

    /**
     * "Step adjustments", the last note: above the threshold the lower bound is inclusive and the upper exclusive, below it the lower is
     * exclusive and the upper inclusive.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#as-scaling-steps">Step
     *     adjustments</a>
     */
    @ParameterizedTest(name = "{0} percent of 100 tasks: {1}")
    @CsvSource({"59.999, 100", "60, 110", "69.999, 110", "70, 130", "40.001, 100", "40, 90", "30.001, 90", "30, 70"})
    void theBoundThatIsFartherFromTheThresholdIsExclusive(double percent, int wanted) {
        StepPolicy policy = percent > 50 ? OUT : IN;
        assertThat(Stepping.wanted(policy, percent, 50, 100)).isEqualTo(wanted);
    }

    /**
     * "How it works": 10 units more at 60 percent, 30 at 75, 40 at 85.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#step-scaling-how-it-works">How
     *     it works</a>
     */
    @ParameterizedTest(name = "{0} percent: {1} more")
    @CsvSource({"59.9, 0", "60, 10", "74.9, 10", "75, 30", "84.9, 30", "85, 40", "100, 40"})
    void howItWorks(double percent, int more) {
        StepPolicy policy = steps(
                "Out",
                CHANGE_IN_CAPACITY,
                Comparison.GREATER_OR_EQUAL,
                60,
                300,
                rung(0, 15, 10),
                rung(15, 25, 30),
                rung(25, NONE_ABOVE, 40));
        assertThat(Stepping.wanted(policy, percent, 60, 20)).isEqualTo(20 + more);
    }

    /**
     * "Scaling adjustment types": 3 and 5 make 8, or 5; 10 and 10 percent make 11.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#as-scaling-adjustment">Scaling
     *     adjustment types</a>
     */
    @ParameterizedTest(name = "{0} by {1} from {2}: {3}")
    @CsvSource({"CHANGE_IN_CAPACITY, 5, 3, 8", "EXACT_CAPACITY, 5, 3, 5", "PERCENT_CHANGE_IN_CAPACITY, 10, 10, 11"})
    void scalingAdjustmentTypes(Adjustment type, int adjustment, int capacity, int wanted) {
        assertThat(Stepping.wanted(always(type, adjustment), 60, 50, capacity)).isEqualTo(wanted);
    }

    /**
     * "Scaling adjustment types": 12.7 is rounded to 12, .67 to 1, -.58 to -1 and -6.67 to -6.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#as-scaling-adjustment">Scaling
     *     adjustment types</a>
     */
    @ParameterizedTest(name = "{0} percent of {1}: {2}")
    @CsvSource({"10, 127, 12", "67, 1, 1", "-58, 1, -1", "-23, 29, -6"})
    void percentagesAreRoundedTowardZeroButNotToIt(int percent, int capacity, int change) {
        assertThat(Stepping.wanted(always(PERCENT_CHANGE_IN_CAPACITY, percent), 60, 50, capacity) - capacity)
                .isEqualTo(change);
    }

    /**
     * "Scaling adjustment types": 25 percent of 4 is 1, with a minimum of 2 it is 2.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#as-scaling-adjustment">Scaling
     *     adjustment types</a>
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepScalingPolicyConfiguration.html">StepScalingPolicyConfiguration</a>
     */
    @Test
    void theMinimumAdjustmentMagnitudeIsAFloor() {
        StepPolicy quarter = always(PERCENT_CHANGE_IN_CAPACITY, 25);
        StepPolicy atLeastTwo = new StepPolicy(
                quarter.name(),
                quarter.adjustment(),
                quarter.rungs(),
                OptionalInt.of(2),
                quarter.aggregation(),
                quarter.cooldownSeconds(),
                quarter.alarms());

        assertThat(Stepping.wanted(quarter, 60, 50, 4)).isEqualTo(5);
        assertThat(Stepping.wanted(atLeastTwo, 60, 50, 4)).isEqualTo(6);
    }

    /**
     * "For example, suppose that the target capacity and fulfilled capacity are 10 and the scaling policy adds 1": 1 task is launched.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-stepscaling.html">Use predefined
     *     increments based on CloudWatch alarms to scale Amazon ECS services</a>
     */
    @Test
    void oneAddedToTenIsEleven() {
        Stage stage = Stage.fixed().with(always(CHANGE_IN_CAPACITY, 1));
        stage.play(10).load(250, 600).load(260, 661).load(250, 780).end();

        assertThat(stage.decisions).first().isEqualTo("720 scaleOut Always 10 → 11");
        assertThat(stage.counts).contains("720 serving 10 of 11, billed 11");
    }

    /** "ExactCapacity" in a run: the count goes to 5 at once, and stays while the alarm lasts. */
    @Test
    void exactCapacityStaysWhereItIs() {
        Stage stage = Stage.fixed().with(always(EXACT_CAPACITY, 5));
        stage.play(3).load(90, 660).load(200, 1800).end();

        assertThat(stage.decisions).containsExactly("120 scaleOut Always 3 → 5");
    }

    private static StepPolicy always(Adjustment type, int adjustment) {
        return steps("Always", type, Comparison.GREATER, 50, 0, rung(0, NONE_ABOVE, adjustment));
    }
}
