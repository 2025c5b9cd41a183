package dev.bandstand.simulation.alarm;

import static dev.bandstand.simulation.alarm.Feed.BREACH;
import static dev.bandstand.simulation.alarm.Feed.WITHIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmEvaluatorTest {

    private static final double NONE = Double.NaN;

    @Test
    void beginsWithInsufficientData() {
        Feed feed = new Feed(Feed.alarm(), 2);
        assertThat(feed.evaluator.state()).isEqualTo(AlarmState.INSUFFICIENT_DATA);
        assertThat(feed.evaluator.evaluate(feed.now())).isEqualTo(AlarmState.INSUFFICIENT_DATA);
    }

    @ParameterizedTest(name = "59, 60, 61 {0} 60: {1}, {2}, {3}")
    @CsvSource({
        "GREATER, OK, OK, ALARM",
        "GREATER_OR_EQUAL, OK, ALARM, ALARM",
        "LESS, ALARM, OK, OK",
        "LESS_OR_EQUAL, ALARM, ALARM, OK"
    })
    void holdsAValueBelowAtAndAboveTheThreshold(
            Comparison comparison, AlarmState below, AlarmState at, AlarmState above) {
        Feed.AlarmWith alarm = Feed.alarm().of(1, 1).when(comparison, 60);
        assertThat(new Feed(alarm, 0).pass(59)).isEqualTo(below);
        assertThat(new Feed(alarm, 0).pass(60)).isEqualTo(at);
        assertThat(new Feed(alarm, 0).pass(61)).isEqualTo(above);
    }

    @Test
    void leavesAValueAtTheThresholdThatComesInPieces() {
        Feed feed = new Feed(Feed.alarm().of(1, 1).when(Comparison.GREATER_OR_EQUAL, 70), 0);
        for (int second = 0; second < 60; second++) {
            feed.stream.stretch(1, 3, 70, 70, 70);
        }
        assertThat(feed.pass(NONE)).isEqualTo(AlarmState.ALARM);
        assertThat(feed.evaluator.recent(1, Statistic.AVERAGE)).isEqualTo(70);
    }

    /** The figure of AWS's page on evaluating an alarm: threshold 3, three of three; the third to fifth periods breach, then the ninth. */
    @Test
    void goesToAlarmWhenThreePeriodsInARowBreachAndBackWithTheFirstThatDoesNot() {
        Feed feed = new Feed(Feed.alarm().of(3, 3).when(Comparison.GREATER, 3), 2);
        List<AlarmState> states = new ArrayList<>();
        for (double value : new double[] {1, 2, 4, 5, 4, 2, 1, 1, 4, 2}) {
            states.add(feed.pass(value));
        }
        List<AlarmState> expected = new ArrayList<>(Collections.nCopies(10, AlarmState.OK));
        expected.set(4, AlarmState.ALARM);
        assertThat(states).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1}, {2}: {3}")
    @CsvSource({
        "4, 5, X X 0 X X, ALARM",
        "4, 5, X 0 0 X X, OK",
        "4, 5, X X 0 X X 0, OK",
        "2, 5, X 0 0 0 X, ALARM",
        "2, 5, X 0 0 0 X 0, OK",
        "1, 2, X 0, ALARM",
        "1, 2, X 0 0, OK",
        "1, 1, X, ALARM",
        "1, 1, X 0, OK"
    })
    void countsTheBreachingDatapointsOfTheLatestPeriods(int m, int n, String datapoints, AlarmState state) {
        assertThat(new Feed(Feed.alarm().of(m, n), 2).play(datapoints)).isEqualTo(state);
    }

    @Test
    void seesADatapointFromTheSecondOnAtWhichItIsPublished() {
        Feed feed = new Feed(Feed.alarm().of(1, 1), 2);
        feed.pass(BREACH, 45);
        assertThat(feed.evaluator.evaluate(feed.now() + 44)).isEqualTo(AlarmState.INSUFFICIENT_DATA);
        assertThat(feed.evaluator.evaluate(feed.now() + 45)).isEqualTo(AlarmState.ALARM);
    }

    @Test
    void takesADatapointIntoItsPeriodThatComesAfterALaterOne() {
        Feed feed = new Feed(Feed.alarm().of(2, 2), 2);
        feed.pass(WITHIN);
        feed.pass(BREACH, 70);
        assertThat(feed.pass(BREACH, 0)).as("within, unseen, breach").isEqualTo(AlarmState.OK);
        assertThat(feed.evaluator.evaluate(feed.now() + 9)).isEqualTo(AlarmState.OK);
        assertThat(feed.evaluator.evaluate(feed.now() + 10))
                .as("within, breach, breach")
                .isEqualTo(AlarmState.ALARM);
    }

    @Test
    void ignoresADatapointThatComesLongAfterItsPeriodLeftTheRange() {
        Feed feed = new Feed(Feed.alarm().of(1, 1), 2);
        feed.pass(BREACH, 6000);
        for (int i = 0; i < 99; i++) {
            feed.pass(WITHIN);
        }
        assertThat(feed.pass(WITHIN)).isEqualTo(AlarmState.OK);
        assertThat(feed.pass(WITHIN)).isEqualTo(AlarmState.OK);
        assertThat(feed.evaluator.recent(9, Statistic.MAXIMUM)).isEqualTo(WITHIN);
    }

    @Test
    void callsThePolicyAtTheChangeAndThenEveryMinute() {
        Feed feed = new Feed(Feed.alarm().of(1, 1), 2);
        assertThat(calls(feed, WITHIN, BREACH, BREACH, BREACH, WITHIN, BREACH))
                .containsExactly(false, true, true, true, false, true);
    }

    @Test
    void callsThePolicyEveryMinuteWhereItIsEvaluatedEveryTenSeconds() {
        Feed feed = new Feed(Feed.alarm().of(1, 1).period(10), 2);
        double[] values = new double[14];
        Arrays.fill(values, BREACH);
        values[0] = WITHIN;
        assertThat(calls(feed, values))
                .containsExactly(
                        false, true, false, false, false, false, false, true, false, false, false, false, false, true);
    }

    private static List<Boolean> calls(Feed feed, double... values) {
        List<Boolean> calls = new ArrayList<>();
        for (double value : values) {
            feed.pass(value);
            calls.add(feed.evaluator.calling());
        }
        return calls;
    }

    @Test
    void showsAPolicyTheLatestDatapoints() {
        Feed feed = new Feed(Feed.alarm().of(3, 3), 2);
        for (double value : new double[] {10, 20, NONE, 30, 60}) {
            feed.pass(value);
        }
        assertThat(feed.evaluator.recent(1, Statistic.AVERAGE)).isEqualTo(60);
        assertThat(feed.evaluator.recent(2, Statistic.AVERAGE)).isEqualTo(45);
        assertThat(feed.evaluator.recent(3, Statistic.AVERAGE)).isEqualTo(110 / 3.0);
        assertThat(feed.evaluator.recent(3, Statistic.MAXIMUM)).isEqualTo(60);
        assertThat(feed.evaluator.recent(3, Statistic.MINIMUM)).isEqualTo(20);
        assertThat(feed.evaluator.recent(3, Statistic.SUM)).isEqualTo(110);
        assertThat(feed.evaluator.recent(9, Statistic.MINIMUM))
                .as("all in the range")
                .isEqualTo(10);
    }

    @Test
    void showsAPolicyNothingWithoutADatapoint() {
        Feed feed = new Feed(Feed.alarm().of(1, 1).missing(MissingData.BREACHING), 2);
        assertThat(feed.pass(NONE)).isEqualTo(AlarmState.ALARM);
        assertThat(feed.evaluator.recent(1, Statistic.AVERAGE)).isNaN();
        assertThat(feed.evaluator.recent(1, Statistic.MAXIMUM)).isNaN();
    }

    @Test
    void keepsWhatItIsAlarmFor() {
        Feed feed = new Feed(Feed.alarm(), 2);
        assertThat(feed.evaluator.alarm()).isEqualTo(Feed.alarm().alarm());
    }
}
