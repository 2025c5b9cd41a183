package dev.bandstand.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void aConstantLoadDoesNotGrow() {
        Growth growth = new Growth(300, 0, 1);
        growth.stretch(86_400, 100);
        assertThat(growth.percentile(99)).isEqualTo(1);
    }

    @Test
    void aJumpIsSeenAsLongAsTheWhile() {
        Growth growth = new Growth(300, 0, 1);
        growth.stretch(600, 50);
        growth.stretch(1300, 500);
        assertThat(growth.percentile(99)).isEqualTo(10);
        assertThat(growth.percentile(71)).isEqualTo(10);
        assertThat(growth.percentile(70)).isEqualTo(1);
    }

    @Test
    void aFallIsNoGrowth() {
        Growth growth = new Growth(100, 0, 1);
        growth.stretch(200, 500);
        growth.stretch(400, 50);
        assertThat(growth.percentile(100)).isEqualTo(1);
    }

    @Test
    void whatIsServedAnywayIsNoGrowth() {
        Growth growth = new Growth(100, 60, 1);
        growth.stretch(200, 5);
        growth.stretch(400, 60);
        assertThat(growth.percentile(100)).isEqualTo(1);
        growth.stretch(600, 61);
        growth.stretch(800, 5);
        growth.stretch(1000, 75);
        assertThat(growth.percentile(100)).isEqualTo(15);
    }

    @Test
    void fromNothingItGrowsFromTheFloor() {
        Growth growth = new Growth(100, 0, 20);
        growth.stretch(200, 0);
        growth.stretch(400, 60);
        assertThat(growth.percentile(100)).isEqualTo(3);
    }

    @Test
    void aLoadShorterThanTheWhileDoesNotGrow() {
        Growth growth = new Growth(100, 0, 20);
        growth.stretch(50, 1);
        growth.stretch(90, 1000);
        assertThat(growth.percentile(99)).isEqualTo(1);
    }

    /** Against all moments of the load, sorted. */
    @Test
    void isTheQuantileOverAllMoments() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            int seconds = random.nextInt(2, 900);
            double[] load = new double[seconds];
            int lag = random.nextInt(300);
            Growth growth = new Growth(lag, 7, 0.5);
            for (int i = 0; i < seconds; i++) {
                load[i] = i > 0 && random.nextInt(5) > 0 ? load[i - 1] : random.nextInt(50);
                growth.stretch(i + 1, load[i]);
            }
            double[] all = new double[Math.max(0, seconds - lag)];
            for (int i = 0; i < all.length; i++) {
                all[i] = load[i + lag] > 7 ? Math.max(1, load[i + lag] / Math.max(0.5, load[i])) : 1;
            }
            Arrays.sort(all);
            double exact = all.length == 0 ? 1 : all[(all.length * 99 + 99) / 100 - 1];
            assertThat(growth.percentile(99)).isBetween(exact, exact * 1.0051);
        }
    }

    @Test
    void remembersNoMoreThanTheWhile() {
        Growth growth = new Growth(13, 0, 1);
        for (int i = 1; i <= 1_000_000; i++) {
            growth.stretch(i, i % 7 + 1);
        }
        assertThat(growth.remembered()).isLessThanOrEqualTo(64);
        assertThat(growth.percentile(99)).isCloseTo(7, within(0.05));
    }
}
