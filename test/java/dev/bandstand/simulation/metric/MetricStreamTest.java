package dev.bandstand.simulation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.service.MetricKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MetricStreamTest {

    private record Datapoint(long second, double sum, double samples, double most, double least) {}

    private final List<Datapoint> seen = new ArrayList<>();

    private MetricStream stream(MetricKind kind, boolean emptyIsMissing) {
        MetricStream stream = new MetricStream(kind, 60, 0, emptyIsMissing);
        stream.tell((second, sum, samples, most, least) -> seen.add(new Datapoint(second, sum, samples, most, least)));
        return stream;
    }

    @ParameterizedTest
    @EnumSource(
            value = MetricKind.class,
            names = {"CPU", "MEMORY"})
    void hasASamplePerRunningTask(MetricKind kind) {
        MetricStream stream = stream(kind, false);
        stream.stretch(30, 2, 50, 60, 40);
        stream.stretch(30, 4, 80, 95, 70);
        stream.close(60, 60);
        stream.publish(60);
        assertThat(seen).containsExactly(new Datapoint(0, 50 + 160, 3, 95, 40));
    }

    @Test
    void hasNoDatapointWithoutARunningTask() {
        MetricStream stream = stream(MetricKind.CPU, false);
        stream.stretch(60, 0, 0, 0, 0);
        stream.close(60, 60);
        stream.publish(60);
        assertThat(seen).isEmpty();
    }

    @Test
    void leavesOutAStretchOfNoLengthOrWithoutTasks() {
        MetricStream stream = stream(MetricKind.CPU, false);
        stream.stretch(0, 1, 100, 100, 0);
        stream.stretch(59, 0, 0, 100, 0);
        stream.stretch(1, 1, 60, 60, 60);
        stream.close(60, 60);
        stream.publish(60);
        assertThat(seen).containsExactly(new Datapoint(0, 1, 1 / 60.0, 60, 60));
    }

    @Test
    void beginsEachPeriodAnew() {
        MetricStream stream = stream(MetricKind.CPU, false);
        stream.stretch(60, 1, 90, 99, 80);
        stream.close(60, 60);
        stream.stretch(60, 1, 50, 51, 49);
        stream.close(120, 120);
        stream.close(180, 180);
        stream.publish(180);
        assertThat(seen).containsExactly(new Datapoint(0, 90, 1, 99, 80), new Datapoint(60, 50, 1, 51, 49));
    }

    @Test
    void sumsTheRequestsOfATarget() {
        MetricStream stream = stream(MetricKind.REQUESTS_PER_TARGET, false);
        stream.stretch(20, 5);
        stream.stretch(40, 2);
        stream.close(60, 60);
        stream.publish(60);
        assertThat(seen).containsExactly(new Datapoint(0, 180, 1, 180, 180));
    }

    @Test
    void countsEachRequestOfAllTargetsAsASampleOfOne() {
        MetricStream stream = stream(MetricKind.REQUESTS, false);
        stream.stretch(60, 3);
        stream.close(60, 60);
        stream.stretch(60, 0);
        stream.close(120, 120);
        stream.publish(120);
        assertThat(seen).containsExactly(new Datapoint(0, 180, 180, 1, 1), new Datapoint(60, 0, 1, 0, 0));
    }

    @ParameterizedTest(name = "{0}, missing {1}: {2} datapoints")
    @CsvSource({
        "REQUESTS, false, 1",
        "REQUESTS, true, 0",
        "REQUESTS_PER_TARGET, false, 1",
        "REQUESTS_PER_TARGET, true, 0"
    })
    void takesAMinuteWithoutRequestsAsTheModelSays(MetricKind kind, boolean emptyIsMissing, int datapoints) {
        MetricStream stream = stream(kind, emptyIsMissing);
        stream.stretch(60, 0);
        stream.close(60, 60);
        stream.publish(60);
        assertThat(seen).hasSize(datapoints);
    }

    @ParameterizedTest
    @EnumSource(
            value = MetricKind.class,
            names = {"REQUESTS", "REQUESTS_PER_TARGET"})
    void hasNoDatapointWhereNothingIsRegistered(MetricKind kind) {
        MetricStream stream = stream(kind, false);
        stream.stretch(0, 7);
        stream.close(60, 60);
        stream.publish(60);
        assertThat(seen).isEmpty();
    }

    @Test
    void showsADatapointFromItsSecondOnAndOnce() {
        MetricStream stream = stream(MetricKind.CPU, false);
        stream.stretch(60, 1, 50, 50, 50);
        stream.close(60, 150);
        stream.publish(149);
        assertThat(seen).isEmpty();
        stream.publish(150);
        stream.publish(151);
        assertThat(seen).hasSize(1);
    }

    @Test
    void showsALaterDatapointBeforeAnEarlierOneThatTakesLonger() {
        MetricStream stream = stream(MetricKind.CPU, false);
        for (int minute = 1; minute <= 20; minute++) {
            stream.stretch(60, 1, minute, minute, minute);
            stream.close(60L * minute, minute % 2 == 0 ? 60L * minute : 5000 - minute);
        }
        stream.publish(1200);
        assertThat(seen)
                .extracting(Datapoint::sum)
                .containsExactly(2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0, 18.0, 20.0);
        stream.publish(4981);
        assertThat(seen.get(10)).isEqualTo(new Datapoint(1080, 19, 1, 19, 19));
        stream.publish(4982);
        assertThat(seen).hasSize(11);
        stream.publish(4999);
        assertThat(seen).hasSize(20);
    }

    @Test
    void tellsEveryListener() {
        MetricStream stream = stream(MetricKind.CPU, false);
        List<Long> others = new ArrayList<>();
        stream.tell((second, sum, samples, most, least) -> others.add(second));
        stream.stretch(60, 1, 50, 50, 50);
        stream.close(60, 60);
        stream.publish(60);
        assertThat(seen).hasSize(1);
        assertThat(others).containsExactly(0L);
    }

    @ParameterizedTest(name = "period {0}, clock {1}: after {2} comes {3}")
    @CsvSource({
        "60, 0, -1, 0",
        "60, 0, 0, 60",
        "60, 0, 59, 60",
        "60, 0, 60, 120",
        "60, 45, 0, 15",
        "60, 45, 15, 75",
        "20, 45, 0, 15",
        "20, 45, 15, 35"
    })
    void endsItsPeriodsByTheClock(int period, long clockSecond, long after, long end) {
        assertThat(new MetricStream(MetricKind.CPU, period, clockSecond, false).nextEnd(after))
                .isEqualTo(end);
    }

    @Test
    void saysWhatItIs() {
        MetricStream stream = new MetricStream(MetricKind.MEMORY, 20, 7, false);
        assertThat(stream.kind()).isEqualTo(MetricKind.MEMORY);
        assertThat(stream.periodSeconds()).isEqualTo(20);
        assertThat(stream.clockSecond()).isEqualTo(7);
    }
}
