package dev.bandstand.simulation;

import static dev.bandstand.scaling.Adjustment.CHANGE_IN_CAPACITY;
import static dev.bandstand.simulation.Examples.NONE_BELOW;
import static dev.bandstand.simulation.Examples.rung;
import static dev.bandstand.simulation.Examples.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.ScheduledAction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * The worked examples of scheduled actions, replayed.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/create-scheduled-actions.html">Create scheduled actions for
 *     Application Auto Scaling using the AWS CLI</a>
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/examples-scheduled-actions.html">Example scheduled
 *     actions, its older form</a>
 */
class ScheduledScalingWorkedExamplesTest {

    private static final int HOUR = 3600;

    /**
     * "Create a scheduled action that occurs only once": a minimum of 3 at 22:00 on March 31, 2021, then nothing at all at 22:30.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/create-scheduled-actions.html#one-time-schedule">Create a
     *     scheduled action that occurs only once</a>
     */
    @Test
    void anActionThatOccursOnlyOnce() {
        Stage stage = Stage.fixed()
                .from("2021-03-31T21:00:00Z")
                .between(1, 10)
                .with(action("scale-out", "at(2021-03-31T22:00:00)", "UTC", OptionalInt.of(3), OptionalInt.empty()))
                .with(action("scale-in", "at(2021-03-31T22:30:00)", "UTC", OptionalInt.of(0), OptionalInt.of(0)));
        stage.play(1).load(10, 26 * HOUR).end();

        assertThat(stage.decisions).containsExactly("3600 scheduled scale-out 1 → 3", "5400 scheduled scale-in 3 → 0");
    }

    /**
     * The note below it: "if the maximum capacity is less than the value specified for minimum capacity, you must specify a new minimum and
     * maximum capacity, and not just the minimum capacity".
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/create-scheduled-actions.html#one-time-schedule">Create a
     *     scheduled action that occurs only once</a>
     */
    @Test
    void aMinimumAloneAboveTheMaximumChangesNothing() {
        Stage stage = Stage.fixed()
                .from("2021-03-31T21:00:00Z")
                .between(1, 2)
                .with(action("scale-out", "at(2021-03-31T22:00:00)", "UTC", OptionalInt.of(3), OptionalInt.empty()));
        stage.play(1).load(10, 2 * HOUR).end();

        assertThat(stage.decisions).isEmpty();
        assertThat(stage.warnings)
                .containsExactly("3600 minAboveMax: scale-out changes nothing: min 3 would be above max 2");
    }

    /**
     * "Create a scheduled action that runs on a recurring interval": every 5 hours from noon on January 30, 2021 to 22:00 the next day, 3 to
     * 10.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/create-scheduled-actions.html#recurrence-schedule-rate">Create
     *     a scheduled action that runs on a recurring interval</a>
     */
    @Test
    void anActionThatRunsOnARecurringInterval() {
        Stage stage = Stage.fixed()
                .from("2021-01-30T00:00:00Z")
                .between(1, 20)
                .with(new ScheduledAction(
                        "my-recurring-action",
                        "rate(5 hours)",
                        ZoneId.of("UTC"),
                        OptionalInt.of(3),
                        OptionalInt.of(10),
                        Optional.of(Instant.parse("2021-01-30T12:00:00Z")),
                        Optional.of(Instant.parse("2021-01-31T22:00:00Z"))));
        stage.play(12).load(10, 72 * HOUR).end();

        assertThat(stage.decisions)
                .containsExactly(
                        12 * HOUR + " scheduled my-recurring-action 12 → 10",
                        17 * HOUR + " scheduled my-recurring-action 10 → 10",
                        22 * HOUR + " scheduled my-recurring-action 10 → 10",
                        27 * HOUR + " scheduled my-recurring-action 10 → 10",
                        32 * HOUR + " scheduled my-recurring-action 10 → 10",
                        37 * HOUR + " scheduled my-recurring-action 10 → 10",
                        42 * HOUR + " scheduled my-recurring-action 10 → 10");
    }

