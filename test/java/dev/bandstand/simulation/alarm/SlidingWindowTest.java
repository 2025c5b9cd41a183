package dev.bandstand.simulation.alarm;

import static dev.bandstand.simulation.alarm.Feed.BREACH;
import static dev.bandstand.simulation.alarm.Feed.WITHIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.metric.MetricStream;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.Statistic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When an alarm is evaluated, and over which stretch of time. */
class SlidingWindowTest {

    @Test
    void aPeriodOfFiveMinutesSlidesByTheMinute() {
        Feed.AlarmWith alarm = Feed.alarm().of(1, 1).period(300).when(Comparison.GREATER_OR_EQUAL, 42);
        MetricStream stream = new MetricStream(MetricKind.CPU, 60, 0, false);
        AlarmEvaluator evaluator = new AlarmEvaluator(alarm.alarm(), stream, 0, 0);
        List<AlarmState> states = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        double[] minutes = {10, 10, 10, 90, 90, 10, 10, 10, 10, 10};
        for (int minute = 0; minute < minutes.length; minute++) {
            stream.stretch(60, 1, minutes[minute], minutes[minute], minutes[minute]);
            stream.close(60L * (minute + 1), 60L * (minute + 1));
            states.add(evaluator.evaluate(60L * (minute + 1)));
            values.add(evaluator.recent(1, Statistic.AVERAGE));
        }
        assertThat(values).containsExactly(10.0, 10.0, 10.0, 30.0, 42.0, 42.0, 42.0, 42.0, 26.0, 10.0);
        assertThat(states)
                .containsExactly(
                        AlarmState.OK,
                        AlarmState.OK,
                        AlarmState.OK,
                        AlarmState.OK,
                        AlarmState.ALARM,
                        AlarmState.ALARM,
                        AlarmState.ALARM,
                        AlarmState.ALARM,
                        AlarmState.OK,
                        AlarmState.OK);
    }

