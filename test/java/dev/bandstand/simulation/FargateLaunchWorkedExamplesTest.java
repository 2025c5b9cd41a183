package dev.bandstand.simulation;

import static dev.bandstand.scaling.Adjustment.EXACT_CAPACITY;
import static dev.bandstand.simulation.Examples.NONE_ABOVE;
import static dev.bandstand.simulation.Examples.rung;
import static dev.bandstand.simulation.Examples.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.service.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The worked example of Fargate's launch rates, replayed.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/throttling.html">AWS Fargate throttling quotas</a>
 */
class FargateLaunchWorkedExamplesTest {

    /**
     * "For example, the tasks and pods token bucket size for a Fargate customer account is 100 tokens, and the refill rate is 20 tokens per
     * second. Therefore, you can immediately launch up to 100 [...], with a sustained launch rate of 20 [...] per second": 190 at second
     * 120 take five seconds.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/throttling.html">AWS Fargate throttling quotas</a>
     */
    @Test
    void aHundredAtOnceAndTwentyASecond() {
        assertThat(countsOf(191, 126))
                .containsExactly(
                        "0 serving 1 of 1, billed 1",
                        "120 serving 1 of 191, billed 101",
                        "121 serving 1 of 191, billed 121",
                        "122 serving 1 of 191, billed 141",
                        "123 serving 1 of 191, billed 161",
                        "124 serving 1 of 191, billed 181",
                        "125 serving 1 of 191, billed 191");
    }

    @Test
    void aHundredWaitForNothing() {
        assertThat(countsOf(101, 126))
                .containsExactly("0 serving 1 of 1, billed 1", "120 serving 1 of 101, billed 101");
    }

    private static List<String> countsOf(int tasks, long until) {
        Stage stage = Stage.fixed()
                .between(1, 500)
                .with(steps("Out", EXACT_CAPACITY, Comparison.GREATER, 50, 300, rung(0, NONE_ABOVE, tasks)));
        stage.play(1).load(30, until).end();
        return stage.counts;
    }
}