    /**
     * "Create a scheduled action that runs on a recurring schedule": every day at 9:00, 10 to 50.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/create-scheduled-actions.html#recurrence-schedule-cron">Create
     *     a scheduled action that runs on a recurring schedule</a>
     */
    @Test
    void anActionThatRunsOnARecurringSchedule() {
        Stage stage = Stage.fixed()
                .from("2021-01-30T00:00:00Z")
                .between(1, 100)
                .with(action(
                        "my-recurring-action", "cron(0 9 * * ? *)", "UTC", OptionalInt.of(10), OptionalInt.of(50)));
        stage.play(2).load(10, 48 * HOUR).end();

        assertThat(stage.decisions)
                .containsExactly(
                        9 * HOUR + " scheduled my-recurring-action 2 → 10",
                        33 * HOUR + " scheduled my-recurring-action 10 → 10");
    }

    /**
     * "Create a one-time scheduled action that specifies a time zone": 5 p.m. local time on January 31, 2021, 1 to 3.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/create-scheduled-actions.html#one-time-schedule-set-time-zone">Create
     *     a one-time scheduled action that specifies a time zone</a>
     */
    @Test
    void aOneTimeActionThatSpecifiesATimeZone() {
        Stage stage = Stage.fixed()
                .from("2021-01-31T00:00:00Z")
                .between(1, 20)
                .with(action(
                        "my-one-time-action",
                        "at(2021-01-31T17:00:00)",
                        "America/New_York",
                        OptionalInt.of(1),
                        OptionalInt.of(3)));
        stage.play(12).load(10, 48 * HOUR).end();

        assertThat(stage.decisions).containsExactly(22 * HOUR + " scheduled my-one-time-action 12 → 3");
    }

    /**
     * "Create a recurring scheduled action that specifies a time zone": Monday to Friday at 18:00 in Etc/GMT+9, which is nine hours behind
     * UTC; January 29, 2021 was a Friday.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/create-scheduled-actions.html#recurring-schedule-set-time-zone">Create
     *     a recurring scheduled action that specifies a time zone</a>
     */
    @Test
    void aRecurringActionThatSpecifiesATimeZone() {
        Stage stage = Stage.fixed()
                .from("2021-01-29T00:00:00Z")
                .between(1, 60)
                .with(action(
                        "my-recurring-action",
                        "cron(0 18 ? * MON-FRI *)",
                        "Etc/GMT+9",
                        OptionalInt.of(10),
                        OptionalInt.of(50)));
        stage.play(2).load(10, 120 * HOUR).end();

        assertThat(stage.decisions)
                .containsExactly(
                        3 * HOUR + " scheduled my-recurring-action 2 → 10",
                        27 * HOUR + " scheduled my-recurring-action 10 → 10",
                        99 * HOUR + " scheduled my-recurring-action 10 → 10");
    }

    /**
     * "During a cooldown period, when a scheduled action starts at the scheduled time, it can trigger a scaling activity immediately
     * without waiting for the cooldown period to expire."
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#step-scaling-cooldown">Cooldown
     *     period</a>
     */
    @Test
    void aScheduledActionWaitsForNoCooldown() {
        Stage stage = Stage.fixed()
                .from("2021-01-30T00:00:00Z")
                .between(1, 10)
                .with(steps("In", CHANGE_IN_CAPACITY, Comparison.LESS, 30, 3600, rung(NONE_BELOW, 0, -1)))
                .with(action("shrink", "cron(15 0 * * ? *)", "UTC", OptionalInt.empty(), OptionalInt.of(4)));
        stage.play(8).load(160, 600).load(40, 1000).end();

        assertThat(stage.decisions)
                .filteredOn(line -> line.contains("sc"))
                .containsExactly("720 scaleIn In 8 → 7", "900 scheduled shrink 7 → 4");
    }

    private static ScheduledAction action(String name, String schedule, String zone, OptionalInt min, OptionalInt max) {
        return new ScheduledAction(name, schedule, ZoneId.of(zone), min, max, Optional.empty(), Optional.empty());
    }
}
