package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the alarms see of the tasks: read off by alarms that ring at a datapoint, published a minute after its minute. */
class RunMetricTest {

    private final Stage stage = Stage.fixed();

    @Test
    void requestsArePerTargetAndMinute() {
        // 2 tasks at 45 a second each: 2,700 a minute, against a target of 1,800; 2 x 2700 / 1800 is 3.
        stage.with(new TrackingPolicy("Requests", MetricKind.REQUESTS_PER_TARGET, 60, 1800, 60, 300, false));
        stage.play(2).load(50, 600).load(90, 860).end();

        assertThat(stage.decisions).containsExactly("840 scaleOut Requests 2 → 3");
    }

    @Test
    void requestsAreSeenInFullWhereCpuEndsAt100Percent() {
        // A jump to ten times the load: 15,000 a minute and target.
        stage.with(new TrackingPolicy("Requests", MetricKind.REQUESTS_PER_TARGET, 60, 1800, 60, 300, false));
        stage.play(2).load(50, 600).load(500, 860).end();

        assertThat(stage.decisions).containsExactly("840 scaleOut Requests 2 → 17");
    }

    @Test
    void metricsOfTwentySecondsAreFollowedSooner() {
        stage.with(new TrackingPolicy("Cpu", MetricKind.CPU, 20, 60, 60, 300, false));
        stage.play(4).load(100, 600).load(190, 700).end();

        // The 20 seconds that end at 620, 640 and 660 can be seen by 680.
        assertThat(stage.decisions).containsExactly("680 scaleOut Cpu 4 → 7");
    }

    @Test
    void alarmsOnTwentySecondsOfAStepPolicyAreFollowedAsSoon() {
        MetricAlarm alarm = new MetricAlarm(
                "High", MetricKind.CPU, Statistic.AVERAGE, 20, 3, 3, Comparison.GREATER, 60, MissingData.MISSING);
        stage.with(new StepPolicy(
                "Steps",
                Adjustment.CHANGE_IN_CAPACITY,
                List.of(new StepRung(0, Double.POSITIVE_INFINITY, 3)),
                OptionalInt.empty(),
                Statistic.AVERAGE,
                60,
                List.of(alarm)));
        stage.play(4).load(100, 600).load(190, 700).end();

        assertThat(stage.decisions).containsExactly("680 scaleOut Steps 4 → 7");
    }

    @Test
    void aTaskThatRunsCountsBeforeItServes() {
        // From 600 on the fourth task runs, and it serves from 1000 on: three at 80 % and one at 0 are 60 % of four.
        stage.with(Parameter.START_APPLICATION, new Fixed(400));
        List<String> seen = seen(MetricKind.CPU, Statistic.AVERAGE, 59, 61);
        stage.with(new Scenario.Deployment(570)).deploying(100, 134);
        stage.play(3).load(120, 1000).end();

        assertThat(seen).contains("720 ALARM");
    }

    @Test
    void theHighestAndTheLowestTaskAreSeenToo() {
        stage.with(Parameter.START_APPLICATION, new Fixed(400)).deploying(100, 134);
        List<String> most = seen(MetricKind.CPU, Statistic.MAXIMUM, 79, 81);
        stage.with(new Scenario.Deployment(570)).play(3).load(120, 1000).end();

        assertThat(most).startsWith("120 ALARM");
    }

    @Test
    void memoryIsBetweenIdleAndBusy() {
        stage.with(Parameter.MEMORY_IDLE, new Fixed(40)).with(Parameter.MEMORY_BUSY, new Fixed(80));
        List<String> seen = seen(MetricKind.MEMORY, Statistic.AVERAGE, 59, 61);
        stage.play(2).load(50, 300).end();

        assertThat(seen).startsWith("120 ALARM");
    }

    @Test
    void anIdleTaskMayHaveSomeCpu() {
        stage.with(Parameter.CPU_IDLE, new Fixed(5)).with(Parameter.CPU_BUSY, new Fixed(85));
        List<String> seen = seen(MetricKind.CPU, Statistic.AVERAGE, 44, 46);
        stage.play(2).load(50, 300).end();

        assertThat(seen).startsWith("120 ALARM");
    }

    @Test
    void aMinuteWithoutRequestsIsAZeroOrMissingAsTheModelSays() {
        Stage zero = Stage.fixed().with(quiet(MissingData.NOT_BREACHING)).with(Parameter.REQUESTS_EMPTY_MINUTE, "zero");
        zero.play(4).load(100, 600).load(0, 900).end();
        assertThat(zero.decisions).first().isEqualTo("720 scaleIn Quiet 4 → 3");

        Stage missing =
                Stage.fixed().with(quiet(MissingData.NOT_BREACHING)).with(Parameter.REQUESTS_EMPTY_MINUTE, "missing");
        missing.play(4).load(100, 600).load(0, 900).end();
        assertThat(missing.decisions).isEmpty();
    }

    @Test
    void withoutATaskThereIsNoDatapointAndTargetTrackingDoesNothing() {
        stage.between(0, 10).with(new TrackingPolicy("Cpu", MetricKind.CPU, 60, 60, 60, 300, false));
        stage.play(0).load(100, 3600).end();

        assertThat(stage.decisions).isEmpty();
        assertThat(stage.counts).containsExactly("0 serving 0 of 0, billed 0");
    }

    /** Rings when fewer than one request comes in a minute. */
    private static StepPolicy quiet(MissingData missingData) {
        MetricAlarm alarm = new MetricAlarm(
                "QuietAlarm", MetricKind.REQUESTS, Statistic.SUM, 60, 1, 1, Comparison.LESS, 1, missingData);
        return new StepPolicy(
                "Quiet",
                Adjustment.CHANGE_IN_CAPACITY,
                List.of(new StepRung(Double.NEGATIVE_INFINITY, 0, -1)),
                OptionalInt.empty(),
                Statistic.AVERAGE,
                60,
                List.of(alarm));
    }

    /** Notes when a datapoint between two values is the latest one. */
    private List<String> seen(MetricKind metric, Statistic statistic, double above, double below) {
        List<String> seen = new ArrayList<>();
        stage.with(watch("Above", metric, statistic, Comparison.GREATER, above));
        stage.with(watch("Below", metric, statistic, Comparison.LESS, below));
        stage.watching((second, states) -> {
            if (states.equals("Above ALARM, Below ALARM")) {
                seen.add(second + " ALARM");
            }
        });
        return seen;
    }

    private static StepPolicy watch(
            String name, MetricKind metric, Statistic statistic, Comparison comparison, double threshold) {
        MetricAlarm alarm =
                new MetricAlarm(name, metric, statistic, 60, 1, 1, comparison, threshold, MissingData.MISSING);
        return new StepPolicy(
                name + "Policy",
                Adjustment.CHANGE_IN_CAPACITY,
                List.of(),
                OptionalInt.empty(),
                Statistic.AVERAGE,
                60,
                List.of(alarm));
    }
}
