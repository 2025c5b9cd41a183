package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.bandstand.prices.Prices;
import dev.bandstand.simulation.score.Baseline;
import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    private static final Prices PRICES = Prices.of("us-east-1");
    private static final TrackingPolicy TRACKING = new TrackingPolicy("Cpu", MetricKind.CPU, 60, 60, 300, 300, false);
    private static final Trace DAY = Trace.days(1);

    /**
     * Two tasks serve 100, ten 500, three 150 and two, the minimum, 50. Of the four at the begin two stop and start again; six more
     * start; eight stop at the end. A start takes 10 s at least, a stop 30 s to drain and 20 s to end.
     */
    private static final double OPTIMUM = 600 * (2 + 10 + 3 + 2) + 2 * (50 + 10) + 6 * 10 + 8 * 50;

    private final Experiment experiment =
            new Stage().with(TRACKING).between(2, 50).experiment(4);

    @Test
    void theSameSeedsGiveTheSameBytes() {
        assertThat(run(20).toString()).isEqualTo(run(20).toString());
    }

    @Test
    void aSeedDoesNotDependOnTheOthers() {
        assertThat(run(3).scores()).isEqualTo(run(20).scores().subList(0, 3));
        assertThat(run(3).timeline()).isEqualTo(run(20).timeline());
        Run alone = new Run(experiment, 3, Recorder.NONE);
        for (int i = 0; i < DAY.pieces(); i++) {
            alone.advance((i + 1) * 60L, DAY.rate().applyAsDouble(i));
        }
        assertThat(run(3).scores().get(2)).isEqualTo(alone.finish());
    }

    @Test
    void experimentsSideBySideDoNotTouch() {
        Experiment other = new Stage().with(TRACKING).between(8, 50).experiment(8);
        List<List<Score>> both = Simulator.scores(List.of(experiment, other), DAY, 4);
        assertThat(both)
                .containsExactly(
                        Simulator.scores(List.of(experiment), DAY, 4).get(0),
                        Simulator.scores(List.of(other), DAY, 4).get(0));
    }

    @Test
    void aLoadOfManyPiecesIsReadInParts() {
        Trace bySecond = new Trace(86_400, 1, second -> DAY.rate().applyAsDouble(second / 60));
        List<Score> fine = Simulator.scores(List.of(experiment), bySecond, 1).get(0);
        Score coarse = run(1).scores().get(0);
        assertThat(fine.get(0))
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-6 * Math.max(1, b) ? 0 : 1, Double.class)
                .isEqualTo(coarse);
    }

    @Test
    void theBaseTemplateIsSimulatedWithTheSameLuck() {
        Outcome outcome = Simulator.run(experiment, DAY, 5, Optional.of(experiment), PRICES);
        Baseline base = outcome.baselines().get(0);
        assertThat(base.name()).isEqualTo("base template");
        assertThat(base.summary()).contains(outcome.summary());
        assertThat(base.taskHours()).isEqualTo(outcome.summary().taskHours().p50());
        assertThat(run(5).baselines()).extracting(Baseline::name).doesNotContain("base template");
    }

    @Test
    void baselinesWithoutScalingAreExact() {
        Outcome outcome = Simulator.run(experiment, Trace.of(600, 100, 500, 150, 50), 2, Optional.empty(), PRICES);
        assertThat(outcome.baselines())
                .extracting(Baseline::name, Baseline::tasks, Baseline::overloadMinutes, Baseline::taskHours)
                .containsExactly(
                        row("static at peak", Optional.of(10), 0, 10 * 2400 / 3600.0),
                        row("static at mean", Optional.of(4), 10, 4 * 2400 / 3600.0),
                        row("optimum", Optional.empty(), 0, OPTIMUM / 3600));
    }

    private static Tuple row(String name, Optional<Integer> tasks, double overloadMinutes, double taskHours) {
        return tuple(name, tasks, overloadMinutes, taskHours);
    }

    @Test
    void theTimelineAddsUpToTheFirstSeed() {
        Outcome outcome = run(3);
        Score first = outcome.scores().get(0);
        List<Bucket> buckets = outcome.timeline().buckets();
        assertThat(buckets).hasSize(720).allMatch(bucket -> bucket.seconds() == 120);
        assertThat(sum(buckets, 0)).isCloseTo(first.requests(), within(1e-3));
        assertThat(buckets.stream().mapToDouble(Bucket::overloadSeconds).sum()).isEqualTo(first.overloadSeconds());
        assertThat(sum(buckets, 1)).isLessThanOrEqualTo(first.taskSeconds());
        assertThat(sum(buckets, 2)).isCloseTo(outcome.baselines().get(2).taskHours() * 3600, within(100.0));
    }

    private static double sum(List<Bucket> buckets, int what) {
        return buckets.stream()
                .mapToDouble(bucket -> bucket.seconds()
                        * (what == 0 ? bucket.requestsPerSecond() : what == 1 ? bucket.billed() : bucket.optimum()))
                .sum();
    }

    @Test
    void refusesNoSeeds() {
        assertThatThrownBy(() -> run(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seeds must be at least 1, got: 0");
    }

    private Outcome run(int seeds) {
        return Simulator.run(experiment, DAY, seeds, Optional.empty(), PRICES);
    }
}