    @Test
    void theSecondOfTwoLongPeriodsMeetsTheFirstWithoutOverlap() {
        Feed.AlarmWith alarm = Feed.alarm().of(2, 2).period(120).when(Comparison.GREATER, 49);
        MetricStream stream = new MetricStream(MetricKind.CPU, 60, 0, false);
        AlarmEvaluator evaluator = new AlarmEvaluator(alarm.alarm(), stream, 0, 0);
        double[] minutes = {0, 100, 100, 0};
        for (int minute = 0; minute < minutes.length; minute++) {
            stream.stretch(60, 1, minutes[minute], minutes[minute], minutes[minute]);
            stream.close(60L * (minute + 1), 60L * (minute + 1));
        }
        assertThat(evaluator.evaluate(240)).isEqualTo(AlarmState.ALARM);
        assertThat(evaluator.recent(2, Statistic.MINIMUM)).isEqualTo(50);
        assertThat(evaluator.recent(2, Statistic.MAXIMUM)).isEqualTo(50);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"AVERAGE, 20", "MAXIMUM, 41", "MINIMUM, 3", "SUM, 80"})
    void takesTheMinutesOfAPeriodTogetherByItsStatistic(Statistic statistic, double expected) {
        Feed.AlarmWith alarm = Feed.alarm().of(1, 1).period(120).statistic(statistic);
        MetricStream stream = new MetricStream(MetricKind.CPU, 60, 0, false);
        AlarmEvaluator evaluator = new AlarmEvaluator(alarm.alarm(), stream, 0, 0);
        stream.stretch(60, 1, 35, 41, 30);
        stream.close(60, 61);
        stream.stretch(60, 3, 15, 19, 3);
        stream.close(120, 120);
        evaluator.evaluate(120);
        assertThat(evaluator.recent(1, statistic)).isEqualTo(expected);
    }

    @Test
    void aDatapointThatComesLateChangesThePeriodThatItBelongsTo() {
        Feed.AlarmWith alarm = Feed.alarm().of(1, 1).period(120);
        MetricStream stream = new MetricStream(MetricKind.CPU, 60, 0, false);
        AlarmEvaluator evaluator = new AlarmEvaluator(alarm.alarm(), stream, 0, 0);
        stream.stretch(60, 1, 90, 90, 90);
        stream.close(60, 130);
        stream.stretch(60, 1, 50, 50, 50);
        stream.close(120, 120);
        assertThat(evaluator.evaluate(120)).isEqualTo(AlarmState.OK);
        assertThat(evaluator.evaluate(130)).isEqualTo(AlarmState.ALARM);
        assertThat(evaluator.recent(1, Statistic.AVERAGE)).isEqualTo(70);
    }

    @Test
    void ofMetricsEveryTwentySecondsThreeMakeAMinute() {
        MetricStream stream = new MetricStream(MetricKind.CPU, 20, 0, false);
        AlarmEvaluator evaluator = new AlarmEvaluator(Feed.alarm().of(1, 1).alarm(), stream, 0, 0);
        for (int i = 0; i < 3; i++) {
            stream.stretch(20, 1, 30 * i, 30 * i, 30 * i);
            stream.close(20L * (i + 1), 20L * (i + 1));
        }
        evaluator.evaluate(60);
        assertThat(evaluator.recent(1, Statistic.AVERAGE)).isEqualTo(30);
    }

    @Test
    void aPeriodOfTwentySecondsIsEvaluatedEveryTen() {
        Feed feed = new Feed(Feed.alarm().of(3, 3).period(20), 2);
        for (double value : new double[] {WITHIN, WITHIN, BREACH, BREACH}) {
            feed.pass(value);
        }
        long now = feed.now();
        assertThat(feed.evaluator.evaluate(now + 10)).isEqualTo(AlarmState.OK);
        assertThat(feed.pass(BREACH)).as("20 s later").isEqualTo(AlarmState.ALARM);
        assertThat(feed.evaluator.evaluate(now + 30)).isEqualTo(AlarmState.ALARM);
        assertThat(feed.evaluator.recent(3, Statistic.MINIMUM)).isEqualTo(BREACH);
        assertThat(feed.evaluator.recent(4, Statistic.MINIMUM)).isEqualTo(WITHIN);
    }

    @Test
    void anAlarmOfTenSecondsOnAMetricOfAMinuteHasADatapointInOneOfSixPeriods() {
        MetricStream stream = new MetricStream(MetricKind.CPU, 60, 0, false);
        AlarmEvaluator evaluator =
                new AlarmEvaluator(Feed.alarm().of(1, 1).period(10).alarm(), stream, 0, 0);
        stream.stretch(60, 1, BREACH, BREACH, BREACH);
        stream.close(60, 60);
        evaluator.evaluate(60);
        List<AlarmState> states = new ArrayList<>();
        stream.stretch(60, 1, BREACH, BREACH, BREACH);
        stream.close(120, 60);
        for (long second = 60; second <= 90; second += 10) {
            states.add(evaluator.evaluate(second));
        }
        assertThat(states)
                .containsExactly(
                        AlarmState.INSUFFICIENT_DATA,
                        AlarmState.ALARM,
                        AlarmState.INSUFFICIENT_DATA,
                        AlarmState.INSUFFICIENT_DATA);
    }

    @ParameterizedTest(name = "period {0}, phase {1}, clock {2}: after {3} comes {4}")
    @CsvSource({
        "60, 0, 0, 0, 60",
        "60, 0, 0, 59, 60",
        "60, 0, 0, 60, 120",
        "60, 0, 0, -1, 0",
        "60, 17, 0, 0, 17",
        "60, 17, 0, 16, 17",
        "60, 17, 0, 17, 77",
        "60, 17, 30, 0, 47",
        "60, 17, 30, 47, 107",
        "300, 5, 0, 5, 65",
        "20, 17, 0, 0, 7",
        "20, 17, 0, 7, 17",
        "10, 0, 5, 0, 5"
    })
    void isEvaluatedAtItsPhase(int period, long phase, long clockSecond, long after, long next) {
        MetricStream stream = new MetricStream(MetricKind.CPU, 60, clockSecond, false);
        AlarmEvaluator evaluator =
                new AlarmEvaluator(Feed.alarm().period(period).alarm(), stream, 2, phase);
        assertThat(evaluator.next(after)).isEqualTo(next);
    }

    @Test
    void periodsFollowTheClockAndNotTheStartOfTheRun() {
        MetricStream stream = new MetricStream(MetricKind.CPU, 60, 50, false);
        AlarmEvaluator evaluator = new AlarmEvaluator(Feed.alarm().of(1, 1).alarm(), stream, 0, 0);
        stream.stretch(10, 1, BREACH, BREACH, BREACH);
        stream.close(10, 10);
        assertThat(evaluator.evaluate(9)).isEqualTo(AlarmState.OK);
        assertThat(evaluator.evaluate(10)).isEqualTo(AlarmState.ALARM);
        assertThat(evaluator.evaluate(69)).isEqualTo(AlarmState.ALARM);
        assertThat(evaluator.evaluate(70)).isEqualTo(AlarmState.INSUFFICIENT_DATA);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(MissingData.class)
    void beforeTheRunNothingBreached(MissingData treatment) {
        MetricStream stream = new MetricStream(MetricKind.CPU, 60, 0, false);
        AlarmEvaluator evaluator =
                new AlarmEvaluator(Feed.alarm().of(3, 3).missing(treatment).alarm(), stream, 2, 0);
        for (long second = 0; second <= 120; second += 60) {
            assertThat(evaluator.evaluate(second)).as("at second %d", second).isEqualTo(AlarmState.OK);
            stream.stretch(60, 1, BREACH, BREACH, BREACH);
            stream.close(second + 60, second + 60);
        }
        assertThat(evaluator.evaluate(180)).as("three datapoints").isEqualTo(AlarmState.ALARM);
        assertThat(evaluator.recent(5, Statistic.AVERAGE)).isEqualTo(BREACH);
    }

    @Test
    void datapointsFromBeforeTheRunCount() {
        MetricStream stream = new MetricStream(MetricKind.CPU, 60, 0, false);
        AlarmEvaluator evaluator = new AlarmEvaluator(Feed.alarm().of(3, 3).alarm(), stream, 0, 0);
        for (long end = -120; end <= 0; end += 60) {
            stream.stretch(60, 1, BREACH, BREACH, BREACH);
            stream.close(end, end);
        }
        assertThat(evaluator.evaluate(0)).isEqualTo(AlarmState.ALARM);
    }
}
