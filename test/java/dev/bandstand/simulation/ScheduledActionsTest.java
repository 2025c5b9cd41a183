package dev.bandstand.simulation;

import static dev.bandstand.scaling.Adjustment.CHANGE_IN_CAPACITY;
import static dev.bandstand.simulation.Examples.NONE_ABOVE;
import static dev.bandstand.simulation.Examples.NONE_BELOW;
import static dev.bandstand.simulation.Examples.rung;
import static dev.bandstand.simulation.Examples.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.parameter.Spread.Uniform;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.ScheduledAction;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What AWS's pages say of scheduled actions, replayed.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scheduled-scaling.html">Scheduled
 *     scaling</a>
 */
class ScheduledActionsTest {

    private static final int NONE = -1;

    /**
     * "If current capacity is less than the specified minimum capacity, Application Auto Scaling scales out to the specified minimum", and
     * above the maximum in to it.
     */
    @Test
    void anActionRaisesToItsMinimumAndLowersToItsMaximum() {
        Stage stage = Stage.fixed()
                .from("2026-11-27T06:50:00Z")
                .with(action("up", "cron(0 7 * * ? *)", "UTC", 8, 20))
                .with(action("down", "cron(30 7 * * ? *)", "UTC", 1, 3));
        stage.play(4).load(50, 3600).end();

        assertThat(stage.decisions).containsExactly("600 scheduled up 4 → 8", "2400 scheduled down 8 → 3");
    }

    /** "During a cooldown period, when a scheduled action starts at the scheduled time, it can trigger a scaling activity immediately". */
    @Test
    void anActionDoesNotWaitForACooldown() {
        Stage stage = Stage.fixed()
                .from("2026-11-27T06:45:00Z")
                .with(steps("In", CHANGE_IN_CAPACITY, Comparison.LESS, 30, 900, rung(NONE_BELOW, 0, -1)))
                .with(action("down", "cron(0 7 * * ? *)", "UTC", 1, 3));
        stage.play(8).load(160, 600).load(40, 1000).end();

        assertThat(stage.decisions)
                .filteredOn(line -> !line.contains("blocked"))
                .containsExactly("720 scaleIn In 8 → 7", "900 scheduled down 7 → 3");
    }

    /** "After a scheduled action runs, the scaling policy can continue to make decisions", within the new range. */
    @Test
    void policiesGoOnWithinTheRangeOfAnAction() {
        Stage stage = Stage.fixed()
                .from("2026-11-27T06:59:00Z")
                .with(steps("Out", CHANGE_IN_CAPACITY, Comparison.GREATER, 50, 300, rung(0, NONE_ABOVE, 9)))
                .with(action("up", "cron(0 7 * * ? *)", "UTC", 4, 6));
        stage.play(2).load(50, 600).load(200, 1200).end();

        assertThat(stage.decisions)
                .filteredOn(line -> !line.contains("blocked"))
                .containsExactly("60 scheduled up 2 → 4", "720 scaleOut Out 4 → 6");
    }

    /** "The order in which scheduled actions run is guaranteed for the same scalable target": max first, then a min above the old one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void actionsOfOneMomentRunInTheirOrder(long seed) {
        Stage stage = Stage.fixed()
                .with(Parameter.SCHEDULE_DELAY, new Uniform(0, 10))
                .from("2026-11-27T06:59:00Z")
                .between(1, 10)
                .with(action("room", "cron(0 7 * * ? *)", "UTC", NONE, 40))
                .with(action("need", "cron(0 7 * * ? *)", "UTC", 15, NONE));
        stage.play(4, seed).load(50, 300).end();

        assertThat(stage.warnings).isEmpty();
        assertThat(stage.decisions).last().asString().endsWith("scheduled need 4 → 15");
    }

    @Test
    void anActionRunsLateAsTheParameterSays() {
        Stage stage = Stage.fixed()
                .with(Parameter.SCHEDULE_DELAY, new Fixed(7))
                .from("2026-11-27T06:59:00Z")
                .with(action("up", "cron(0 7 * * ? *)", "UTC", 8, 20));
        stage.play(4).load(50, 300).end();

        assertThat(stage.decisions).containsExactly("67 scheduled up 4 → 8");
    }

    @Test
    void anActionFollowsDaylightSavingInItsZone() {
        Stage stage = Stage.fixed()
                .from("2026-10-25T00:00:00Z")
                .with(action("up", "cron(30 2 * * ? *)", "Europe/Berlin", 8, 20))
                .with(action("down", "cron(0 4 * * ? *)", "Europe/Berlin", 1, 2));
        stage.play(4).load(50, 4 * 3600).end();

        assertThat(stage.decisions).containsExactly("1800 scheduled up 4 → 8", "10800 scheduled down 8 → 2");
    }

    /** "You must include both sizes to ensure that the new minimum capacity is not greater than the maximum capacity". */
    @Test
    void anActionThatLeavesAMinimumAboveTheMaximumChangesNothingAndIsReported() {
        Stage stage = Stage.fixed()
                .from("2026-11-27T06:59:00Z")
                .between(1, 10)
                .with(action("need", "cron(0 7 * * ? *)", "UTC", 15, NONE));
        stage.play(4).load(50, 300).end();

        assertThat(stage.decisions).isEmpty();
        assertThat(stage.warnings)
                .containsExactly("60 minAboveMax: need changes nothing: min 15 would be above max 10");
    }

    @Test
    void aConflictThatOnlyComesAfterTheEndOfTheLoadIsReportedToo() {
        Stage stage = Stage.fixed()
                .from("2026-11-27T06:59:00Z")
                .between(1, 10)
                .with(action("weekend", "cron(0 0 ? * SAT *)", "UTC", NONE, 4))
                .with(action("morning", "cron(0 7 ? * MON-FRI *)", "UTC", 6, NONE));
        stage.play(4).load(50, 300).end();

        assertThat(stage.decisions).containsExactly("60 scheduled morning 4 → 6");
        assertThat(stage.warnings)
                .containsExactly("61260 minAboveMax: weekend changes nothing: min 6 would be above max 4");
    }

    private static ScheduledAction action(String name, String schedule, String zone, int min, int max) {
        return new ScheduledAction(
                name,
                schedule,
                ZoneId.of(zone),
                min == NONE ? OptionalInt.empty() : OptionalInt.of(min),
                max == NONE ? OptionalInt.empty() : OptionalInt.of(max),
                Optional.empty(),
                Optional.empty());
    }
}
