package dev.bandstand.simulation.policy;

import static dev.bandstand.simulation.policy.Policies.by;
import static dev.bandstand.simulation.policy.Policies.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.Policy;
import dev.bandstand.simulation.service.PredictivePolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Predictive scaling, as <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/predictive-auto-scaling.html">AWS's page</a>
 * tells it from outside.
 */
class ForecastsTest {

    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;

    /** Ten tasks' worth in the tenth hour of each day, and two in the others. */
    private static double peakAtTen(long hour) {
        return hour % 24 == 10 ? 500 : 100;
    }

    @Test
    void saysNothingBeforeItHasSeenADay() {
        Bench bench = new Bench(2, 20, predictive(false));

        bench.show(0, 23, ForecastsTest::peakAtTen);
        assertThat(bench.at(23 * HOUR)).isEqualTo(2);
        bench.forecasts.finish(23 * HOUR);

        assertThat(bench.trial.log.lines)
                .containsExactly(
                        "0 warned forecastStandIn Ahead is forecast by a seasonal stand-in: AWS's own model is not public",
                        "82800 warned forecastTooShort Ahead had 23 of the 24 hours of load that a first forecast needs, and did nothing");
    }

    @Test
    void raisesTheCountForAnHourAsMuchBeforeItAsTheBuffer() {
        Bench bench = new Bench(1, 20, predictive(false));
        bench.show(0, 24, ForecastsTest::peakAtTen);

        assertThat(bench.at(DAY)).isEqualTo(2);
        bench.show(24, 33, ForecastsTest::peakAtTen);
        long ten = DAY + 10 * HOUR;
        assertThat(bench.forecasts.next(ten - HOUR)).isEqualTo(ten - 300);
        assertThat(bench.forecasts.next(ten - 300)).isEqualTo(ten);
        assertThat(bench.at(ten - 301)).isEqualTo(2);
        assertThat(bench.at(ten - 300)).isEqualTo(10);
        assertThat(bench.trial.log.lines)
                .contains("86400 out Ahead 1>2 forecast of 2", ten - 300 + " out Ahead 2>10 forecast of 10");
        bench.forecasts.finish(ten);
        assertThat(bench.trial.log.lines).hasSize(3);
    }

    @Test
    void neverScalesInAndLetsNobodyScaleInBelowTheForecast() {
        Bench bench = new Bench(1, 20, predictive(false), by("In", -4));
        bench.show(0, 34, ForecastsTest::peakAtTen);
        long ten = DAY + 10 * HOUR;
        bench.trial.running = bench.at(ten);

        assertThat(bench.trial.ring("InAlarm", 40).reach(ten + 60)).isEqualTo(10);
        assertThat(bench.at(ten + HOUR)).isEqualTo(10);
        assertThat(bench.trial.ring("InAlarm", 40).reach(ten + HOUR + 60)).isEqualTo(6);
        assertThat(bench.trial.ring("InAlarm", 40).reach(ten + HOUR + 660)).isEqualTo(2);
        assertThat(bench.trial.log.lines)
                .contains(ten + 60 + " blocked In 10>6 InAlarm ALARM 3/3; further -4 → forecast 10");
    }

    @Test
    void holdsTheFloorOfTheHourBeforeAsLongAsItLasts() {
        Bench bench = new Bench(1, 20, predictive(false), by("In", -9));
        bench.show(0, 35, ForecastsTest::peakAtTen);
        long eleven = DAY + 11 * HOUR;
        bench.trial.running = bench.at(eleven - HOUR);
        bench.at(eleven - 300);

        assertThat(bench.trial.ring("InAlarm", 40).reach(eleven - 200)).isEqualTo(10);
    }

    @Test
    void honoursTheMaximumUnlessItMayRaiseIt() {
        Bench honours = new Bench(1, 6, predictive(false));
        honours.show(0, 34, ForecastsTest::peakAtTen);

        assertThat(honours.at(DAY + 10 * HOUR)).isEqualTo(6);
        assertThat(honours.trial.log.lines).contains("122400 blocked Ahead 1>10 forecast of 10; further 9 → maximum 6");
        assertThat(honours.trial.scaler.max()).isEqualTo(6);
    }

