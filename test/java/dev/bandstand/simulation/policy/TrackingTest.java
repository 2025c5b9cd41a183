package dev.bandstand.simulation.policy;

import static dev.bandstand.simulation.policy.Policies.tracking;
import static dev.bandstand.simulation.policy.Tracking.ScaleIn.COMPUTED;
import static dev.bandstand.simulation.policy.Tracking.ScaleIn.HALF_WAY;
import static dev.bandstand.simulation.policy.Tracking.ScaleIn.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.parameter.Spread.Choice;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingTest {

    private static final TrackingPolicy HALF = tracking("Cpu", 50);

    @Test
    void makesTheTwoAlarmsThatUsersHaveSeen() {
        assertThat(Tracking.high(HALF, Parameters.standard(), random()))
                .isEqualTo(new MetricAlarm(
                        "Cpu-AlarmHigh",
                        MetricKind.CPU,
                        Statistic.AVERAGE,
                        60,
                        3,
                        3,
                        Comparison.GREATER,
                        50,
                        MissingData.MISSING));
        assertThat(Tracking.low(HALF, Parameters.standard(), random()))
                .isEqualTo(new MetricAlarm(
                        "Cpu-AlarmLow",
                        MetricKind.CPU,
                        Statistic.AVERAGE,
                        60,
                        15,
                        15,
                        Comparison.LESS,
                        45,
                        MissingData.MISSING));
    }

    @Test
    void makesItsAlarmsAsTheParametersSay() {
        Parameters parameters = Parameters.standard()
                .with(Parameter.TRACKING_HIGH_PERIODS, new Fixed(2))
                .with(Parameter.TRACKING_LOW_PERIODS, new Fixed(10))
                .with(Parameter.TRACKING_LOW_FACTOR, new Fixed(0.8));

        MetricAlarm high = Tracking.high(HALF, parameters, random());
        MetricAlarm low = Tracking.low(HALF, parameters, random());

        assertThat(high.evaluationPeriods()).isEqualTo(2);
        assertThat(high.datapointsToAlarm()).isEqualTo(2);
        assertThat(low.evaluationPeriods()).isEqualTo(10);
        assertThat(low.datapointsToAlarm()).isEqualTo(10);
        assertThat(low.threshold()).isEqualTo(40);
    }

    @Test
    void countsRequestsAsASumAndKeepsTheResolution() {
        TrackingPolicy requests =
                new TrackingPolicy("Requests", MetricKind.REQUESTS_PER_TARGET, 60, 1000, 300, 300, false);
        TrackingPolicy fine = new TrackingPolicy("Cpu", MetricKind.CPU, 20, 50, 300, 300, false);

        assertThat(Tracking.high(requests, Parameters.standard(), random()).statistic())
                .isEqualTo(Statistic.SUM);
        assertThat(Tracking.high(fine, Parameters.standard(), random()).periodSeconds())
                .isEqualTo(20);
        assertThat(Tracking.low(fine, Parameters.standard(), random()).periodSeconds())
                .isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 4, 8",
        "75, 4, 6",
        "76, 4, 7",
        "50.0001, 4, 5",
        "50, 4, 4",
        "49, 4, 4",
        // what floating point makes of 10 x 70 / 50, and more than 100 %
        "70, 10, 14",
        "55, 100, 110",
        "500, 3, 30",
        // from nothing the least possible
        "100, 0, 1"
    })
    void scalesOutInProportionRoundedUp(double value, int running, int wanted) {
        assertThat(Tracking.out(HALF, value, running)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        // one task fewer would push it above the target again
        "44, 4, 4",
        "37.6, 4, 4",
        // and here it would just reach it
        "37.5, 4, 3",
        "25, 4, 2",
        "24.9, 4, 2",
        "1, 4, 1",
        "0, 4, 0",
        "45, 10, 9",
        "30, 10, 6"
    })
    void scalesInOnlyWhereOneTaskFewerKeepsTheTarget(double value, int running, int wanted) {
        assertThat(Tracking.in(HALF, value, running, COMPUTED)).isEqualTo(wanted);
    }

    @Test
    void scalesInAsFarAsTheParameterSays() {
        assertThat(Tracking.in(HALF, 10, 10, COMPUTED)).isEqualTo(2);
        assertThat(Tracking.in(HALF, 10, 10, ONE)).isEqualTo(9);
        assertThat(Tracking.in(HALF, 10, 10, HALF_WAY)).isEqualTo(6);
        assertThat(Tracking.in(HALF, 45, 10, HALF_WAY)).isEqualTo(9);
        assertThat(Tracking.in(HALF, 49, 10, ONE)).isEqualTo(10);
        assertThat(Tracking.ScaleIn.of(Parameters.standard())).isEqualTo(COMPUTED);
        assertThat(Tracking.ScaleIn.of(word("one"))).isEqualTo(ONE);
        assertThat(Tracking.ScaleIn.of(word("halfWay"))).isEqualTo(HALF_WAY);
    }

    private static Parameters word(String word) {
        return Parameters.standard().with(Parameter.TRACKING_SCALE_IN, new Choice(word));
    }

    private static SplittableRandom random() {
        return new SplittableRandom(1);
    }
}
