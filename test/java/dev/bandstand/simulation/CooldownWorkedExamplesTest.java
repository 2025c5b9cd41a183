package dev.bandstand.simulation;

import static dev.bandstand.scaling.Adjustment.CHANGE_IN_CAPACITY;
import static dev.bandstand.simulation.Examples.NONE_ABOVE;
import static dev.bandstand.simulation.Examples.NONE_BELOW;
import static dev.bandstand.simulation.Examples.rung;
import static dev.bandstand.simulation.Examples.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.StepPolicy;
import org.junit.jupiter.api.Test;

/**
 * The worked examples of cooldown periods, replayed: published after 60 s, evaluated at the full minute, running 30 s after the launch.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#step-scaling-cooldown">Cooldown
 *     period</a>
 */
class CooldownWorkedExamplesTest {

    private static final StepPolicy OUT =
            steps("Out", CHANGE_IN_CAPACITY, Comparison.GREATER, 50, 300, rung(0, 20, 2), rung(20, NONE_ABOVE, 3));

    private static final StepPolicy IN =
            steps("In", CHANGE_IN_CAPACITY, Comparison.LESS, 30, 300, rung(NONE_BELOW, 0, -1));

    /**
     * "For example, when a traffic peak occurs": 2 are added; inside the cooldown a step of 3 comes, the 2 are part of the capacity, and
     * "only 1 is added".
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#step-scaling-cooldown">Cooldown
     *     period</a>
     */
    @Test
    void aMoreAggressiveStepInsideTheCooldownAddsOnlyWhatExceedsTheFirst() {
        Stage stage = Stage.fixed().with(OUT);
        stage.play(4)
                .load(80, 600)
                .load(120, 660)
                .load(120, 840)
                .load(225, 900)
                .load(105, 1140)
                .end();

        assertThat(stage.decisions).contains("720 scaleOut Out 4 → 6", "960 scaleOut Out 6 → 7");
        assertThat(stage.decisions.stream().filter(line -> line.contains("scaleOut")))
                .hasSize(2);
    }

    /**
     * "A scaling policy won't increase the desired capacity again unless either a larger scale out is triggered or the cooldown period
     * ends": the 2 run at 750, the cooldown of 300 s ends at 1050.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#step-scaling-cooldown">Cooldown
     *     period</a>
     */
    @Test
    void theSameStepInsideTheCooldownAddsNothingAndAfterItActsAgain() {
        Stage stage = Stage.fixed().with(OUT);
        stage.play(4)
                .load(80, 600)
                .load(120, 720)
                .load(130, 780)
                .load(180, 1200)
                .end();

        assertThat(stage.decisions)
                .filteredOn(line -> line.contains("scaleOut"))
                .containsExactly("720 scaleOut Out 4 → 6", "1080 scaleOut Out 6 → 8");
    }

    /**
     * "Scale-in activities are blocked until the scale-in cooldown period has expired": the first ends at once, the cooldown 300 s later.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#step-scaling-cooldown">Cooldown
     *     period</a>
     */
    @Test
    void scaleInIsBlockedUntilTheCooldownHasExpired() {
        Stage stage = Stage.fixed().with(IN);
        stage.play(8).load(160, 600).load(40, 1440).end();

        assertThat(stage.decisions)
                .filteredOn(line -> line.contains("scaleIn"))
                .containsExactly("720 scaleIn In 8 → 7", "1020 scaleIn In 7 → 6", "1320 scaleIn In 6 → 5");
    }

    /**
     * "If another alarm triggers a scale-out activity during the scale-in cooldown period, Application Auto Scaling scales out the target
     * immediately. In this case, the scale-in cooldown period stops and doesn't complete": the next scale-in need not wait for second
     * 1020.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#step-scaling-cooldown">Cooldown
     *     period</a>
     */
    @Test
    void aScaleOutInsideTheScaleInCooldownActsAtOnceAndEndsIt() {
        Stage stage = Stage.fixed().with(OUT).with(IN);
        stage.play(8)
                .load(160, 600)
                .load(80, 660)
                .load(160, 720)
                .load(210, 780)
                .load(90, 840)
                .load(90, 930)
                .end();

        assertThat(stage.decisions)
                .filteredOn(line -> line.contains("scale"))
                .containsExactly("720 scaleIn In 8 → 7", "840 scaleOut Out 7 → 9", "900 scaleIn In 9 → 8");
    }
}
