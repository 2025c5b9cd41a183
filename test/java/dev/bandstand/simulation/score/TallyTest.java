package dev.bandstand.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally(new Demand(10, 1));

    @Test
    void countsOverloadInSecondsAndRequests() {
        tally.stretch(0, 30, 25, 30, 0, 3);
        tally.stretch(30, 70, 35, 30, 100, 3);
        tally.stretch(70, 100, 35, 40, 0, 4);
        Score score = tally.score();
        assertThat(score.seconds()).isEqualTo(100);
        assertThat(score.overloadSeconds()).isEqualTo(40);
        assertThat(score.overloadMinutes()).isEqualTo(40 / 60.0);
        assertThat(score.requests()).isEqualTo(25 * 30 + 35 * 70);
        assertThat(score.overloadRequests()).isEqualTo(35 * 40);
        assertThat(score.shedRequests()).isEqualTo(100);
        assertThat(score.peakTasks()).isEqualTo(4);
    }

    @Test
    void timeToRecoverIsTheLongestOverload() {
        tally.stretch(0, 10, 40, 30, 0, 3);
        tally.stretch(10, 20, 20, 30, 0, 3);
        tally.stretch(20, 30, 40, 30, 0, 3);
        tally.stretch(30, 45, 50, 30, 0, 3);
        tally.stretch(45, 50, 20, 30, 0, 3);
        assertThat(tally.score().longestOverloadSeconds()).isEqualTo(25);
    }

    @Test
    void findsTheWorstMinute() {
        tally.stretch(0, 90, 10, 20, 0, 2);
        tally.stretch(90, 100, 40, 20, 0, 2);
        tally.stretch(100, 300, 10, 20, 0, 2);
        Score score = tally.score();
        assertThat(score.worstMinute()).isEqualTo(60);
        assertThat(score.worstMinuteUtilisation()).isEqualTo((50 * 10 + 10 * 40) / 1200.0);
    }

    @Test
    void theMinuteAtTheEndCountsAsFarAsItGoes() {
        tally.stretch(0, 60, 10, 20, 0, 2);
        tally.stretch(60, 80, 30, 20, 0, 2);
        assertThat(tally.score().worstMinute()).isEqualTo(60);
        assertThat(tally.score().worstMinuteUtilisation()).isEqualTo(1.5);
    }

    @Test
    void utilisationIsInfiniteWhereNothingServes() {
        tally.stretch(0, 60, 10, 0, 0, 0);
        assertThat(tally.score().worstMinuteUtilisation()).isInfinite();
    }

    @Test
    void utilisationIsZeroWhereNothingArrives() {
        tally.stretch(0, 60, 0, 0, 0, 0);
        assertThat(tally.score().worstMinuteUtilisation()).isZero();
        assertThat(tally.score().overloadSeconds()).isZero();
    }

    @Test
    void addsUpWhatIsBilled() {
        tally.task(60, false);
        tally.task(90.5, true);
        tally.instances(3600);
        tally.scaled();
        tally.scaled();
        Score score = tally.score();
        assertThat(score.taskSeconds()).isEqualTo(150.5);
        assertThat(score.spotTaskSeconds()).isEqualTo(90.5);
        assertThat(score.instanceSeconds()).isEqualTo(3600);
        assertThat(score.scalings()).isEqualTo(2);
        assertThat(score.taskHours()).isEqualTo(150.5 / 3600);
    }

    @Test
    void aStretchWithoutLengthChangesNothingButWhatWasShed() {
        tally.stretch(0, 0, 50, 10, 7, 9);
        assertThat(tally.score().peakTasks()).isZero();
        assertThat(tally.score().overloadSeconds()).isZero();
        assertThat(tally.score().shedRequests()).isEqualTo(7);
    }

    /** A run cut into seconds must come to the same as the run itself. */
    @Test
    void lengthOfTheStretchesDoesNotMatter() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            Tally whole = new Tally(new Demand(10, 0.9));
            Tally seconds = new Tally(new Demand(10, 0.9));
            long from = 0;
            for (int i = 0; i < 20; i++) {
                long until = from + random.nextInt(1, 200);
                int load = random.nextInt(60);
                int tasks = random.nextInt(6);
                whole.stretch(from, until, load, 10 * tasks, 0, tasks);
                for (long second = from; second < until; second++) {
                    seconds.stretch(second, second + 1, load, 10 * tasks, 0, tasks);
                }
                from = until;
            }
            assertThat(seconds.score()).isEqualTo(whole.score());
            assertThat(whole.score().requests()).isCloseTo(seconds.score().requests(), within(1e-6));
        }
    }
}
