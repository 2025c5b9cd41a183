package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of every service, policy, scenario and load. */
class AnyServiceTest {

    private static final int ROUNDS = 400;

    /** A factor of eight, for it leaves all digits as they are. */
    @Test
    void scalingLoadAndCapacityChangesNothing() {
        for (int round = 0; round < ROUNDS; round++) {
            Chance chance = new Chance(round);
            Experiment experiment = chance.experiment();
            if (countsRequests(experiment)) {
                continue;
            }
            Trace load = chance.load(experiment);
            Trace more = new Trace(
                    load.pieces(), load.secondsEach(), piece -> 8 * load.rate().applyAsDouble(piece));
            Experiment larger = new Experiment(
                    experiment.service(),
                    8 * experiment.requestsPerSecondPerTask(),
                    experiment.parameters(),
                    experiment.scenarios(),
                    experiment.start(),
                    experiment.initialTasks());
            assertThat(score(larger, more))
                    .as("round %d: %s", round, experiment)
                    .usingRecursiveComparison()
                    .ignoringFields("requests", "overloadRequests", "shedRequests")
                    .isEqualTo(score(experiment, load));
            assertThat(Simulator.optimum(larger, more)).isEqualTo(Simulator.optimum(experiment, load));
        }
    }

    @Test
    void aRunNeverLeavesItsRange() {
        for (int round = 0; round < ROUNDS; round++) {
            Chance chance = new Chance(round);
            Experiment experiment = chance.experiment();
            List<String> outside = new ArrayList<>();
            Recorder recorder = new Recorder() {
                private int before = experiment.initialTasks();

                @Override
                public void moment(Moment moment) {
                    boolean within = moment.desired() >= moment.min() && moment.desired() <= moment.max();
                    if (moment.desired() != before && !within) {
                        outside.add(before + " → " + moment);
                    }
                    before = moment.desired();
                }
            };
            play(new Run(experiment, round, recorder), chance.load(experiment));
            assertThat(outside).as("round %d: %s", round, experiment).isEmpty();
        }
    }

    private static boolean countsRequests(Experiment experiment) {
        return experiment.service().policies(TrackingPolicy.class).stream()
                .anyMatch(policy -> policy.metric() == MetricKind.REQUESTS_PER_TARGET);
    }

    private static Score score(Experiment experiment, Trace load) {
        return Simulator.scores(List.of(experiment), load, 1).get(0).get(0);
    }

    private static void play(Run run, Trace load) {
        for (int i = 0; i < load.pieces(); i++) {
            run.advance((i + 1L) * load.secondsEach(), load.rate().applyAsDouble(i));
        }
        run.finish();
    }
}
