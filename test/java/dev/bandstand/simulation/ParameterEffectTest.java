package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.Ec2Capacity;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.PredictivePolicy;
import dev.bandstand.simulation.service.ScheduledAction;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every parameter that is listed does something: somewhere, a run goes otherwise with another value. */
class ParameterEffectTest {

    private static final List<Function<Stage, String>> SCENES = List.of(
            ParameterEffectTest::tracking,
            ParameterEffectTest::fasterTracking,
            ParameterEffectTest::requests,
            ParameterEffectTest::memory,
            ParameterEffectTest::steps,
            ParameterEffectTest::sparseSteps,
            ParameterEffectTest::threeInARow,
            ParameterEffectTest::burst,
            ParameterEffectTest::spot,
            ParameterEffectTest::instances,
            ParameterEffectTest::daylightSaving,
            ParameterEffectTest::forecast);

    @ParameterizedTest
    @EnumSource
    void changesARun(Parameter parameter) {
        Set<List<String>> runs = new HashSet<>();
        values(parameter)
                .forEach(value -> runs.add(SCENES.stream()
                        .map(scene -> scene.apply(Stage.fixed().with(parameter, value)))
                        .toList()));

        assertThat(runs.size()).as(parameter.key()).isGreaterThan(1);
    }

    /** The ends of the range; where a documented value has none, the half of it. */
    private static Stream<Spread> values(Parameter parameter) {
        Stream<Spread> half = parameter.standard() instanceof Fixed fixed
                ? Stream.of(new Fixed(fixed.value() / 2), fixed)
                : Stream.empty();
        return parameter.range().size() == 1 ? half : parameter.range().stream();
    }

    private static String tracking(Stage stage) {
        return told(stage.with(track("Cpu", MetricKind.CPU, 60, 60)), 4, 900, 100, 180, 350, 350, 60, 0, 20, 60);
    }

    private static String fasterTracking(Stage stage) {
        return told(stage.with(track("Cpu", MetricKind.CPU, 20, 60)), 4, 600, 100, 180, 350, 60);
    }

    private static String requests(Stage stage) {
        return told(stage.with(track("Requests", MetricKind.REQUESTS_PER_TARGET, 60, 1500)), 8, 1800, 300, 600, 0);
    }

    private static String memory(Stage stage) {
        return told(stage.with(track("Memory", MetricKind.MEMORY, 60, 45)), 8, 1800, 300, 600, 60);
    }

    private static String steps(Stage stage) {
        stage.with(step("OutA", MetricKind.CPU, Comparison.GREATER, 50, 0, 20, 2, 4))
                .with(step("InA", MetricKind.CPU, Comparison.LESS, 30, 0, 0, 0, -1))
                .with(step("InB", MetricKind.REQUESTS, Comparison.LESS, 4000, 0, 0, 0, -2));
        return told(stage, 4, 420, 80, 120, 225, 300, 300, 60, 20, 20, 20, 20);
    }

    /** One breaching datapoint among missing ones: how far an alarm looks back decides. */
    private static String sparseSteps(Stage stage) {
        StepPolicy policy = step("Out", MetricKind.REQUESTS, Comparison.GREATER, 5000, 0, 20, 2, 4);
        Stage missing = stage.with(Parameter.REQUESTS_EMPTY_MINUTE, "missing").with(policy);
        return told(missing, 4, 60, 100, 100, 100, 0, 0, 0, 0, 300, 0, 300, 0, 0, 0, 0, 300, 0, 0, 300, 0, 0, 0, 0);
    }

    /** A step, a larger one in its cooldown, and a third after the first cooldown but within one that began anew. */
    private static String threeInARow(Stage stage) {
        stage.with(Examples.steps(
                "Out",
                Adjustment.CHANGE_IN_CAPACITY,
                Comparison.GREATER,
                50,
                300,
                Examples.rung(0, 20, 2),
                Examples.rung(20, Examples.NONE_ABOVE, 3)));
        return told(stage, 4, 60, threeJumps());
    }

