package dev.bandstand.simulation.report;

import dev.bandstand.simulation.AlarmSpan;
import dev.bandstand.simulation.Bucket;
import dev.bandstand.simulation.Decision;
import dev.bandstand.simulation.Decision.Kind;
import dev.bandstand.simulation.Experiment;
import dev.bandstand.simulation.Ledger;
import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.Timeline;
import dev.bandstand.simulation.Warning;
import dev.bandstand.simulation.load.LoadFacts;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.parameter.Spread;
import dev.bandstand.simulation.score.Baseline;
import dev.bandstand.simulation.score.BudgetLine;
import dev.bandstand.simulation.score.CostItem;
import dev.bandstand.simulation.score.LedgerRow;
import dev.bandstand.simulation.score.Quantiles;
import dev.bandstand.simulation.score.Reaction;
import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.score.Span;
import dev.bandstand.simulation.score.Summary;
import dev.bandstand.simulation.score.Waiting;
import dev.bandstand.simulation.service.DeploymentLimits;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.TargetGroup;
import dev.bandstand.simulation.service.TaskShape;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A made-up outcome for what reports do with any: two hours from ten in the morning, with a jump that is not met in time. */
final class Sample {

    static final Instant TEN = Instant.parse("2024-11-29T10:00:00Z");

    String name = "api";
    String policy = "CpuScaling";
    String alarm = "CpuScaling high";
    String title = "friday.csv";
    String message = "CPU never shows more than 100 %, so target tracking grows at most by 1/target a round";
    String region = "eu-central-1";
    Optional<Instant> start = Optional.of(TEN);
    Optional<Quantiles> cost = Optional.of(new Quantiles(1.02, 1.1234567891234, 1.3));
    Quantiles overload = new Quantiles(6.5, 8, 11.25);
    Reaction reaction = new Reaction(262.5, 4, 1.6666666666);
    Optional<Ledger> ledger = Optional.of(new Ledger(
            0,
            7200,
            10,
            List.of(
                    new LedgerRow(
                            Parameter.PUBLISH_ECS,
                            Parameter.PUBLISH_ECS.standard(),
                            new Span(6.2, 10.4),
                            Optional.of(new Span(1.1, 1.2))),
                    new LedgerRow(
                            Parameter.CPU_IDLE,
                            new Spread.Fixed(2),
                            new Span(8, 8),
                            Optional.of(new Span(1.12, 1.12))))));
    List<Baseline> baselines = new ArrayList<>(List.of(
            new Baseline("static at peak", Optional.of(10), 0, 20, Optional.of(1.2)),
            new Baseline("static at mean", Optional.of(5), 61, 10, Optional.of(0.6)),
            new Baseline("optimum", Optional.empty(), 0, 14.8, Optional.of(0.9))));
    List<BudgetLine> budget = List.of(
            new BudgetLine("overloadMinutes", 5, Optional.of(11.25)), new BudgetLine("costUsd", 2, Optional.of(1.3)));
    List<Decision> decisions = new ArrayList<>(List.of(
            new Decision(0, "morning", Kind.SCHEDULED, 2, 4, "min 4"),
            new Decision(1980, "CpuScaling", Kind.SCALE_OUT, 4, 7, "CpuScaling high ALARM 3/3 100 > 60"),
            new Decision(
                    2040,
                    "CpuScaling",
                    Kind.BLOCKED,
                    7,
                    8,
                    "CpuScaling high ALARM 3/3 74 > 60; until second 2400 further 1 → cooldown"),
            new Decision(
                    2100,
                    "CpuScaling",
                    Kind.BLOCKED,
                    7,
                    9,
                    "CpuScaling high ALARM 3/3 81 > 60; until second 2400 further 2 → cooldown"),
            new Decision(
                    2160,
                    "CpuScaling",
                    Kind.BLOCKED,
                    7,
                    10,
                    "CpuScaling high ALARM 3/3 88.4 > 60; until second 2400 further 3 → cooldown"),
            new Decision(2400, "CpuScaling", Kind.SCALE_OUT, 7, 12, "CpuScaling high ALARM 3/3 98.5 > 60"),
            new Decision(6300, "CpuScaling", Kind.SCALE_IN, 12, 8, "CpuScaling low ALARM 15/15 33.1 < 54")));

