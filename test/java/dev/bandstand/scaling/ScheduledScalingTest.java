package dev.bandstand.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ScheduledScalingTest {

    private static final ScalingSchedule MORNING = ScalingSchedule.cron("0 7 ? * MON-FRI *");

    @Test
    void hasTheDocumentedDefaults() {
        ScheduledScaling action = ScheduledScaling.at("morning", MORNING).min(4).build();

        assertThat(action.timeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(action.min()).contains(4);
        assertThat(action.max()).isEmpty();
        assertThat(ScheduledScaling.at("morning", MORNING).max(4).build().min()).isEmpty();
    }

    @Test
    void rejectsAnActionThatChangesNothing() {
        assertRefused(ScheduledScaling.at("morning", MORNING), "min must be given when max is not, got: neither");
    }

    @Test
    void rejectsAnIdThatIsNoName() {
        assertRefused(
                ScheduledScaling.at("1st", MORNING).min(1),
                "id must be a letter followed by up to 63 letters, digits or hyphens, got: 1st");
    }

    @Test
    void rejectsAnImpossibleRange() {
        assertRefused(ScheduledScaling.at("morning", MORNING).min(-1), "min must be between 0 and 5000, got: -1");
        assertRefused(ScheduledScaling.at("morning", MORNING).max(0), "max must be between 1 and 5000, got: 0");
        assertRefused(ScheduledScaling.at("morning", MORNING).min(5).max(4), "max must be at least min (5), got: 4");
    }

    @Test
    void rejectsAZoneThatAwsDoesNotKnow() {
        assertRefused(
                ScheduledScaling.at("morning", MORNING).min(1).timeZone(ZoneOffset.ofHours(2)),
                "timeZone must be a name of the IANA time zone database such as Europe/Berlin, got: +02:00");
        assertRefused(
                ScheduledScaling.at("morning", MORNING).min(1).timeZone(ZoneOffset.UTC),
                "timeZone must be a name of the IANA time zone database such as Europe/Berlin, got: Z");
    }

    @Test
    void saysInWordsWhatItDoes() {
        assertThat(ScheduledScaling.at("morning", MORNING)
                        .timeZone(ZoneId.of("Europe/Berlin"))
                        .min(4)
                        .max(20)
                        .build()
                        .inWords())
                .isEqualTo("morning: Mon-Fri at 07:00 (Europe/Berlin) sets min 4, max 20");
        assertThat(ScheduledScaling.at("late", ScalingSchedule.everyMinutes(60))
                        .max(9)
                        .build()
                        .inWords())
                .isEqualTo("late: every 60 minutes (UTC) sets max 9");
    }

    private static void assertRefused(ScheduledScaling.Builder action, String message) {
        assertThatThrownBy(action::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
