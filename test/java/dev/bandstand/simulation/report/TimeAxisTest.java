package dev.bandstand.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    @Test
    void ticksAtRoundTimesOfTheDayWhereverTheRunBegins() {
        assertThat(labels("2024-11-29T10:07:30Z", 3600))
                .containsExactly("10:10", "10:20", "10:30", "10:40", "10:50", "11:00");
    }

    @Test
    void namesTheDayAtMidnight() {
        assertThat(labels("2024-11-29T21:00:00Z", 6 * 3600))
                .containsExactly("21:00", "22:00", "23:00", "30 Nov", "01:00", "02:00", "03:00");
    }

    @Test
    void ticksMonthsOfAYear() {
        assertThat(labels("2024-11-15T00:00:00Z", 366L * 86_400))
                .containsExactly("Jan 2025", "Mar", "May", "Jul", "Sep", "Nov");
    }

    @Test
    void countsFromTheStartWithoutADate() {
        assertThat(labels(Optional.empty(), 90))
                .containsExactly("0", "10 s", "20 s", "30 s", "40 s", "50 s", "60 s", "70 s", "80 s", "90 s");
        assertThat(labels(Optional.empty(), 1800))
                .containsExactly("0", "5 min", "10 min", "15 min", "20 min", "25 min", "30 min");
        assertThat(labels(Optional.empty(), 21_600)).containsExactly("0", "1 h", "2 h", "3 h", "4 h", "5 h", "6 h");
        assertThat(labels(Optional.empty(), 400L * 86_400))
                .containsExactly("0", "day 60", "day 120", "day 180", "day 240", "day 300", "day 360");
    }

    @Test
    void tellsTheTimeOfOneDayAndOfSeveral() {
        Instant ten = Instant.parse("2024-11-29T10:00:00Z");

        assertThat(Clock.of(Optional.of(ten), 50_400).at(50_399)).isEqualTo("23:59");
        assertThat(Clock.of(Optional.of(ten), 50_401).at(50_400)).isEqualTo("30 Nov 00:00");
        assertThat(Clock.of(Optional.of(ten), 60).exactly(5)).isEqualTo("10:00:05");
        assertThat(Clock.of(Optional.empty(), 60).at(3905)).isEqualTo("1:05:05");
        assertThat(Clock.of(Optional.empty(), 60).at(90_000)).isEqualTo("day 1 1:00:00");
    }

    @Test
    void tellsLengthsInTheUnitThatSuitsThem() {
        assertThat(List.of(Clock.length(90), Clock.length(600), Clock.length(9000), Clock.length(864_000)))
                .containsExactly("90 s", "10 min", "2.5 h", "10 days");
    }

    @Test
    void ticksValuesAtRoundNumbers() {
        assertThat(Scale.ticks(13, 5, true)).containsExactly(0.0, 5.0, 10.0);
        assertThat(Scale.ticks(1.3, 4, false)).containsExactly(0.0, 0.5, 1.0);
        assertThat(Scale.ticks(2.1, 5, true)).containsExactly(0.0, 1.0, 2.0);
        assertThat(Scale.ticks(96_000, 5, true)).containsExactly(0.0, 20_000.0, 40_000.0, 60_000.0, 80_000.0);
    }

    private static List<String> labels(String start, long seconds) {
        return labels(Optional.of(Instant.parse(start)), seconds);
    }

    private static List<String> labels(Optional<Instant> start, long seconds) {
        return new TimeAxis(Clock.of(start, seconds), seconds, Picture.LEFT, Picture.RIGHT)
                .ticks().stream().map(TimeAxis.Tick::label).toList();
    }
}