    /** The example on <a href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingPolicyConfiguration.html">AWS's page</a>: 50 forecast, 40 at most, 10 percent, so 55. */
    @Test
    void raisesTheMaximumAsInTheWorkedExample() {
        Bench bench = new Bench(
                1, 40, new PredictivePolicy("Ahead", MetricKind.CPU, 50, false, true, 10, 300), by("Out", 20));
        bench.show(0, 34, hour -> hour % 24 == 10 ? 2500 : 100);
        long ten = DAY + 10 * HOUR;

        bench.trial.running = bench.at(ten);
        assertThat(bench.trial.running).isEqualTo(50);
        assertThat(bench.trial.scaler.max()).isEqualTo(55);
        assertThat(bench.trial.ring("OutAlarm", 60).decide(ten + 60)).isEqualTo(55);
        bench.at(ten + HOUR);
        assertThat(bench.trial.scaler.max()).isEqualTo(40);
    }

    @Test
    void doesNotRaiseACountThatIsAtTheMaximum() {
        Bench bench = new Bench(6, 6, predictive(false));
        bench.show(0, 34, ForecastsTest::peakAtTen);
        bench.at(DAY + 10 * HOUR);

        assertThat(bench.trial.log.lines)
                .filteredOn(line -> line.contains(" out "))
                .isEmpty();
    }

    @Test
    void splitsAStretchIntoItsHours() {
        Bench bench = new Bench(1, 90, predictive(false));
        bench.forecasts.observe(0, 0, 10 * HOUR + 1800, 100);
        bench.forecasts.observe(0, 10 * HOUR + 1800, 2 * DAY, 300);

        assertThat(bench.at(2 * DAY + 9 * HOUR)).isEqualTo(4);
        assertThat(bench.at(2 * DAY + 10 * HOUR)).isEqualTo(5);
        assertThat(bench.at(2 * DAY + 11 * HOUR)).isEqualTo(6);
    }

    @Test
    void takesAnHourOfWhichItSawHalf() {
        Bench half = new Bench(1, 90, predictive(false));
        half.forecasts.observe(0, 1800, DAY, 100);
        Bench less = new Bench(1, 90, predictive(false));
        less.forecasts.observe(0, 1801, DAY, 100);

        assertThat(half.at(DAY)).isEqualTo(2);
        assertThat(less.at(DAY)).isEqualTo(1);
    }

    @Test
    void onlyWarnsWhenItOnlyForecasts() {
        Bench bench = new Bench(1, 20, predictive(true));
        bench.show(0, 34, ForecastsTest::peakAtTen);

        assertThat(bench.at(DAY + 10 * HOUR)).isEqualTo(1);
        bench.forecasts.finish(2 * DAY);
        assertThat(bench.trial.log.lines)
                .containsExactly("0 warned forecastOnly Ahead only forecasts (ForecastOnly) and never scales");
    }

    @Test
    void forecastsAnewEverySixHoursOnly() {
        Bench bench = new Bench(1, 90, predictive(false));
        bench.show(0, 24, hour -> 100);
        bench.show(24, 29, hour -> 2000);
        assertThat(bench.at(DAY + 29 * HOUR)).as("made at hour 24").isEqualTo(2);

        bench.show(29, 30, hour -> 2000);
        assertThat(bench.at(DAY + 29 * HOUR)).as("made at hour 30").isEqualTo(21);
    }

    @Test
    void forgetsForecastsBeyondTwoDays() {
        Bench bench = new Bench(1, 90, predictive(false));
        bench.show(0, 24, hour -> 100);

        assertThat(bench.at(DAY + 48 * HOUR - 301)).isEqualTo(2);
        assertThat(new Bench(1, 90, predictive(false)).shown(24).at(DAY + 48 * HOUR))
                .isEqualTo(1);
    }