    private static double[] threeJumps() {
        double[] rates = new double[23];
        Arrays.fill(rates, 0, 10, 80);
        Arrays.fill(rates, 10, 14, 120);
        rates[14] = 225;
        Arrays.fill(rates, 15, 18, 105);
        Arrays.fill(rates, 18, 23, 230);
        return rates;
    }

    private static String burst(Stage stage) {
        stage.with(step("Out", MetricKind.CPU, Comparison.GREATER, 50, 0, 20, 600, 900))
                .between(1, 2000);
        return told(stage, 4, 600, 80, 800, 800);
    }

    private static String spot(Stage stage) {
        stage.on(new FargateCapacity(1, 1, 0, 3)).with(new Scenario.SpotLoss(0.5, 300, 600));
        return told(stage, 8, 600, 350, 350, 350);
    }

    private static String instances(Stage stage) {
        stage.on(new Ec2Capacity("m7i.large", 2, 1, 40, OptionalInt.of(100), 1, 10_000, 300))
                .with(track("Cpu", MetricKind.CPU, 60, 60));
        return told(stage, 4, 900, 100, 350, 350);
    }

    /** Berlin leaves out 02:00 to 03:00 on 2027-03-28 and repeats it on 2026-10-25. */
    private static String daylightSaving(Stage stage) {
        ScheduledAction action = new ScheduledAction(
                "night",
                "cron(30 2 * * ? *)",
                ZoneId.of("Europe/Berlin"),
                OptionalInt.of(3),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
        String skipped = told(stage.with(action).from("2027-03-27T23:00:00Z"), 1, 7200, 10, 10, 10);
        return skipped + told(stage.from("2026-10-24T23:00:00Z"), 1, 7200, 10, 10, 10);
    }

    private static String forecast(Stage stage) {
        stage.with(new PredictivePolicy("Forecast", MetricKind.CPU, 50, false, false, 0, 300))
                .with(track("Cpu", MetricKind.CPU, 60, 60));
        double[] hours = IntStream.range(0, 24 * 9)
                .mapToDouble(hour -> hour / 24 == 0 || hour / 24 == 7 ? 400 : 50)
                .toArray();
        return told(stage, 4, 3600, hours);
    }

    /** Plays a load, each rate as long as the others. */
    private static String told(Stage stage, int tasks, long seconds, double... rates) {
        Stage.Play play = stage.play(tasks);
        for (int i = 0; i < rates.length; i++) {
            play.load(rates[i], (i + 1) * seconds);
        }
        Score score = play.end();
        List<String> all = new ArrayList<>(stage.decisions);
        all.addAll(stage.counts);
        all.add(score.toString());
        return String.join("\n", all);
    }

    private static TrackingPolicy track(String name, MetricKind metric, int seconds, double target) {
        return new TrackingPolicy(name, metric, seconds, target, 60, 120, false);
    }

    private static StepPolicy step(
            String name, MetricKind metric, Comparison comparison, double at, int from, int to, int small, int large) {
        boolean above = comparison == Comparison.GREATER;
        List<StepRung> rungs = above
                ? List.of(new StepRung(from, to, small), new StepRung(to, Double.POSITIVE_INFINITY, large))
                : List.of(new StepRung(Double.NEGATIVE_INFINITY, 0, large));
        Statistic statistic = metric == MetricKind.REQUESTS ? Statistic.SUM : Statistic.AVERAGE;
        MetricAlarm alarm =
                new MetricAlarm(name + "Alarm", metric, statistic, 60, 3, 2, comparison, at, MissingData.MISSING);
        return new StepPolicy(
                name,
                Adjustment.CHANGE_IN_CAPACITY,
                rungs,
                OptionalInt.empty(),
                Statistic.AVERAGE,
                300,
                List.of(alarm));
    }
}
