package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.score.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody who was never overloaded used less than the clairvoyant optimum. */
class OptimumAgainstRunsTest {

    @Test
    void theOptimumIsNeverWorseThanARunWithoutOverload() {
        int held = 0;
        for (int round = 0; round < 1500; round++) {
            Chance chance = new Chance(round);
            Experiment experiment = chance.experiment();
            Trace load = chance.load(experiment);
            double optimum = Simulator.optimum(experiment, load);
            for (Score score : Simulator.scores(List.of(experiment), load, 3).get(0)) {
                if (score.overloadSeconds() == 0) {
                    held++;
                    assertThat(optimum)
                            .as("round %d: %s", round, experiment)
                            .isLessThanOrEqualTo(score.taskSeconds() * (1 + 1e-12));
                }
            }
        }
        assertThat(held).as("runs without overload").isGreaterThan(1000);
    }
}
