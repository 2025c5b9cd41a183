package dev.bandstand.simulation.report;

import dev.bandstand.prices.Prices;
import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.Experiment;
import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.Simulator;
import dev.bandstand.simulation.load.LoadOptions;
import dev.bandstand.simulation.load.Loads;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.DeploymentLimits;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.Policy;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ScheduledAction;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import dev.bandstand.simulation.service.TargetGroup;
import dev.bandstand.simulation.service.TaskShape;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The same service under a load that becomes ten times as much at once, with one way to scale after the other.
 *
 * @param name what it scales by
 * @param detail how
 * @param policies its policies
 * @param schedule its scheduled actions
 */
record TenFoldJump(String name, String detail, List<Policy> policies, List<ScheduledAction> schedule) {

    static final int SEEDS = 200;
    static final long JUMP = 600;
    static final long SECONDS = 3000;
    static final String LOAD = "step:from=110,to=1100,at=10m,duration=50m";

    private static final Instant START = Instant.parse("2026-11-27T08:50:00Z");
    private static final int BEFORE = 10;
    private static final int PER_TASK = 20;

    static List<TenFoldJump> all() {
        Policy cpu = tracking(MetricKind.CPU, 60, 60);
        return List.of(
                new TenFoldJump("CPU target tracking", "60 %, metrics of a minute", List.of(cpu), List.of()),
                new TenFoldJump(
                        "The same, faster metrics",
                        "60 %, metrics of 20 seconds",
                        List.of(tracking(MetricKind.CPU, 20, 60)),
                        List.of()),
                new TenFoldJump(
                        "Requests per target",
                        "target tracking, 720 a minute",
                        List.of(tracking(MetricKind.REQUESTS_PER_TARGET, 60, 720)),
                        List.of()),
                new TenFoldJump(
                        "Step scaling on CPU", "above 70 %: +50 %, from 95 %: +500 %", List.of(steps()), List.of()),
                new TenFoldJump("Scheduled ahead", "min 60 five minutes before", List.of(cpu), List.of(ahead())));
    }

    Outcome outcome() {
        Experiment experiment =
                new Experiment(service(), PER_TASK, Parameters.standard(), List.of(), Optional.of(START), BEFORE);
        return Simulator.run(
                experiment,
                Loads.open(LOAD, LoadOptions.standard().withStart(START)),
                SEEDS,
                Optional.empty(),
                Prices.of("eu-central-1"));
    }

    private ScalableService service() {
        return new ScalableService(
                "api",
                "Api",
                "shop",
                Optional.of("eu-central-1"),
                new TaskShape(512, 1024, false, 20, false, 30),
                FargateCapacity.onDemand(),
                new DeploymentLimits(100, 200),
                Optional.of(new TargetGroup(10, 2, 60)),
                OptionalInt.of(BEFORE),
                BEFORE,
                100,
                policies,
                schedule);
    }

    private static TrackingPolicy tracking(MetricKind metric, int resolution, double target) {
        return new TrackingPolicy("Tracking", metric, resolution, target, 300, 300, false);
    }

    private static StepPolicy steps() {
        MetricAlarm alarm = new MetricAlarm(
                "UpperAlarm",
                MetricKind.CPU,
                Statistic.AVERAGE,
                60,
                1,
                1,
                Comparison.GREATER_OR_EQUAL,
                70,
                MissingData.MISSING);
        return new StepPolicy(
                "Steps",
                Adjustment.PERCENT_CHANGE_IN_CAPACITY,
                List.of(new StepRung(0, 25, 50), new StepRung(25, Double.POSITIVE_INFINITY, 500)),
                OptionalInt.empty(),
                Statistic.AVERAGE,
                300,
                List.of(alarm));
    }

    private static ScheduledAction ahead() {
        return new ScheduledAction(
                "sale",
                "at(2026-11-27T08:55:00)",
                ZoneOffset.UTC,
                OptionalInt.of(60),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
