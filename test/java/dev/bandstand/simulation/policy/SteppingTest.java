package dev.bandstand.simulation.policy;

import static dev.bandstand.scaling.Adjustment.CHANGE_IN_CAPACITY;
import static dev.bandstand.scaling.Adjustment.EXACT_CAPACITY;
import static dev.bandstand.scaling.Adjustment.PERCENT_CHANGE_IN_CAPACITY;
import static dev.bandstand.simulation.policy.Policies.NONE_ABOVE;
import static dev.bandstand.simulation.policy.Policies.NONE_BELOW;
import static dev.bandstand.simulation.policy.Policies.atLeast;
import static dev.bandstand.simulation.policy.Policies.rung;
import static dev.bandstand.simulation.policy.Policies.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.service.StepPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteppingTest {

    private static final StepPolicy OUT =
            steps("Out", PERCENT_CHANGE_IN_CAPACITY, 50, rung(0, 10, 0), rung(10, 20, 10), rung(20, NONE_ABOVE, 30));
    private static final StepPolicy IN = steps(
            "In", PERCENT_CHANGE_IN_CAPACITY, 50, rung(NONE_BELOW, -20, -30), rung(-20, -10, -10), rung(-10, 0, 0));

    /** The example on <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html">AWS's page</a>. */
    @ParameterizedTest
    @CsvSource({"59.9, 10, 10", "60, 10, 11", "70, 11, 14"})
    void replaysTheScaleOutOfTheWorkedExample(double value, int running, int wanted) {
        assertThat(Stepping.wanted(OUT, value, 50, running)).isEqualTo(wanted);
    }

    /** The same example. */
    @ParameterizedTest
    @CsvSource({"40.1, 14, 14", "40, 14, 13", "30, 13, 10"})
    void replaysTheScaleInOfTheWorkedExample(double value, int running, int wanted) {
        assertThat(Stepping.wanted(IN, value, 50, running)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"50, 5", "59.999, 5", "60, 6", "69.999, 6", "70, 7", "1000, 7", "49.999, 4", "-1000, 4"})
    void includesTheLowerBoundAndExcludesTheUpperAboveTheThreshold(double value, int wanted) {
        StepPolicy policy =
                steps("Out", CHANGE_IN_CAPACITY, 50, rung(0, 10, 1), rung(10, 20, 2), rung(20, NONE_ABOVE, 3));

        assertThat(Stepping.wanted(policy, value, 50, 4)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"49.999, 8", "40.001, 8", "40, 7", "30.001, 7", "30, 6", "-1000, 6", "50, 8", "50.001, 9", "1000, 9"})
    void excludesTheLowerBoundAndIncludesTheUpperBelowTheThreshold(double value, int wanted) {
        StepPolicy policy =
                steps("In", CHANGE_IN_CAPACITY, 50, rung(NONE_BELOW, -20, -3), rung(-20, -10, -2), rung(-10, 0, -1));

        assertThat(Stepping.wanted(policy, value, 50, 9)).isEqualTo(wanted);
    }

    @Test
    void takesAValueAtTheThresholdAsAboveItWhereBothSidesHaveSteps() {
        StepPolicy policy = steps("Both", CHANGE_IN_CAPACITY, 50, rung(NONE_BELOW, 0, -1), rung(0, NONE_ABOVE, 1));

        assertThat(Stepping.wanted(policy, 50, 50, 4)).isEqualTo(5);
        assertThat(Stepping.wanted(policy, 49.999, 50, 4)).isEqualTo(3);
    }

    @Test
    void excludesTheLowerBoundOfTheLowestStepBelowToo() {
        StepPolicy policy = steps("In", CHANGE_IN_CAPACITY, 50, rung(-20, 0, -1));

        assertThat(Stepping.wanted(policy, 30, 50, 4)).isEqualTo(4);
        assertThat(Stepping.wanted(policy, 30.001, 50, 4)).isEqualTo(3);
    }

    @Test
    void keepsAValueAtABoundThatFloatingPointWouldMove() {
        StepPolicy policy = steps("Out", CHANGE_IN_CAPACITY, 0.1, rung(0, 0.2, 1), rung(0.2, NONE_ABOVE, 2));

        assertThat(0.3 - 0.1).isLessThan(0.2);
        assertThat(Stepping.wanted(policy, 0.3, 0.1, 4)).isEqualTo(6);
    }

    /** The examples of the adjustment types on the same page. */
    @Test
    void replaysTheExamplesOfTheAdjustmentTypes() {
        assertThat(Stepping.wanted(steps("P", CHANGE_IN_CAPACITY, 50, rung(0, NONE_ABOVE, 5)), 60, 50, 3))
                .isEqualTo(8);
        assertThat(Stepping.wanted(steps("P", EXACT_CAPACITY, 50, rung(0, NONE_ABOVE, 5)), 60, 50, 3))
                .isEqualTo(5);
        assertThat(Stepping.wanted(percent(10), 60, 50, 10)).isEqualTo(11);
        assertThat(Stepping.wanted(atLeast(percent(25), 2), 60, 50, 4)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        // 12.7, 0.67, 1 and 0 percent of something
        "127, 10, 12",
        "67, 1, 1",
        "100, 1, 1",
        "199, 1, 1",
        "0, 10, 0",
        "1, 1, 1",
        "50, 0, 0",
        // -0.58, -6.67 and what lies about -1
        "-58, 1, -1",
        "-29, 23, -6",
        "-100, 1, -1",
        "-99, 1, -1",
        "-10, 14, -1",
        "-30, 13, -3"
    })
    void roundsTheChangeTowardZeroButNeverToZero(int percent, int running, int change) {
        StepPolicy policy = steps("P", PERCENT_CHANGE_IN_CAPACITY, 50, rung(0, NONE_ABOVE, percent));

        assertThat(Stepping.wanted(policy, 60, 50, running)).isEqualTo(running + change);
    }

    @Test
    void takesTheLeastMagnitudeInBothDirectionsAndNotAsAMost() {
        assertThat(Stepping.wanted(atLeast(percent(-10), 3), 60, 50, 10)).isEqualTo(7);
        assertThat(Stepping.wanted(atLeast(percent(50), 3), 60, 50, 10)).isEqualTo(15);
        assertThat(Stepping.wanted(atLeast(percent(0), 3), 60, 50, 10)).isEqualTo(10);
    }

    @Test
    void wantsNothingNegative() {
        assertThat(Stepping.wanted(steps("P", CHANGE_IN_CAPACITY, 50, rung(NONE_BELOW, 0, -5)), 40, 50, 3))
                .isZero();
    }

    @Test
    void leavesTheCountWhereNoStepFits() {
        assertThat(Stepping.wanted(percent(10), 49, 50, 10)).isEqualTo(10);
    }

    private static StepPolicy percent(int percent) {
        return steps("P", PERCENT_CHANGE_IN_CAPACITY, 50, rung(0, NONE_ABOVE, percent));
    }
}
