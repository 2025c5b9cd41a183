package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.service.ScheduledAction;
import dev.bandstand.simulation.service.TargetGroup;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** How tasks come and go: the count is set by scheduled actions at 10:10 and 10:20, the run begins at 10:00. */
class TaskLifeTest {

    private final Stage stage = Stage.fixed().from("2026-03-02T10:00:00Z").between(2, 500);

    @Test
    void aTaskStartsItsApplicationThenWaitsForItsFirstHealthCheck() {
        stage.with(Parameter.START_APPLICATION, new Fixed(25))
                .with(Parameter.START_HEALTH_CHECK, new Fixed(0.5))
                .behind(new TargetGroup(30, 5, 60))
                .with(min("up", 10, 3))
                .play(2)
                .load(10, 800)
                .end();

        // Container after 30 s, application after 25 more, half of the interval of 30 s until the check that it passes.
        assertThat(stage.counts)
                .containsExactly(
                        "0 serving 2 of 2, billed 2", "600 serving 2 of 3, billed 3", "670 serving 3 of 3, billed 3");
    }

    @Test
    void aTaskThatNeverServedDoesNotDrain() {
        stage.with(Parameter.START_APPLICATION, new Fixed(900))
                .with(min("up", 10, 3))
                .with(max("down", 20, 2))
                .play(2)
                .load(10, 1500)
                .end();

        assertThat(stage.counts)
                .containsExactly(
                        "0 serving 2 of 2, billed 2",
                        "600 serving 2 of 3, billed 3",
                        "1200 serving 2 of 2, billed 3",
                        "1220 serving 2 of 2, billed 2");
    }

    @Test
    void withoutALoadBalancerThereIsNoHealthCheckAndNoDrain() {
        stage.withoutLoadBalancer()
                .with(Parameter.START_HEALTH_CHECK, new Fixed(1))
                .with(min("up", 10, 3))
                .with(max("down", 20, 2))
                .play(2)
                .load(10, 1500)
                .end();

        assertThat(stage.counts)
                .containsExactly(
                        "0 serving 2 of 2, billed 2",
                        "600 serving 2 of 3, billed 3",
                        "640 serving 3 of 3, billed 3",
                        "1200 serving 2 of 2, billed 3",
                        "1220 serving 2 of 2, billed 2");
    }

    @Test
    void aTaskThatLeavesDrainsThenGetsItsStopTimeout() {
        stage.with(min("up", 10, 3)).with(max("down", 20, 2));
        Score score = stage.play(2).load(10, 1500).end();

        assertThat(stage.counts).endsWith("1200 serving 2 of 2, billed 3", "1250 serving 2 of 2, billed 2");
        assertThat(score.taskSeconds()).isEqualTo(2 * 1500 + (1250 - 600));
    }

    @Test
    void aTaskThatStopsByItselfNeedsLessThanTheStopTimeout() {
        stage.with(Parameter.STOP_APPLICATION, new Fixed(0.25))
                .with(min("up", 10, 3))
                .with(max("down", 20, 2));
        stage.play(2).load(10, 1500).end();

        assertThat(stage.counts).last().isEqualTo("1235 serving 2 of 2, billed 2");
    }

    @Test
    void aTaskThatNeverRanIsBilledForAMinute() {
        stage.with(Parameter.START_TASK, new Fixed(900))
                .with(min("up", 10, 3))
                .with(action("down", "cron(10 10 * * ? *)", OptionalInt.of(2), OptionalInt.of(2)))
                .with(Parameter.SCHEDULE_DELAY, new Fixed(0));
        Score score = stage.play(2).load(10, 1500).end();

        assertThat(stage.counts).containsExactly("0 serving 2 of 2, billed 2");
        assertThat(score.taskSeconds()).isEqualTo(2 * 1500 + 60);
    }

    @Test
    void aTaskThatIsThereAtTheEndIsBilledUntilThere() {
        stage.with(min("up", 10, 3));
        Score score = stage.play(2).load(10, 610).end();

        assertThat(score.taskSeconds()).isEqualTo(2 * 610 + 10);
    }

    @Test
    void fargateLaunchesAHundredAtOnceAndThenTwentyASecond() {
        stage.with(min("up", 10, 152)).play(2).load(10, 700).end();

        assertThat(stage.counts)
                .containsExactly(
                        "0 serving 2 of 2, billed 2",
                        "600 serving 2 of 152, billed 102",
                        "601 serving 2 of 152, billed 122",
                        "602 serving 2 of 152, billed 142",
                        "603 serving 2 of 152, billed 152",
                        "640 serving 102 of 152, billed 152",
                        "641 serving 122 of 152, billed 152",
                        "642 serving 142 of 152, billed 152",
                        "643 serving 152 of 152, billed 152");
    }

    @Test
    void aLimitOfTheServiceHoldsLaunchesBackFurther() {
        stage.with(Parameter.SERVICE_LAUNCHES, new Fixed(6))
                .with(min("up", 10, 10))
                .play(2)
                .load(10, 700)
                .end();

        // 6 at once, then one in 10 s.
        assertThat(stage.counts)
                .startsWith(
                        "0 serving 2 of 2, billed 2",
                        "600 serving 2 of 10, billed 8",
                        "610 serving 2 of 10, billed 9",
                        "620 serving 2 of 10, billed 10");
    }

    private static ScheduledAction min(String name, int minute, int min) {
        return action(name, "cron(" + minute + " 10 * * ? *)", OptionalInt.of(min), OptionalInt.empty());
    }

    private static ScheduledAction max(String name, int minute, int max) {
        return action(name, "cron(" + minute + " 10 * * ? *)", OptionalInt.of(2), OptionalInt.of(max));
    }

    private static ScheduledAction action(String name, String schedule, OptionalInt min, OptionalInt max) {
        return new ScheduledAction(name, schedule, ZoneOffset.UTC, min, max, Optional.empty(), Optional.empty());
    }
}