    int max = 12;
    int minutes = 120;
    long seconds = 7200;
    List<AlarmSpan> alarms = new ArrayList<>();
    List<Bucket> buckets = new ArrayList<>();

    Report report() {
        return new Report(outcome(), LocalDate.of(2026, 11, 1), budget, ledger);
    }

    Outcome outcome() {
        Score score = new Score(
                7200,
                480,
                700_000,
                52_000,
                1_400,
                1.9,
                1980,
                420,
                12,
                70_000,
                0,
                0,
                3,
                new Waiting(1_300, 0.0421, 0.25));
        return new Outcome(
                experiment(),
                title,
                new LoadFacts(120, seconds, 200, 97.2, 0),
                region,
                List.of(score, score, score),
                new Summary(
                        overload,
                        new Quantiles(19, 19.44, 20),
                        cost,
                        new Quantiles(12, 12, 13),
                        new Quantiles(3, 3, 4),
                        new Quantiles(30, 31.5, 40)),
                costs(),
                baselines,
                reaction,
                timeline());
    }

    private List<CostItem> costs() {
        return List.of(
                new CostItem("fargate", 9.72, "vCPU-hours", cost.map(Quantiles::p50), "aws.amazon.com/fargate/pricing"),
                new CostItem("alarms", 2, "alarms", Optional.of(0.0005), "two for each target tracking policy"),
                new CostItem("storage", 0.5, "GB-hours", Optional.empty(), "no price for the region"));
    }

    private Experiment experiment() {
        ScalableService service = new ScalableService(
                name,
                "ApiService1234",
                "shop-dev",
                Optional.of("eu-central-1"),
                new TaskShape(512, 1024, false, 20, false, 30),
                FargateCapacity.onDemand(),
                new DeploymentLimits(100, 200),
                Optional.of(new TargetGroup(30, 5, 60)),
                OptionalInt.of(2),
                2,
                max,
                List.of(new TrackingPolicy(policy, MetricKind.CPU, 60, 60, 300, 300, false)),
                List.of());
        return new Experiment(
                service, 20, Parameters.standard().with(Parameter.CPU_IDLE, new Spread.Fixed(2)), List.of(), start, 2);
    }

    private Timeline timeline() {
        List<AlarmSpan> spans =
                new ArrayList<>(List.of(new AlarmSpan(alarm, 1980, 2580), new AlarmSpan("CpuScaling low", 6300, 7200)));
        spans.addAll(alarms);
        return new Timeline(
                buckets.isEmpty() ? twoHours() : buckets,
                spans,
                decisions,
                List.of(new Warning("cpuCapped", 1980, message), new Warning("cpuCapped", 2400, message)));
    }

    private List<Bucket> twoHours() {
        List<Bucket> made = new ArrayList<>();
        for (int minute = 0; minute < minutes; minute++) {
            double rate = minute < 30 ? 50 : minute < 90 ? 200 : 60 + 5 * (minute % 3);
            double serving = minute < 2 ? 2 : minute < 35 ? 4 : minute < 42 ? 7 : minute < 106 ? 12 : 8;
            double desired = minute < 33 ? 4 : minute < 40 ? 7 : minute < 105 ? 12 : 8;
            double use = rate / (20 * serving);
            double demand = Math.ceil(rate / 20);
            double billed = Math.max(desired, serving);
            made.add(new Bucket(
                    minute * 60L, 60, rate, demand, serving, desired, billed, demand, use, use > 1 ? 60 : 0));
        }
        return made;
    }
}
