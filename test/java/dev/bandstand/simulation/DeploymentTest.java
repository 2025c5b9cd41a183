package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.service.Ec2Capacity;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.OptionalInt;
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

        assertThat(stage.stretches).allSatisfy(stretch -> {
            assertThat(stretch.serving()).isBetween(2, 4);
        });
        assertThat(stage.warnings).isEmpty();
    }

    @Test
    void noMoreOldTasksLeaveThanNewOnesNeedRoom() {
        // At most 5 are there: one new one comes, and three old ones make room for the other three.
        stage.deploying(0, 125).play(4).load(40, 620).end();

        assertThat(stage.counts).last().isEqualTo("600 serving 1 of 4, billed 8");
    }

    @Test
    void oldTasksStayWhereNewOnesOnlyWaitForTheirLaunch() {
        stage.deploying(50, 200).between(1, 400).play(200).load(100, 900).end();

        assertThat(stage.stretches)
                .allSatisfy(stretch -> assertThat(stretch.serving()).isGreaterThanOrEqualTo(200));
        assertThat(stage.counts).contains("600 serving 200 of 200, billed 300");
    }

    @Test
    void onFullInstancesOldTasksMakeRoomAsFarAsTheMinimumAllows() {
        stage.deploying(50, 200)
                .on(new Ec2Capacity("m7g.large", 2, 2, 2, OptionalInt.empty(), 1, 10, 300))
                .play(4)
                .load(40, 900)
                .end();

        // Two at a time: 50 s to drain and stop, 40 s to start.
        assertThat(stage.counts)
                .containsExactly(
                        "0 serving 4 of 4, billed 4", "600 serving 2 of 4, billed 4", "780 serving 4 of 4, billed 4");
        assertThat(stage.warnings).isEmpty();
    }

    @Test
    void atItsMaximumItDoesNotWaitForMoreInstances() {
        stage.deploying(50, 100)
                .on(new Ec2Capacity("m7g.large", 2, 4, 8, OptionalInt.of(100), 1, 10, 300))
                .play(4)
                .load(40, 900)
                .end();

        assertThat(stage.counts).contains("600 serving 2 of 4, billed 6");
        assertThat(stage.counts).last().asString().endsWith("serving 4 of 4, billed 4");
    }

    @Test
    void itLastsUntilTheNewTasksServe() {
        stage.deploying(0, 100)
                .with(CPU)
                .with(Parameter.START_APPLICATION, new Fixed(600))
                .play(4)
                .load(60, 1000)
                .end();

        assertThat(stage.counts).contains("600 serving 0 of 4, billed 8");
        assertThat(stage.decisions).singleElement().asString().startsWith("960 blocked Cpu 4 → ");
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
