package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.TrackingPolicy;
import org.junit.jupiter.api.Test;

/**
 * Rolling deployments, with the percentages of the examples on ECS's page.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html">Deploy Amazon ECS services by
 *     replacing tasks</a>
 */
class DeploymentTest {

    private static final TrackingPolicy CPU = new TrackingPolicy("Cpu", MetricKind.CPU, 60, 60, 60, 300, false);

    /** Drain 30 s, stop 20 s, start 30 + 10 s. */
    private final Stage stage = Stage.fixed().with(new Scenario.Deployment(600));

    @Test
    void withTwiceTheTasksAllNewOnesComeFirstAndTheOldOnesLeaveOnceTheyServe() {
        stage.deploying(100, 200).play(4).load(100, 900).end();

        assertThat(stage.counts)
                .containsExactly(
                        "0 serving 4 of 4, billed 4", "600 serving 4 of 4, billed 8", "690 serving 4 of 4, billed 4");
        assertThat(stage.warnings).isEmpty();
    }

    /** "If your service has a desired number of four tasks and a maximum percent value of 200%, the scheduler may start four new". */
    @Test
    void aMaximumOf200PercentStartsFourNewTasksBeforeItStopsTheFourOldOnes() {
        stage.deploying(100, 200).play(4).load(100, 620).end();

        assertThat(stage.counts).last().isEqualTo("600 serving 4 of 4, billed 8");
    }

    /** "If your service has a desired number of four tasks and a minimum healthy percent of 50%, the scheduler may stop two". */
    @Test
    void aMinimumOf50PercentStopsTwoTasksToFreeCapacityBeforeItStartsTwoNewOnes() {
        stage.deploying(50, 100).play(4).load(50, 900).end();

        assertThat(stage.counts)
                .containsExactly(
                        "0 serving 4 of 4, billed 4",
                        "600 serving 2 of 4, billed 6",
                        "640 serving 2 of 4, billed 8",
                        "650 serving 2 of 4, billed 6",
                        "680 serving 4 of 4, billed 6",
                        "690 serving 4 of 4, billed 4");
    }

    @Test
    void theMaximumIsRoundedDownAndTheMinimumUp() {
        // 3 tasks: at least 2 (1.5 rounded up) serve, at most 4 (4.5 rounded down) are there.
        stage.deploying(50, 150).play(3).load(50, 1200).end();

        assertThat(stage.moments).allSatisfy(moment -> {
            assertThat(moment.serving()).isBetween(2, 4);
        });
        assertThat(stage.warnings).isEmpty();
    }

    @Test
    void whereNoTaskMayStopAndNoneMayStartItIsStuck() {
        stage.deploying(100, 100).play(4).load(100, 900).end();

        assertThat(stage.counts).containsExactly("0 serving 4 of 4, billed 4");
        assertThat(stage.warnings)
                .containsExactly(
                        "600 deploymentStuck: of 4 tasks at least 4 must serve (100 %, rounded up) and at most 4 may be there"
                                + " (100 %, rounded down): the deployment can neither stop an old task nor start a new one");
    }

    @Test
    void oneTaskWith150PercentIsStuckSinceTheMaximumIsRoundedDown() {
        stage.deploying(100, 150).play(1).load(10, 900).end();

        assertThat(stage.warnings)
                .containsExactly(
                        "600 deploymentStuck: of 1 tasks at least 1 must serve (100 %, rounded up) and at most 1 may be there"
                                + " (150 %, rounded down): the deployment can neither stop an old task nor start a new one");
    }

    @Test
    void aStuckDeploymentBlocksScalingInButScalingOutFreesIt() {
        Stage blocked =
                Stage.fixed().with(new Scenario.Deployment(600)).with(CPU).deploying(100, 100);
        blocked.play(4).load(60, 1500).end();
        assertThat(blocked.decisions).first().isEqualTo("960 blocked Cpu 4 → 2");
        assertThat(blocked.counts).containsExactly("0 serving 4 of 4, billed 4");

        // 1 task with 150 %: once 2 are desired, 3 may be there.
        Stage freed = Stage.fixed().with(new Scenario.Deployment(0)).with(CPU).deploying(100, 150);
        freed.play(1).load(45, 600).end();
        assertThat(freed.decisions).first().isEqualTo("240 scaleOut Cpu 1 → 2");
        assertThat(freed.counts)
                .startsWith(
                        "0 serving 1 of 1, billed 1",
                        "240 serving 1 of 2, billed 3",
                        "280 serving 2 of 2, billed 3",
                        "330 serving 2 of 2, billed 2");
    }
}
