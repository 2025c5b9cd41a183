package dev.bandstand.simulation;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.DeploymentLimits;
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
import dev.bandstand.simulation.service.TargetGroup;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** A service and a load, both drawn; the same number draws the same. */
final class RandomStage {

    private final SplittableRandom random;
    private final double scale;
    private final int number;
    final Stage stage;
    final int tasks;

    /** Multiplies with {@code scale} whatever is counted in requests. */
    RandomStage(int number, double scale) {
        this.number = number;
        this.random = new SplittableRandom(number);
        this.scale = scale;
        this.stage = new Stage().from("2026-03-02T10:00:00Z").scaled(scale);
        int min = random.nextInt(1, 6);
        int max = min + random.nextInt(0, 40);
        stage.between(min, max);
        tasks = random.nextInt(min, max + 1);
        capacity();
        policies();
        schedule(min, max);
        scenarios();
        if (random.nextInt(3) == 0) {
            stage.withoutLoadBalancer();
        } else {
            stage.behind(new TargetGroup(random.nextInt(5, 40), 2, random.nextInt(0, 120)));
        }
    }

    private void capacity() {
        DeploymentLimits[] limits = {
            new DeploymentLimits(100, 200), new DeploymentLimits(50, 100), new DeploymentLimits(100, 110)
        };
        DeploymentLimits chosen = limits[random.nextInt(limits.length)];
        stage.deploying(chosen.minimumHealthyPercent(), chosen.maximumPercent());
        switch (random.nextInt(3)) {
            case 0 -> stage.on(new FargateCapacity(random.nextInt(3), 1, 0, random.nextInt(4)));
            case 1 ->
                stage.on(new Ec2Capacity(
                        "m7g.large", random.nextInt(1, 6), 1, 20, OptionalInt.of(random.nextInt(50, 101)), 1, 5, 120));
            default -> stage.on(FargateCapacity.onDemand());
        }
    }

    private void policies() {
        if (random.nextBoolean()) {
            int resolution = random.nextBoolean() ? 60 : 20;
            double target = random.nextInt(30, 80);
            stage.with(new TrackingPolicy("Cpu", MetricKind.CPU, resolution, target, cooldown(), cooldown(), false));
        }
        if (random.nextBoolean()) {
            double target = random.nextInt(1000, 2900) * scale;
            MetricKind metric = MetricKind.REQUESTS_PER_TARGET;
            stage.with(
                    new TrackingPolicy("Requests", metric, 60, target, cooldown(), cooldown(), random.nextBoolean()));
        }
        if (random.nextBoolean()) {
            stage.with(step("Out", Comparison.GREATER, random.nextInt(50, 90), random.nextInt(1, 80)));
            stage.with(step("In", Comparison.LESS, random.nextInt(10, 45), -random.nextInt(1, 60)));
        }
        if (random.nextInt(4) == 0) {
            stage.with(new PredictivePolicy("Forecast", MetricKind.CPU, 60, false, random.nextBoolean(), 10, 300));
        }
    }

    private StepPolicy step(String name, Comparison comparison, int threshold, int percent) {
        MissingData[] missing = {
            MissingData.MISSING, MissingData.NOT_BREACHING, MissingData.BREACHING, MissingData.IGNORE
        };
        MetricAlarm alarm = new MetricAlarm(
                name + "Alarm",
                MetricKind.CPU,
                Statistic.AVERAGE,
                60,
                random.nextInt(1, 4),
                1,
                comparison,
                threshold,
                missing[random.nextInt(missing.length)]);
        StepRung rung = percent > 0
                ? new StepRung(0, Double.POSITIVE_INFINITY, percent)
                : new StepRung(Double.NEGATIVE_INFINITY, 0, percent);
        return new StepPolicy(
                name,
                Adjustment.PERCENT_CHANGE_IN_CAPACITY,
                List.of(rung),
                OptionalInt.empty(),
                Statistic.AVERAGE,
                cooldown(),
                List.of(alarm));
    }

    private int cooldown() {
        return random.nextInt(0, 400);
    }

    private void schedule(int min, int max) {
        for (int i = random.nextInt(3); i > 0; i--) {
            OptionalInt newMin =
                    random.nextBoolean() ? OptionalInt.of(random.nextInt(0, max + 1)) : OptionalInt.empty();
            OptionalInt newMax =
                    random.nextBoolean() ? OptionalInt.of(min + random.nextInt(0, 50)) : OptionalInt.empty();
            stage.with(new ScheduledAction(
                    "Action" + i,
                    "cron(" + random.nextInt(60) + " 10-14 * * ? *)",
                    ZoneOffset.UTC,
                    newMin,
                    newMax,
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    private void scenarios() {
        if (random.nextInt(3) == 0) {
            stage.with(new Scenario.Deployment(random.nextInt(10_000)));
        }
        if (random.nextInt(3) == 0) {
            stage.with(new Scenario.SpotLoss(random.nextDouble(0.1, 1), random.nextInt(10_000), random.nextInt(3000)));
        }
    }

    /** Plays four hours of a load in uneven pieces, some of them without any request. */
    Stage.Play play() {
        Stage.Play play = stage.play(tasks, number);
        SplittableRandom load = new SplittableRandom(-number);
        long until = 0;
        double rate = load.nextDouble(0, 1000);
        while (until < 14_400) {
            until += load.nextInt(1, 300);
            rate = load.nextInt(12) == 0 ? 0 : Math.max(0, rate + load.nextDouble(-150, 160));
            play.load(rate, until);
        }
        return play;
    }
}
