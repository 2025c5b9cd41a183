package dev.bandstand.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void areTheNearestRank() {
        double[] figures =
                IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i).toArray();
        assertThat(Quantiles.of(figures)).isEqualTo(new Quantiles(20, 100, 180));
    }

    @Test
    void areAlwaysFiguresThatCameUp() {
        assertThat(Quantiles.of(4, 1, 3, 2)).isEqualTo(new Quantiles(1, 2, 4));
        assertThat(Quantiles.of(3, 1, 2)).isEqualTo(new Quantiles(1, 2, 3));
        assertThat(Quantiles.of(2, 1)).isEqualTo(new Quantiles(1, 1, 2));
    }

    @Test
    void ofOneSeedAreThatSeed() {
        assertThat(Quantiles.of(7)).isEqualTo(new Quantiles(7, 7, 7));
    }

    @Test
    void orderOfTheSeedsDoesNotMatter() {
        assertThat(Quantiles.of(5, 9, 1, 7)).isEqualTo(Quantiles.of(1, 5, 7, 9));
    }
}
