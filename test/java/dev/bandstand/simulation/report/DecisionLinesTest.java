package dev.bandstand.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.Decision;
import dev.bandstand.simulation.Decision.Kind;
import dev.bandstand.simulation.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionLinesTest {

    private static final Clock CLOCK = Clock.of(Optional.of(Instant.parse("2024-11-29T10:00:00Z")), 3600);

    @Test
    void tellsADecisionWithWhatItWasHeldBackFrom() {
        assertThat(lines(
                                new Decision(180, "Steps", Kind.SCALE_OUT, 4, 7, "UpperAlarm ALARM 3/3 71.2 > 60"),
                                blocked(240, "UpperAlarm ALARM 3/3 80 > 60; until second 540 further 3 → cooldown"))
                        .each())
                .containsExactly(
                        "10:03 UpperAlarm ALARM 3/3 71.2 > 60: 4 → 7; until 10:09 further 3 → cooldown",
                        "10:04 UpperAlarm ALARM 3/3 80 > 60; until 10:09 further 3 → cooldown");
    }

    @Test
    void countsWhatItWasHeldBackFromSeveralTimes() {
        assertThat(lines(
                                new Decision(180, "Steps", Kind.SCALE_OUT, 4, 7, "UpperAlarm ALARM 3/3 71.2 > 60"),
                                blocked(240, "UpperAlarm ALARM 3/3 80 > 60; until second 540 further 1 → cooldown"),
                                blocked(300, "UpperAlarm ALARM 3/3 90 > 60; until second 540 further 3 → cooldown"),
                                blocked(600, "UpperAlarm ALARM 3/3 90 > 60; further 3 → maximum 7"),
                                blocked(660, "UpperAlarm ALARM 3/3 95 > 60; further 4 → maximum 7"))
                        .telling(10))
                .containsExactly(
                        "10:03 UpperAlarm ALARM 3/3 71.2 > 60: 4 → 7; until 10:09 further 3 → cooldown (2 times)",
                        "10:10 UpperAlarm ALARM 3/3 90 > 60; further 3 → maximum 7 (and 1 time more)");
    }

    @Test
    void doesNotTellWhatHeldAPolicyBackFromTheOtherDirectionInTheSameLine() {
        assertThat(lines(
                                new Decision(180, "Cpu", Kind.SCALE_OUT, 4, 7, "High ALARM 3/3 71.2 > 60"),
                                new Decision(
                                        1200,
                                        "Cpu",
                                        Kind.BLOCKED,
                                        7,
                                        4,
                                        "Low ALARM 15/15 20 < 54; further -3 → Requests is not ready to scale in"))
                        .telling(10))
                .containsExactly(
                        "10:03 High ALARM 3/3 71.2 > 60: 4 → 7",
                        "10:20 Low ALARM 15/15 20 < 54; further -3 → Requests is not ready to scale in");
    }

    @Test
    void namesThePolicyWhereNoAlarmDoes() {
        assertThat(DecisionLines.line(CLOCK, new Decision(0, "morning", Kind.SCHEDULED, 2, 4, "min 4")))
                .isEqualTo("10:00 morning: min 4: 2 → 4");
    }

    @Test
    void tellsWhatHeldAPolicyBackWithoutAnAlarmToo() {
        assertThat(DecisionLines.line(CLOCK, blocked(240, "until second 540 further 3 → cooldown")))
                .isEqualTo("10:04 Steps: until 10:09 further 3 → cooldown");
    }

    @Test
    void putsTheChangeInFrontOfWhatAReasonAdds() {
        assertThat(DecisionLines.line(
                        CLOCK,
                        new Decision(
                                60,
                                "Steps",
                                Kind.SCALE_OUT,
                                1,
                                4,
                                "Upper ALARM 1/1 9 > 5; from below the minimum 4 to it first")))
                .isEqualTo("10:01 Upper ALARM 1/1 9 > 5: 1 → 4; from below the minimum 4 to it first");
    }

    @Test
    void doesNotSayTheChangeTwice() {
        assertThat(DecisionLines.line(
                        CLOCK, new Decision(60, "Steps", Kind.SCALE_OUT, 1, 4, "Upper ALARM 1/1 9 > 5: 1 → 4")))
                .isEqualTo("10:01 Upper ALARM 1/1 9 > 5: 1 → 4");
    }

    @Test
    void keepsWhatTellsMostInTheOrderOfTime() {
        List<Decision> decisions = new ArrayList<>();
        IntStream.range(0, 30)
                .forEach(i -> decisions.add(
                        new Decision(i * 60L, "Steps", Kind.SCALE_OUT, 20 + i, 21 + i, "Upper ALARM 1/1 9 > 5")));
        decisions.add(12, new Decision(725, "Steps", Kind.SCALE_OUT, 10, 40, "Upper ALARM 1/1 99 > 5"));
        decisions.add(new Decision(3000, "Steps", Kind.SCALE_IN, 40, 39, "Lower ALARM 1/1 1 < 2"));

        assertThat(lines(decisions.toArray(Decision[]::new)).telling(3))
                .containsExactly(
                        "10:00 Upper ALARM 1/1 9 > 5: 20 → 21",
                        "10:12 Upper ALARM 1/1 99 > 5: 10 → 40",
                        "10:50 Lower ALARM 1/1 1 < 2: 40 → 39");
    }

    private static Decision blocked(long second, String reason) {
        return new Decision(second, "Steps", Kind.BLOCKED, 7, 10, reason);
    }

    private static DecisionLines lines(Decision... decisions) {
        return new DecisionLines(CLOCK, new Timeline(List.of(), List.of(), List.of(decisions), List.of()));
    }
}
