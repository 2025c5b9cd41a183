package dev.bandstand.simulation.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void nothingHappensWhereNothingGoesRound() {
        assertThat(new Rounds(new long[0], new long[0]).nextSecond()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void eachComesEveryMinuteOrOftenerAndAtTheSameSecondInItsOrder() {
        Rounds rounds = new Rounds(new long[] {25, 5, 45}, new long[] {60, 20, 60});

        assertThat(until(rounds, 130))
                .containsExactly(
                        "5: 1", "25: 0", "25: 1", "45: 1", "45: 2", "65: 1", "85: 0", "85: 1", "105: 1", "105: 2",
                        "125: 1");
    }

    @Test
    void oneThatBeginsLateInItsFirstMinuteStillComesInTurn() {
        Rounds rounds = new Rounds(new long[] {9, 59}, new long[] {10, 60});

        assertThat(until(rounds, 130))
                .containsExactly(
                        "9: 0", "19: 0", "29: 0", "39: 0", "49: 0", "59: 0", "59: 1", "69: 0", "79: 0", "89: 0",
                        "99: 0", "109: 0", "119: 0", "119: 1", "129: 0");
    }

    private static List<String> until(Rounds rounds, long second) {
        List<String> lines = new ArrayList<>();
        while (rounds.nextSecond() < second) {
            lines.add(rounds.nextSecond() + ": " + rounds.take());
        }
        return lines;
    }
}
