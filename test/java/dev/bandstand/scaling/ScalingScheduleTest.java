package dev.bandstand.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingScheduleTest {

    @Test
    void writesAwssOwnNotation() {
        assertThat(ScalingSchedule.cron("0 7 ? * MON-FRI *").expression()).isEqualTo("cron(0 7 ? * MON-FRI *)");
        assertThat(ScalingSchedule.everyMinutes(1).expression()).isEqualTo("rate(1 minute)");
        assertThat(ScalingSchedule.everyMinutes(90).expression()).isEqualTo("rate(90 minutes)");
        assertThat(ScalingSchedule.at(LocalDateTime.of(2026, 11, 27, 6, 0)).expression())
                .isEqualTo("at(2026-11-27T06:00:00)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            cron(0 7 * * *)         | cron must have the six fields minutes, hours, day of month, month, day of week, year, got: 0 7 * * *
            cron(* 7 ? * MON *)     | cron must name its minutes (* acts once a minute), got: * 7 ? * MON *
            cron(*/1 7 ? * MON *)   | cron must name its minutes (*/1 acts once a minute), got: */1 7 ? * MON *
            cron(0 7 ? * ? *)       | cron must have ? in exactly one of day of month and day of week, got: 0 7 ? * ? *
            cron(0 7 1 * MON *)     | cron must have ? in exactly one of day of month and day of week, got: 0 7 1 * MON *
            cron(0 7 ? * 2-6 *)     | cron must name the days of the week (MON to SUN), as AWS's pages count them differently, got: 0 7 ? * 2-6 *
            cron(0 7 ? * 2#1 *)     | cron must name the days of the week (MON to SUN), as AWS's pages count them differently, got: 0 7 ? * 2#1 *
            daily                   | schedule must be cron(...), rate(...) or at(yyyy-mm-ddThh:mm:ss), got: daily
            rate(0 minutes)         | schedule must be cron(...), rate(...) or at(yyyy-mm-ddThh:mm:ss), got: rate(0 minutes)
            at(2026-11-31T06:00:00) | schedule must be cron(...), rate(...) or at(yyyy-mm-ddThh:mm:ss), got: at(2026-11-31T06:00:00)
            """)
    void rejectsWhatAwsRefusesOrReadsOtherwise(String expression, String message) {
        assertThatThrownBy(() -> new ScalingSchedule(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void acceptsTheSecondMondayOfAMonth() {
        assertThat(ScalingSchedule.cron("0 7 ? * MON#2 *").expression()).isEqualTo("cron(0 7 ? * MON#2 *)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            cron(0 7 ? * MON-FRI *) | Mon-Fri at 07:00
            cron(30 22 * * ? *)     | every day at 22:30
            cron(0 7 ? * MON#2 *)   | cron(0 7 ? * MON#2 *)
            cron(0/15 7 * * ? *)    | cron(0/15 7 * * ? *)
            rate(1 hour)            | every hour
            rate(5 minutes)         | every 5 minutes
            at(2026-11-27T06:00:00) | 2026-11-27 at 06:00
            at(2026-11-27T06:00:30) | 2026-11-27 at 06:00:30
            """)
    void saysInWordsWhenItActs(String expression, String words) {
        assertThat(new ScalingSchedule(expression).inWords()).isEqualTo(words);
    }
}
