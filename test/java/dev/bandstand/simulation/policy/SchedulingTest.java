package dev.bandstand.simulation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.ScheduledAction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulingTest {

    private static final Parameters STANDARD = Parameters.standard();

    /** The table on <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html">AWS's page</a>. */
    @ParameterizedTest
    @CsvSource({
        "cron(0 10 * * ? *), 2026-01-01T10:00:00Z, 2026-01-02T10:00:00Z",
        "cron(15 12 * * ? *), 2026-01-01T12:15:00Z, 2026-01-02T12:15:00Z",
        "cron(0 18 ? * MON-FRI *), 2026-01-01T18:00:00Z, 2026-01-02T18:00:00Z",
        "cron(0 8 1 * ? *), 2026-01-01T08:00:00Z, 2026-02-01T08:00:00Z",
        "cron(0/15 * * * ? *), 2026-01-01T00:00:00Z, 2026-01-01T00:15:00Z",
        "cron(0/10 * ? * MON-FRI *), 2026-01-01T00:00:00Z, 2026-01-01T00:10:00Z",
        "cron(0/5 8-17 ? * MON-FRI *), 2026-01-01T08:00:00Z, 2026-01-01T08:05:00Z",
        "cron(30 6 ? * MON *), 2026-01-05T06:30:00Z, 2026-01-12T06:30:00Z"
    })
    void replaysTheCronExpressionsOfTheDocumentation(String schedule, Instant first, Instant second) {
        assertThat(runs(action(schedule, "UTC"), "2026-01-01T00:00:00Z", STANDARD, 2))
                .containsExactly(first, second);
    }

    /** The examples on <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html">the page about cron expressions</a>. */
    @ParameterizedTest
    @CsvSource({
        // L: the last day of the month, the last day of the week, the last Friday of the month
        "cron(0 8 L * ? *), 2026-01-31T08:00:00Z, 2026-02-28T08:00:00Z",
        "cron(0 8 ? * L *), 2026-01-03T08:00:00Z, 2026-01-10T08:00:00Z",
        "cron(0 8 ? * FRIL *), 2026-01-30T08:00:00Z, 2026-02-27T08:00:00Z",
        // W: the weekday closest to the third
        "cron(0 8 3W * ? *), 2026-01-02T08:00:00Z, 2026-02-03T08:00:00Z",
        // #: the second Tuesday
        "cron(0 8 ? * 3#2 *), 2026-01-13T08:00:00Z, 2026-02-10T08:00:00Z",
        "'cron(0 8 ? JAN,MAR TUE#2 *)', 2026-01-13T08:00:00Z, 2026-03-10T08:00:00Z",
        // years
        "cron(0 8 1 1 ? 2027-2028), 2027-01-01T08:00:00Z, 2028-01-01T08:00:00Z"
    })
    void knowsTheWildcardsOfTheDocumentation(String schedule, Instant first, Instant second) {
        assertThat(runs(action(schedule, "UTC"), "2026-01-01T00:00:00Z", STANDARD, 2))
                .containsExactly(first, second);
    }

    @Test
    void readsSevenFieldsWithSecondsFirst() {
        assertThat(runs(action("cron(30 0 7 ? * MON-FRI *)", "UTC"), "2026-01-01T00:00:00Z", STANDARD, 2))
                .containsExactly(moment("2026-01-01T07:00:30Z"), moment("2026-01-02T07:00:30Z"));
    }

    @Test
    void countsNumberedDaysOfTheWeekFromSundayAndSaysSo() {
        ScheduledAction numbered = action("cron(0 8 ? * 2 *)", "UTC");

        assertThat(runs(numbered, "2026-01-01T00:00:00Z", STANDARD, 1)).containsExactly(moment("2026-01-05T08:00:00Z"));
        assertThat(numbersDays("cron(0 8 ? * 2 *)")).isTrue();
        assertThat(numbersDays("cron(0 0 8 ? * MON,3 *)")).isTrue();
        assertThat(numbersDays("cron(0 8 ? * MON#2 *)")).isFalse();
        assertThat(numbersDays("cron(0 8 2 * ? *)")).isFalse();
        assertThat(numbersDays("rate(2 days)")).isFalse();
    }

    @Test
    void runsOnceInTheYearThatIsNamed() {
        ScheduledAction once = action("cron(0 8 1 1 ? 2026)", "UTC");

        assertThat(runs(once, "2026-01-01T00:00:00Z", STANDARD, 5)).containsExactly(moment("2026-01-01T08:00:00Z"));
        assertThat(runs(once, "2026-01-01T08:00:01Z", STANDARD, 5)).isEmpty();
    }

    @Test
    void doesNotRunAtTheMomentItIsAskedAfter() {
        Scheduling nine = Scheduling.of(action("cron(0 9 * * ? *)", "UTC"), moment("2026-01-01T08:00:00Z"), STANDARD);

        assertThat(nine.next(3599)).isEqualTo(3600);
        assertThat(nine.next(3600)).isEqualTo(3600 + 86_400);
        assertThat(nine.next(-1)).isEqualTo(3600);
    }

    @Test
    void runsAtSecondZero() {
        Scheduling eight = Scheduling.of(action("cron(0 8 * * ? *)", "UTC"), moment("2026-01-01T08:00:00Z"), STANDARD);

        assertThat(eight.next(-1)).isZero();
    }

    /** The example of a rate on <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/examples-scheduled-actions.html">AWS's page</a>. */
    @Test
    void replaysTheRateOfTheDocumentation() {
        ScheduledAction every = between("rate(5 hours)", "UTC", "2021-01-30T12:00:00Z", "2021-01-31T22:00:00Z");

        assertThat(runs(every, "2021-01-30T00:00:00Z", STANDARD, 99))
                .containsExactly(
                        moment("2021-01-30T12:00:00Z"),
                        moment("2021-01-30T17:00:00Z"),
                        moment("2021-01-30T22:00:00Z"),
                        moment("2021-01-31T03:00:00Z"),
                        moment("2021-01-31T08:00:00Z"),
                        moment("2021-01-31T13:00:00Z"),
                        moment("2021-01-31T18:00:00Z"));
    }

    @Test
    void countsARateFromTheStartOfTheLoadWhenNothingElseIsKnown() {
        assertThat(runs(action("rate(30 minutes)", "UTC"), "2026-01-01T08:10:00Z", STANDARD, 2))
                .containsExactly(moment("2026-01-01T08:40:00Z"), moment("2026-01-01T09:10:00Z"));
        assertThat(runs(action("rate(1 day)", "UTC"), "2026-01-01T08:10:00Z", STANDARD, 1))
                .containsExactly(moment("2026-01-02T08:10:00Z"));
    }

    @Test
    void runsOnceMoreAtItsStartAndForTheLastTimeAtItsEnd() {
        ScheduledAction bounded = between("cron(0 9 * * ? *)", "UTC", "2026-01-02T07:30:00Z", "2026-01-04T09:00:00Z");

        assertThat(runs(bounded, "2026-01-01T00:00:00Z", STANDARD, 99))
                .containsExactly(
                        moment("2026-01-02T07:30:00Z"),
                        moment("2026-01-02T09:00:00Z"),
                        moment("2026-01-03T09:00:00Z"),
                        moment("2026-01-04T09:00:00Z"));
    }

    @Test
    void doesNotRunAfterItsEnd() {
        ScheduledAction bounded = between("cron(0 9 * * ? *)", "UTC", "2026-01-02T07:30:00Z", "2026-01-03T08:59:59Z");

        assertThat(runs(bounded, "2026-01-01T00:00:00Z", STANDARD, 99))
                .containsExactly(moment("2026-01-02T07:30:00Z"), moment("2026-01-02T09:00:00Z"));
    }

    @Test
    void takesItsStartAndEndInUtcWhateverTheZone() {
        ScheduledAction bounded =
                between("cron(0 9 * * ? *)", "America/New_York", "2026-01-02T09:00:00Z", "2026-01-02T14:00:00Z");

        assertThat(runs(bounded, "2026-01-01T00:00:00Z", STANDARD, 99))
                .containsExactly(moment("2026-01-02T09:00:00Z"), moment("2026-01-02T14:00:00Z"));
    }

    @Test
    void runsOnceWhereTheStartIsARunOfTheSchedule() {
        ScheduledAction bounded = between("cron(0 9 * * ? *)", "UTC", "2026-01-02T09:00:00Z", "2026-01-03T09:00:00Z");

        assertThat(runs(bounded, "2026-01-01T00:00:00Z", STANDARD, 99))
                .containsExactly(moment("2026-01-02T09:00:00Z"), moment("2026-01-03T09:00:00Z"));
    }

    @Test
    void forgetsAStartBeforeTheLoad() {
        ScheduledAction bounded = between("cron(0 9 * * ? *)", "UTC", "2026-01-01T07:30:00Z", "2026-01-03T00:00:00Z");

        assertThat(runs(bounded, "2026-01-01T07:31:00Z", STANDARD, 99))
                .containsExactly(moment("2026-01-01T09:00:00Z"), moment("2026-01-02T09:00:00Z"));
    }

    /** The example of a time zone on <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/examples-scheduled-actions.html">AWS's page</a>: 5 p.m. local time. */
    @Test
    void readsAtInTheZone() {
        ScheduledAction once = action("at(2021-01-31T17:00:00)", "America/New_York");

        assertThat(runs(once, "2021-01-01T00:00:00Z", STANDARD, 99)).containsExactly(moment("2021-01-31T22:00:00Z"));
        assertThat(runs(once, "2021-01-31T22:00:01Z", STANDARD, 99)).isEmpty();
    }

    @Test
    void readsAtAtSecondZero() {
        assertThat(runs(action("at(2021-01-31T17:00:00)", "UTC"), "2021-01-31T17:00:00Z", STANDARD, 9))
                .containsExactly(moment("2021-01-31T17:00:00Z"));
    }

    @Test
    void runsOnceWhereItEndsAsItStarts() {
        ScheduledAction bounded = between("rate(1 hour)", "UTC", "2026-01-02T09:00:00Z", "2026-01-02T09:00:00Z");

        assertThat(runs(bounded, "2026-01-01T00:00:00Z", STANDARD, 9)).containsExactly(moment("2026-01-02T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every day | schedule must be cron(...), rate(...) or at(yyyy-mm-ddThh:mm:ss), got: every day",
                "cron(0 9 * * ?) | cron must have six fields, or seven with seconds first, got: 0 9 * * ?",
                "cron(99 8 * * ? *) | minutes of cron must be between 0 and 59, got: 99",
                "cron(0 25 * * ? *) | hours of cron must be between 0 and 23, got: 25",
                "cron(0 9 0 * ? *) | day of month of cron must be between 1 and 31, got: 0",
                "cron(0 9 * 1-13 ? *) | month of cron must be between 1 and 12, got: 1-13",
                "cron(0 9 ? * 8 *) | day of week of cron must be between 1 and 7, got: 8",
                "cron(0 9 * * ? 99999999999) | year of cron must be between 1970 and 2199, got: 99999999999",
                "cron(98 0 9 * * ? *) | seconds of cron must be between 0 and 59, got: 98",
                "cron(0 9 * * X *) | cron must be an expression like 0 7 ? * MON-FRI *, got: 0 9 * * X *",
                "rate(0 minutes) | rate must be a whole number above 0 of minutes, hours or days, got: 0 minutes",
                "at(tomorrow) | at must be a moment like 2026-11-27T06:00:00, got: tomorrow"
            })
    void refusesWhatIsNoSchedule(String schedule, String message) {
        assertThatThrownBy(() -> Scheduling.of(action(schedule, "UTC"), Instant.EPOCH, STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static boolean numbersDays(String schedule) {
        return Scheduling.of(action(schedule, "UTC"), Instant.EPOCH, STANDARD).numbersDays();
    }

    static List<Instant> runs(ScheduledAction action, String start, Parameters parameters, int most) {
        Scheduling scheduling = Scheduling.of(action, moment(start), parameters);
        List<Instant> runs = new ArrayList<>();
        long second = scheduling.next(-1);
        while (second != Scheduling.NEVER && runs.size() < most) {
            runs.add(moment(start).plusSeconds(second));
            second = scheduling.next(second);
        }
        return runs;
    }

    static ScheduledAction action(String schedule, String zone) {
        return new ScheduledAction(
                "morning",
                schedule,
                ZoneId.of(zone),
                OptionalInt.of(4),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ScheduledAction between(String schedule, String zone, String start, String end) {
        return new ScheduledAction(
                "morning",
                schedule,
                ZoneId.of(zone),
                OptionalInt.of(4),
                OptionalInt.empty(),
                Optional.of(moment(start)),
                Optional.of(moment(end)));
    }

    static Instant moment(String text) {
        return Instant.parse(text);
    }
}
