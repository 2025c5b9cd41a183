package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.Ec2Capacity;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Tasks on EC2 instances: three a piece, which are ready 90 s after their launch. */
class InstanceTest {

    private final Stage stage = Stage.fixed();

    @Test
    void tasksWaitForAnInstanceThatManagedScalingAdds() {
        stage.on(managed(10, 100, 1, 10_000)).with(jumpTo(7));
        Score score = stage.play(3).load(140, 300).load(10, 700).end();

        // Called at 180; at 240 managed scaling sees 3 instances needed and 1 present, at 330 there are 3.
        assertThat(stage.counts)
                .startsWith(
                        "0 serving 3 of 3, billed 3",
                        "180 serving 3 of 7, billed 3",
                        "330 serving 3 of 7, billed 7",
                        "370 serving 7 of 7, billed 7");
        assertThat(score.instanceSeconds()).isEqualTo(700 + 2 * (700 - 240));
    }

    @Test
    void aStepOfInstancesIsNeverMoreThanTheMaximumAndTheNextWaitsForTheWarmUp() {
        stage.on(managed(10, 100, 1, 1)).with(jumpTo(9));
        stage.play(3).load(140, 300).load(10, 800).end();

        assertThat(stage.counts)
                .startsWith(
                        "0 serving 3 of 3, billed 3",
                        "180 serving 3 of 9, billed 3",
                        "330 serving 3 of 9, billed 6",
                        "370 serving 6 of 9, billed 6",
                        "630 serving 6 of 9, billed 9",
                        "670 serving 9 of 9, billed 9");
    }

    @Test
    void aStepOfInstancesIsNeverLessThanTheMinimum() {
        stage.on(managed(10, 100, 4, 10)).with(jumpTo(4));
        Score score = stage.play(3).load(140, 300).end();

        assertThat(score.instanceSeconds()).isEqualTo(300 + 4 * (300 - 240));
    }

    @Test
    void aTargetCapacityBelow100KeepsInstancesFree() {
        stage.on(managed(10, 50, 1, 10));
        Score score = stage.play(6).load(10, 300).end();

        // 2 are needed, which are half of 4; the look at 60 adds them.
        assertThat(score.instanceSeconds()).isEqualTo(2 * 300 + 2 * (300 - 60));
    }

    @Test
    void emptyInstancesLeaveAfterFifteenMinutes() {
        stage.on(managed(10, 100, 1, 10)).with(jumpTo(1));
        Score score = stage.play(9).load(430, 2000).end();

        // Called at 180, the tasks are gone by 230: from 240 on 1 of 3 is needed, for the 15th time at 1080, one less a
        // minute.
        assertThat(score.instanceSeconds()).isEqualTo(3 * 1080 + 2 * 60 + (2000 - 1140));
    }

    @Test
    void whereNoMoreInstancesMayComeTasksStayWaiting() {
        stage.on(managed(2, 100, 1, 10)).with(jumpTo(9));
        stage.play(3).load(140, 300).load(10, 700).end();

        assertThat(stage.counts).last().isEqualTo("370 serving 6 of 9, billed 6");
        assertThat(stage.warnings)
                .containsExactly("330 instancesExhausted: tasks find no place, and no more instances may come");
    }

    @Test
    void withoutManagedScalingTheInstancesStayAsTheyAre() {
        stage.on(new Ec2Capacity("m7g.large", 3, 2, 10, OptionalInt.empty(), 1, 10, 300))
                .with(jumpTo(9));
        Score score = stage.play(3).load(140, 300).load(10, 700).end();

        assertThat(stage.counts).last().isEqualTo("220 serving 6 of 9, billed 6");
        assertThat(score.instanceSeconds()).isEqualTo(2 * 700);
        assertThat(stage.warnings)
                .containsExactly("180 instancesExhausted: tasks find no place, and no more instances may come");
    }

    @Test
    void instancesAreBilledAndTasksAreNotTaken() {
        stage.on(managed(10, 100, 1, 10));
        Score score = stage.play(4).load(10, 600).end();

        assertThat(score.instanceSeconds()).isEqualTo(2 * 600);
        assertThat(score.taskSeconds()).isEqualTo(4 * 600);
    }

    private static Ec2Capacity managed(int maxInstances, int target, int minimumStep, int maximumStep) {
        return new Ec2Capacity("m7g.large", 3, 1, maxInstances, OptionalInt.of(target), minimumStep, maximumStep, 300);
    }

    /** Sets the count once CPU is above 90 % for a minute. */
    private static StepPolicy jumpTo(int count) {
        MetricAlarm alarm = new MetricAlarm(
                "Busy", MetricKind.CPU, Statistic.AVERAGE, 60, 2, 2, Comparison.GREATER, 90, MissingData.MISSING);
        return new StepPolicy(
                "Jump",
                Adjustment.EXACT_CAPACITY,
                List.of(new StepRung(0, Double.POSITIVE_INFINITY, count)),
                OptionalInt.empty(),
                Statistic.AVERAGE,
                300,
                List.of(alarm));
    }
}