    @Test
    void takesTheMeanOfTheSameHourOfDaysSeen() {
        Bench bench = new Bench(1, 90, predictive(false));
        bench.show(0, 24, hour -> 100);
        bench.show(24, 48, hour -> 300);

        assertThat(bench.at(2 * DAY)).isEqualTo(4);
    }

    @Test
    void forgetsWhatIsOlderThanTwoWeeks() {
        Bench bench = new Bench(1, 90, predictive(false));
        bench.show(0, 24, hour -> 3000);
        bench.show(24, 15 * 24, hour -> 100);

        assertThat(bench.at(15 * DAY)).isEqualTo(2);
    }

    @Test
    void followsTheWeekWhereTheParameterSaysSo() {
        LongToDoubleFunction busyMonday = hour -> hour % 168 < 24 ? 1000 : 100;
        Bench week = new Bench(
                Parameters.standard().with(Parameter.PREDICTIVE_SEASON, new Fixed(168)), 1, 90, predictive(false));
        week.show(0, 168, busyMonday);

        assertThat(week.at(7 * DAY + HOUR)).isEqualTo(20);
        assertThat(week.at(8 * DAY + HOUR)).isEqualTo(20);
        assertThat(week.trial.scaler.min()).isEqualTo(1);
    }

    @Test
    void takesTheTimeOfDayWhereAWeekWasNotSeenYet() {
        Bench week = new Bench(
                Parameters.standard().with(Parameter.PREDICTIVE_SEASON, new Fixed(168)), 1, 90, predictive(false));
        week.show(0, 34, ForecastsTest::peakAtTen);

        assertThat(week.at(DAY + 10 * HOUR)).isEqualTo(10);
    }

    @Test
    void beginsItsHoursWithThoseOfTheClock() {
        Forecasts forecasts = new Forecasts(
                service(1, 20, predictive(false)),
                Parameters.standard(),
                new SplittableRandom(1),
                Optional.of(Instant.parse("2026-01-01T08:40:00Z")),
                ScalingLog.NONE);

        assertThat(forecasts.next(0)).isEqualTo(20 * 60 - 300);
        assertThat(forecasts.next(20 * 60 - 300)).isEqualTo(20 * 60);
        assertThat(forecasts.metric(0)).isEqualTo(MetricKind.CPU);
        assertThat(forecasts.size()).isEqualTo(1);
    }

    @Test
    void hasNothingToTellWithoutAPredictivePolicy() {
        Forecasts none = new Forecasts(
                service(1, 20, by("Out", 1)),
                Parameters.standard(),
                new SplittableRandom(1),
                Optional.empty(),
                ScalingLog.NONE);

        assertThat(none.next(0)).isEqualTo(Scheduling.NEVER);
        assertThat(none.size()).isZero();
    }

    private static PredictivePolicy predictive(boolean forecastOnly) {
        return new PredictivePolicy("Ahead", MetricKind.CPU, 50, forecastOnly, false, 0, 300);
    }

    /** A service whose load is shown hour by hour. */
    private static final class Bench {

        private final Trial trial;
        private final Forecasts forecasts;

        private Bench(int min, int max, Policy... policies) {
            this(Parameters.standard(), min, max, policies);
        }

        private Bench(Parameters parameters, int min, int max, Policy... policies) {
            trial = new Trial(service(min, max, policies), min, parameters);
            forecasts = new Forecasts(
                    service(min, max, policies), parameters, new SplittableRandom(1), Optional.empty(), trial.log);
        }

        private void show(long fromHour, long untilHour, LongToDoubleFunction load) {
            for (long hour = fromHour; hour < untilHour; hour++) {
                forecasts.observe(0, hour * HOUR, (hour + 1) * HOUR, load.applyAsDouble(hour));
            }
        }

        private Bench shown(long hours) {
            show(0, hours, hour -> 100);
            return this;
        }

        private int at(long second) {
            return trial.scaler.forecast(second, forecasts);
        }
    }
}
