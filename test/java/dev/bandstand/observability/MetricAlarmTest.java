package dev.bandstand.observability;

import static dev.bandstand.observability.MetricAlarm.above;
import static dev.bandstand.observability.MetricAlarm.below;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricAlarmTest {

    private static final CustomMetric ORDERS = CustomMetric.of("Shop", "Orders");

    @ParameterizedTest
    @CsvSource({
        "CPU,Average,MISSING",
        "MEMORY,Average,MISSING",
        "RUNNING_TASKS,Average,BREACHING",
        "HTTP5XX,Sum,NOT_BREACHING",
        "LATENCY,p95,NOT_BREACHING",
        "UNHEALTHY_HOSTS,Maximum,NOT_BREACHING"
    })
    void looksAtEachMetricAsItMakesSense(ServiceMetric metric, String statistic, MissingData missing) {
        MetricAlarm alarm = above(metric, 1).build();

        assertThat(alarm.statistic()).isEqualTo(statistic);
        assertThat(alarm.missingData()).isEqualTo(missing);
        assertThat(alarm.lasting()).isEqualTo(Duration.ofMinutes(5));
        assertThat(alarm.period()).isEqualTo(Duration.ofMinutes(1));
        assertThat(alarm.periods()).isEqualTo(5);
    }

    @Test
    void averagesACustomMetricAndWaitsForItsData() {
        MetricAlarm alarm = below(ORDERS, -2.5).build();

        assertThat(alarm.statistic()).isEqualTo("Average");
        assertThat(alarm.missingData()).isEqualTo(MissingData.MISSING);
    }

    @Test
    void readsAsASentence() {
        assertThat(above(ServiceMetric.LATENCY, 0.5).build().inWords())
                .isEqualTo("seconds to an answer above 0.5 for 5m (p95 of 1m)");
        assertThat(below(ORDERS, 10)
                        .statistic("Sum")
                        .period(Duration.ofSeconds(30))
                        .lasting(Duration.ofHours(3))
                        .build()
                        .inWords())
                .isEqualTo("Shop Orders below 10 for 3h (Sum of 30s)");
    }

    @Test
    void refusesWhatCouldNeverBeRaised() {
        refuses(below(ServiceMetric.CPU, 0), "below must be above 0 (the metric is never negative), got: 0");
        refuses(above(ServiceMetric.CPU, -1), "above must be at least 0 (the metric is never negative), got: -1");
        refuses(above(ORDERS, Double.NaN), "above must be a number, got: NaN");
    }

    @Test
    void refusesAnUnknownStatistic() {
        refuses(
                above(ORDERS, 1).statistic("p101"),
                "statistic must be Average, Minimum, Maximum, Sum, SampleCount or a percentile like p95, got: p101");
    }

    @Test
    void refusesPeriodsThatCloudWatchDoesNotKnow() {
        refuses(
                above(ServiceMetric.CPU, 80).period(Duration.ofSeconds(30)),
                "period must be whole minutes between 1m and 1d, got: 30s");
        refuses(
                above(ORDERS, 80).period(Duration.ofSeconds(20)),
                "period must be 10s, 30s or whole minutes between 1m and 1d, got: 20s");
        refuses(
                above(ORDERS, 80).period(Duration.ZERO),
                "period must be 10s, 30s or whole minutes between 1m and 1d, got: 0s");
    }

    @Test
    void refusesATimeThatIsNoWholePeriodsOrTooLong() {
        refuses(
                above(ORDERS, 80).lasting(Duration.ofSeconds(90)),
                "lasting must be one or more whole periods (of 1m), got: 90s");
        refuses(above(ORDERS, 80).lasting(Duration.ZERO), "lasting must be one or more whole periods (of 1m), got: 0s");
        refuses(
                above(ORDERS, 80).lasting(Duration.ofDays(2)),
                "lasting must be at most 1d for a period of 1m, got: 2d");
        refuses(
                above(ORDERS, 80).period(Duration.ofHours(1)).lasting(Duration.ofDays(8)),
                "lasting must be at most 7d for a period of 1h, got: 8d");
    }

    @Test
    void refusesMetricsThatCloudWatchCouldNotHold() {
        assertThatThrownBy(() -> CustomMetric.of(":Shop", "Orders"))
                .hasMessage("namespace must be 1 to 255 ASCII characters and not begin with a colon, got: :Shop");
        assertThatThrownBy(() -> CustomMetric.of("Shop", " ")).hasMessage("name must be 1 to 255 characters, got:  ");
        assertThatThrownBy(() -> ORDERS.dimension(":a", "b"))
                .hasMessage(
                        "dimensions must have names of 1 to 255 characters that do not begin with a colon, got: :a");
        assertThatThrownBy(() -> ORDERS.dimension("Shop", ""))
                .hasMessage("dimensions.Shop must be 1 to 255 characters, got: ");
        var many = new TreeMap<String, String>();
        for (int i = 0; i < 31; i++) {
            many.put("d" + i, "v");
        }
        assertThatThrownBy(() -> new CustomMetric("Shop", "Orders", many))
                .hasMessage("dimensions must be at most 30, got: 31");
    }

    private static void refuses(MetricAlarm.Builder alarm, String message) {
        assertThatThrownBy(alarm::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
