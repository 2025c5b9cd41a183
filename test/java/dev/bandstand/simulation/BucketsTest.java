package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bandstand.simulation.score.Demand;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final Demand DEMAND = new Demand(10, 1);

    @Test
    void widthsAreThoseOfTheClock() {
        assertThat(Buckets.width(60)).isEqualTo(1);
        assertThat(Buckets.width(720)).isEqualTo(1);
        assertThat(Buckets.width(721)).isEqualTo(2);
        assertThat(Buckets.width(86_400)).isEqualTo(120);
        assertThat(Buckets.width(7 * 86_400)).isEqualTo(900);
        assertThat(Buckets.width(365 * 86_400L)).isEqualTo(86_400);
        assertThat(Buckets.width(3 * 365 * 86_400L)).isEqualTo(2 * 86_400);
    }

    @Test
    void thereAreNeverTooMany() {
        for (long seconds = 1; seconds < 400_000_000; seconds = seconds * 3 / 2 + 1) {
            assertThat(new Buckets(seconds, DEMAND).all()).hasSizeBetween(1, Buckets.MOST);
        }
    }

    @Test
    void aStretchIsCutWhereABucketEnds() {
        Buckets buckets = new Buckets(1439, DEMAND);
        buckets.stretch(new Stretch(0, 3, 30, 0, 3, 3, 4, 0, 1, 9));
        buckets.stretch(new Stretch(3, 1439, 50, 0, 4, 5, 6, 0, 1, 9));
        buckets.optimum(1.5, 4, 2);
        List<Bucket> all = buckets.all();
        assertThat(all).hasSize(720);
        assertThat(all.get(0)).isEqualTo(new Bucket(0, 2, 30, 3, 3, 3, 4, 0.5, 1, 0));
        assertThat(all.get(1)).isEqualTo(new Bucket(2, 2, 40, 5, 3, 5, 5, 2, 1.25, 1));
        assertThat(all.get(719)).isEqualTo(new Bucket(1438, 1, 50, 5, 4, 5, 6, 0, 1.25, 1));
    }

    @Test
    void whatTheOptimumBillsAfterTheEndIsNotShown() {
        Buckets buckets = new Buckets(60, DEMAND);
        buckets.optimum(58.5, 90, 4);
        assertThat(buckets.all().stream().mapToDouble(Bucket::optimum).sum()).isCloseTo(6, within(1e-9));
    }
}
