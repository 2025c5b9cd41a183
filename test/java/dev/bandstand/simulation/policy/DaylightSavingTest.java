package dev.bandstand.simulation.policy;

import static dev.bandstand.simulation.policy.SchedulingTest.action;
import static dev.bandstand.simulation.policy.SchedulingTest.moment;
import static dev.bandstand.simulation.policy.SchedulingTest.runs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.parameter.Spread.Choice;
import dev.bandstand.simulation.service.ScheduledAction;
import org.junit.jupiter.api.Test;

class DaylightSavingTest {

    private static final Parameters STANDARD = Parameters.standard();
    private static final Parameters SHIFTED = STANDARD.with(Parameter.SCHEDULE_SKIPPED_HOUR, new Choice("shifted"));
    private static final Parameters TWICE = STANDARD.with(Parameter.SCHEDULE_REPEATED_HOUR, new Choice("twice"));

    @Test
    void followsDaylightSaving() {
        assertThat(runs(action("cron(0 7 * * ? *)", "Europe/Berlin"), "2026-03-28T00:00:00Z", STANDARD, 3))
                .containsExactly(
                        moment("2026-03-28T06:00:00Z"), moment("2026-03-29T05:00:00Z"), moment("2026-03-30T05:00:00Z"));
        assertThat(runs(action("cron(0 7 * * ? *)", "Europe/Berlin"), "2026-10-24T00:00:00Z", STANDARD, 3))
                .containsExactly(
                        moment("2026-10-24T05:00:00Z"), moment("2026-10-25T06:00:00Z"), moment("2026-10-26T06:00:00Z"));
    }

    @Test
    void leavesOutARunInTheSkippedHourUnlessTheParameterShiftsIt() {
        ScheduledAction halfPastTwo = action("cron(30 2 * * ? *)", "Europe/Berlin");

        assertThat(runs(halfPastTwo, "2026-03-28T12:00:00Z", STANDARD, 1))
                .containsExactly(moment("2026-03-30T00:30:00Z"));
        assertThat(runs(halfPastTwo, "2026-03-28T12:00:00Z", SHIFTED, 2))
                .containsExactly(moment("2026-03-29T01:30:00Z"), moment("2026-03-30T00:30:00Z"));
    }

    @Test
    void mergesAShiftedRunWithTheRunsOfTheHourItFallsInto() {
        ScheduledAction often = action("cron(0/30 2-3 * * ? *)", "Europe/Berlin");

        assertThat(runs(often, "2026-03-28T12:00:00Z", SHIFTED, 3))
                .containsExactly(
                        moment("2026-03-29T01:00:00Z"), moment("2026-03-29T01:30:00Z"), moment("2026-03-30T00:00:00Z"));
    }

    @Test
    void runsOnceInTheRepeatedHourUnlessTheParameterSaysTwice() {
        ScheduledAction halfPastTwo = action("cron(30 2 * * ? *)", "Europe/Berlin");

        assertThat(runs(halfPastTwo, "2026-10-24T12:00:00Z", STANDARD, 2))
                .containsExactly(moment("2026-10-25T00:30:00Z"), moment("2026-10-26T01:30:00Z"));
        assertThat(runs(halfPastTwo, "2026-10-24T12:00:00Z", TWICE, 3))
                .containsExactly(
                        moment("2026-10-25T00:30:00Z"), moment("2026-10-25T01:30:00Z"), moment("2026-10-26T01:30:00Z"));
    }

    @Test
    void keepsTheEdgesOfTheRepeatedHour() {
        ScheduledAction hourly = action("cron(0 * * * ? *)", "Europe/Berlin");

        assertThat(runs(hourly, "2026-10-24T23:30:00Z", STANDARD, 3))
                .containsExactly(
                        moment("2026-10-25T00:00:00Z"), moment("2026-10-25T02:00:00Z"), moment("2026-10-25T03:00:00Z"));
        assertThat(runs(hourly, "2026-10-24T23:30:00Z", TWICE, 3))
                .containsExactly(
                        moment("2026-10-25T00:00:00Z"), moment("2026-10-25T01:00:00Z"), moment("2026-10-25T02:00:00Z"));
    }

    @Test
    void treatsAnAtInASkippedOrRepeatedHourAlike() {
        ScheduledAction skipped = action("at(2026-03-29T02:30:00)", "Europe/Berlin");
        ScheduledAction repeated = action("at(2026-10-25T02:30:00)", "Europe/Berlin");

        assertThat(runs(skipped, "2026-03-01T00:00:00Z", STANDARD, 9)).isEmpty();
        assertThat(runs(skipped, "2026-03-01T00:00:00Z", SHIFTED, 9)).containsExactly(moment("2026-03-29T01:30:00Z"));
        assertThat(runs(repeated, "2026-10-01T00:00:00Z", STANDARD, 9)).containsExactly(moment("2026-10-25T00:30:00Z"));
        assertThat(runs(repeated, "2026-10-01T00:00:00Z", TWICE, 9))
                .containsExactly(moment("2026-10-25T00:30:00Z"), moment("2026-10-25T01:30:00Z"));
    }
}
