package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bandstand.simulation.score.Score;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds of any service under any load. */
class RunPropertiesTest {

    private static final int CASES = 300;
    private static final double PER_TASK = 50;

    @Test
    void theCasesHaveEveryKindOfDecision() {
        Set<String> kinds = new TreeSet<>();
        Set<String> codes = new TreeSet<>();
        for (int i = 0; i < CASES; i++) {
            RandomStage random = new RandomStage(i, 1);
            random.play().end();
            random.stage.decisions.forEach(line -> kinds.add(line.split(" ", 3)[1]));
            random.stage.warnings.forEach(line -> codes.add(line.split("[ :]", 3)[1]));
        }

        assertThat(kinds).containsExactly("blocked", "scaleIn", "scaleOut", "scheduled");
        assertThat(codes).contains("cpuCapped", "deploymentStuck", "instancesExhausted", "minAboveMax", "noSpot");
    }

    @Test
    void theDesiredCountIsNeverOutsideOfMinAndMax() {
        for (int i = 0; i < CASES; i++) {
            RandomStage random = new RandomStage(i, 1);
            random.play().end();

            assertThat(random.stage.stretches)
                    .as("case " + i)
                    .allSatisfy(stretch -> assertThat(stretch.desired()).isBetween(stretch.min(), stretch.max()));
        }
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        for (int i = 0; i < CASES; i++) {
            assertThat(told(i, 1)).as("case " + i).isEqualTo(told(i, 1));
        }
    }

    @Test
    void stretchesFollowOneAnotherWithoutAGap() {
        for (int i = 0; i < CASES; i++) {
            RandomStage random = new RandomStage(i, 1);
            Score score = random.play().end();
            long second = 0;
            for (Stretch stretch : random.stage.stretches) {
                assertThat(stretch.fromSecond()).isEqualTo(second);
                second = stretch.untilSecond();
            }
            assertThat(score.seconds()).isEqualTo(second);
        }
    }

    @Test
    void manyTimesTheLoadOnTasksThatDoAsManyTimesAsMuchChangesNothing() {
        for (int i = 0; i < CASES; i++) {
            List<String> once = told(i, 1);

            assertThat(told(i, 4)).as("case " + i).isEqualTo(once);
            assertThat(told(i, 0.25)).as("case " + i).isEqualTo(once);
        }
    }

    @Test
    void threeTimesTheLoadChangesNoFigureNoticeably() {
        for (int i = 0; i < CASES; i++) {
            Score once = new RandomStage(i, 1).play().end();
            Score thrice = new RandomStage(i, 3).play().end();

            assertThat(thrice.requests()).isCloseTo(3 * once.requests(), within(1e-6 * once.requests()));
            assertThat(thrice.taskSeconds())
                    .as("case " + i)
                    .isCloseTo(once.taskSeconds(), within(1e-3 * once.taskSeconds()));
            assertThat(thrice.overloadSeconds()).isCloseTo(once.overloadSeconds(), within(60.0));
        }
    }

    @Test
    void noTaskIsBilledForLessThanItWasThereOrThanAMinute() {
        for (int i = 0; i < CASES; i++) {
            RandomStage random = new RandomStage(i, 1);
            Score score = random.play().end();
            double there = 0;
            int most = 0;
            int launches = 0;
            int before = random.tasks;
            for (Stretch stretch : random.stage.stretches) {
                there += stretch.billed() * (double) (stretch.untilSecond() - stretch.fromSecond());
                launches += Math.max(0, stretch.billed() - before);
                most = Math.max(most, stretch.billed());
                before = stretch.billed();
            }
            assertThat(score.taskSeconds()).as("case " + i).isGreaterThanOrEqualTo(there);
            assertThat(score.spotTaskSeconds()).isLessThanOrEqualTo(score.taskSeconds());
            assertThat(score.peakTasks()).isLessThanOrEqualTo(most);
            assertThat(launches == 0 ? score.taskSeconds() : 0).isLessThanOrEqualTo(there);
        }
    }

    @Test
    void whatArrivedWasServedOrShedOrWaits() {
        for (int i = 0; i < CASES; i++) {
            RandomStage random = new RandomStage(i, 1);
            Score score = random.play().end();
            double arrived = 0;
            double possible = 0;
            double waiting = 0;
            for (Stretch stretch : random.stage.stretches) {
                double seconds = stretch.untilSecond() - stretch.fromSecond();
                arrived += stretch.requestsPerSecond() * seconds;
                possible += stretch.serving() * PER_TASK * seconds;
                waiting = stretch.backlog();
            }
            double served = arrived - score.shedRequests() - waiting;

            assertThat(score.requests()).isCloseTo(arrived, within(1e-6 * arrived));
            assertThat(served).as("case " + i).isBetween(-1e-3, possible * (1 + 1e-9) + 1e-3);
        }
    }

    /** Returns all that is heard of a run, but for what is counted in requests. */
    private static List<String> told(int number, double scale) {
        RandomStage random = new RandomStage(number, scale);
        random.play().end();
        List<String> lines = random.stage.counts;
        lines.addAll(random.stage.decisions);
        return lines;
    }
}
