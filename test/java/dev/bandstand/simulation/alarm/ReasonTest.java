package dev.bandstand.simulation.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.MissingData;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void countsTheDatapointsThatBreachAndNamesTheLatest() {
        Feed feed = new Feed(Feed.alarm().of(3, 3), 2);
        feed.pass(80);
        feed.pass(75);
        feed.pass(71.23);
        assertThat(feed.evaluator.because()).isEqualTo("3/3 71.2 > 60");
    }

    @Test
    void namesTheLatestThatBreachesAndNotTheLatestOfAll() {
        Feed feed = new Feed(Feed.alarm().of(2, 3).when(Comparison.LESS_OR_EQUAL, 20.5), 2);
        feed.pass(7);
        feed.pass(20.5);
        feed.pass(30);
        assertThat(feed.evaluator.because()).isEqualTo("2/3 20.5 <= 20.5");
    }

    @Test
    void isAsExactAsItTakesForTheValueToBreach() {
        Feed feed = new Feed(Feed.alarm().of(1, 1), 2);
        feed.pass(60.004);
        assertThat(feed.evaluator.because()).isEqualTo("1/1 60.004 > 60");
        feed.pass(60.00000004);
        assertThat(feed.evaluator.because()).isEqualTo("1/1 60.00000004 > 60");
        feed.pass(60.0000011);
        assertThat(feed.evaluator.because()).isEqualTo("1/1 60.000001 > 60");
    }

    @Test
    void writesLargeValuesOut() {
        Feed feed = new Feed(Feed.alarm().of(1, 1).when(Comparison.GREATER_OR_EQUAL, 10_000_000), 2);
        feed.pass(20_000_000);
        assertThat(feed.evaluator.because()).isEqualTo("1/1 20000000 >= 10000000");
    }

    @Test
    void writesZeroWithoutDecimals() {
        Feed feed = new Feed(Feed.alarm().of(1, 1).when(Comparison.LESS_OR_EQUAL, 0), 2);
        feed.pass(0);
        assertThat(feed.evaluator.because()).isEqualTo("1/1 0 <= 0");
    }

    @Test
    void saysWhereTheOthersAreMissing() {
        Feed feed = new Feed(Feed.alarm().of(3, 3).missing(MissingData.BREACHING), 0);
        feed.pass(70);
        assertThat(feed.evaluator.because()).isEqualTo("1/3 70 > 60, the others missing");
    }

    @Test
    void findsTheDatapointAtTheEndOfTheRange() {
        Feed feed = new Feed(Feed.alarm().of(3, 3), 2);
        feed.play("X - - - -");
        assertThat(feed.evaluator.because()).isEqualTo("1/3 90 > 60, the others missing");
    }

    @Test
    void saysWhereAllAreMissing() {
        Feed feed = new Feed(Feed.alarm().of(3, 3).missing(MissingData.BREACHING), 2);
        feed.pass(Double.NaN);
        assertThat(feed.evaluator.because()).isEqualTo("0/3 datapoints");
    }

    @Test
    void saysWhereNoneBreaches() {
        Feed feed = new Feed(Feed.alarm().of(2, 2), 2);
        feed.pass(50);
        assertThat(feed.evaluator.because()).isEqualTo("0/2 > 60, the others missing");
        feed.pass(60);
        assertThat(feed.evaluator.because()).isEqualTo("0/2 > 60");
    }
}
