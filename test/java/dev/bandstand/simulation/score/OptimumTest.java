package dev.bandstand.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bandstand.simulation.score.Optimum.Terms;
import dev.bandstand.simulation.service.FargateCapacity;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A load is written as the tasks that each second needs. */
class OptimumTest {

    private static final FargateCapacity ON_DEMAND = FargateCapacity.onDemand();

    private double heard;

    @Test
    void runsAsManyTasksAsTheLoadNeeds() {
        assertThat(of(new Terms(0, 3, 5, 5), 3, 3, 3, 3)).isEqualTo(12);
    }

    @Test
    void initialTasksStartForFreeAndOthersDoNot() {
        assertThat(of(new Terms(0, 1, 5, 5), 1, 1, 3, 3)).isEqualTo(8 + 2 * 5);
    }

    @Test
    void aShortGapIsBridged() {
        assertThat(of(new Terms(0, 2, 1, 2), 2, 1, 1, 2)).isEqualTo(8);
    }

    @Test
    void aLongGapIsAStopAndAStart() {
        assertThat(of(new Terms(0, 2, 1, 2), 2, 1, 1, 1, 1, 2)).isEqualTo(8 + 3);
    }

    @Test
    void aGapAsLongAsAStopAndAStartCostsTheSameEitherWay() {
        assertThat(of(new Terms(0, 2, 1, 2), 2, 1, 1, 1, 2)).isEqualTo(7 + 3);
    }

    @Test
    void atTheEndNothingHasToStop() {
        assertThat(of(new Terms(0, 2, 1, 5), 2, 1, 1)).isEqualTo(4 + 2);
        assertThat(of(new Terms(0, 2, 1, 1), 2, 1, 1)).isEqualTo(4 + 1);
    }

    @Test
    void respectsTheMinimum() {
        assertThat(of(new Terms(2, 2, 5, 5), 0, 1, 0, 2)).isEqualTo(8);
    }

    @Test
    void initialTasksThatNobodyNeedsStopAtOnce() {
        assertThat(of(new Terms(0, 4, 2, 3), 1, 1, 1, 1, 1, 1, 1, 1)).isEqualTo(8 + 3 * 3);
    }

    @Test
    void levelsOfAGapEndOneByOne() {
        assertThat(of(new Terms(0, 4, 1, 1), 4, 1, 2, 1, 4)).isEqualTo(4 + 2 + 2 + 2 + 4 + 2 * 2);
    }

    @Test
    void spotTasksAreBilledByTheMix() {
        Optimum optimum = new Optimum(
                new Terms(0, 4, 2, 3), new Demand(1, 1), new FargateCapacity(1, 1, 0, 2), (from, until, tasks) -> {});
        optimum.stretch(0, 10, 4);
        optimum.stretch(10, 110, 1);
        optimum.stretch(110, 120, 4);
        optimum.finish();
        assertThat(optimum.taskSeconds()).isEqualTo(40 + 100 + 40 + 3 * 5);
        assertThat(optimum.spotTaskSeconds()).isEqualTo(20 + 20 + 2 * 5);
    }

    /** Against dynamic programming over all counts of tasks in every second. */
    @Test
    void isTheCheapestOfAllWaysToServeTheLoad() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 20_000; round++) {
            int levels = random.nextInt(1, 9);
            int[] load = random.ints(random.nextInt(1, 40), 0, levels + 1).toArray();
            hold(load, random);
            Terms terms = new Terms(
                    random.nextInt(3), random.nextInt(levels + 2), random.nextInt(9) / 2.0, random.nextInt(9) / 2.0);
            double streamed = of(terms, load);
            assertThat(streamed).as("%s %s", terms, Arrays.toString(load)).isEqualTo(cheapest(terms, load));
        }
    }

    @Test
    void whatItTellsAddsUpToItsTaskSeconds() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 500; round++) {
            int[] load = random.ints(200, 0, 12).toArray();
            hold(load, random);
            load[0] = 4;
            Terms terms = new Terms(1, 4, random.nextInt(2), random.nextInt(9));
            double streamed = of(terms, load);
            assertThat(heard).isCloseTo(streamed, within(1e-6));
        }
    }

    @Test
    void aLongRunOfTheSameLoadIsOnePieceOrMany() {
        Terms terms = new Terms(0, 0, 3, 4);
        Optimum once = optimum(terms);
        once.stretch(0, 500, 7);
        once.finish();
        int[] load = new int[500];
        Arrays.fill(load, 7);
        assertThat(of(terms, load)).isEqualTo(once.taskSeconds());
    }

    /** Lets each value last a while, as loads do. */
    private static void hold(int[] load, SplittableRandom random) {
        for (int i = 1; i < load.length; i++) {
            if (random.nextInt(3) > 0) {
                load[i] = load[i - 1];
            }
        }
    }

    private double of(Terms terms, int... load) {
        heard = 0;
        Optimum optimum = optimum(terms);
        for (int second = 0; second < load.length; second++) {
            optimum.stretch(second, second + 1, load[second]);
        }
        optimum.finish();
        return optimum.taskSeconds();
    }

    private Optimum optimum(Terms terms) {
        return new Optimum(terms, new Demand(1, 1), ON_DEMAND, (from, until, tasks) -> heard += tasks * (until - from));
    }

    private static double cheapest(Terms terms, int... load) {
        int most = Math.max(
                Math.max(terms.least(), terms.initialTasks()),
                Arrays.stream(load).max().orElse(0));
        double[] cost = new double[most + 1];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[terms.initialTasks()] = 0;
        for (int needed : load) {
            double[] next = new double[most + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            for (int to = Math.max(needed, terms.least()); to <= most; to++) {
                for (int from = 0; from <= most; from++) {
                    double change = to > from ? (to - from) * terms.startSeconds() : (from - to) * terms.stopSeconds();
                    next[to] = Math.min(next[to], cost[from] + change + to);
                }
            }
            cost = next;
        }
        return Arrays.stream(cost).min().orElseThrow();
    }
}
