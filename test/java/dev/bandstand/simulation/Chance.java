package dev.bandstand.simulation;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.parameter.Spread.Uniform;
import dev.bandstand.simulation.service.Capacity;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.DeploymentLimits;
import dev.bandstand.simulation.service.Ec2Capacity;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Services, parameters, scenarios and loads by chance, for what must hold of all of them. */
final class Chance {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Experiment experiment() {
        int min = random.nextInt(5);
        int max = min + random.nextInt(1, 60);
        int initial = random.nextInt(4) == 0 ? random.nextInt(1, 30) : random.nextInt(min, max + 1);
        return new Experiment(
                service(min, max),
                10,
                parameters(),
                scenarios(),
                Optional.of(Instant.parse("2026-03-01T00:00:00Z")),
                initial);
    }

    /** A few hours in steps of the same length: slowly up and down, with falls and now and then a jump. */
    Trace load(Experiment experiment) {
        double fits = 8.0 * experiment.initialTasks();
        int jumps = random.nextInt(4);
        double[] rates = new double[random.nextInt(20, 400)];
        double rate = random.nextDouble() * fits;
        for (int i = 0; i < rates.length; i++) {
            int kind = random.nextInt(30);
            rate = kind == 0 ? rate * random.nextDouble() : kind <= jumps ? random.nextDouble() * fits : slowly(rate);
            rates[i] = rate;
        }
        return Trace.of(random.nextInt(20, 300), rates);
    }

    private double slowly(double rate) {
        return Math.max(0.5, rate * (0.96 + 0.082 * random.nextDouble()));
    }

    private ScalableService service(int min, int max) {
        Optional<TargetGroup> group = chance(3)
                ? Optional.empty()
                : Optional.of(new TargetGroup(random.nextInt(5, 31), 2, random.nextInt(0, 301)));
        return new ScalableService(
                "api",
                "Api",
                "Stack",
                Optional.empty(),
                new TaskShape(1024, 2048, false, 20, false, random.nextInt(2, 121)),
                capacity(),
                new DeploymentLimits(random.nextInt(0, 101), random.nextInt(101, 201)),
                group,
                OptionalInt.empty(),
                min,
                max,
                policies(group.isPresent()),
                schedule(min, max));
    }

    private Capacity capacity() {
        return switch (random.nextInt(4)) {
            case 0 -> new FargateCapacity(random.nextInt(3), random.nextInt(3), 0, 1 + random.nextInt(3));
            case 1 -> new Ec2Capacity("m7g.large", 1 + random.nextInt(6), 1, 30, OptionalInt.of(100), 1, 10, 300);
            default -> FargateCapacity.onDemand();
        };
    }

    private List<Policy> policies(boolean balanced) {
        List<Policy> policies = new ArrayList<>();
        if (!chance(4)) {
            int resolution = chance(2) ? 60 : 20;
            MetricKind metric = balanced && chance(3) ? MetricKind.REQUESTS_PER_TARGET : MetricKind.CPU;
            policies.add(new TrackingPolicy(
                    "Tracking",
                    metric,
                    metric == MetricKind.CPU ? resolution : 60,
                    metric == MetricKind.CPU ? 30 + random.nextInt(50) : 200 + random.nextInt(300),
                    random.nextInt(301),
                    random.nextInt(301),
                    chance(4)));
        }
        if (chance(3)) {
            policies.add(steps("StepsOut", Comparison.GREATER, 60, 1 + random.nextInt(5)));
            policies.add(steps("StepsIn", Comparison.LESS, 30, -1 - random.nextInt(3)));
        }
        return policies;
    }

    private StepPolicy steps(String name, Comparison comparison, double threshold, int change) {
        StepRung rung = change > 0 ? new StepRung(0, INFINITE, change) : new StepRung(-INFINITE, 0, change);
        MetricAlarm alarm = new MetricAlarm(
                name + "Alarm",
                MetricKind.CPU,
                Statistic.AVERAGE,
                60,
                2,
                1 + random.nextInt(2),
                comparison,
                threshold,
                MissingData.MISSING);
        return new StepPolicy(
                name,
                Adjustment.CHANGE_IN_CAPACITY,
                List.of(rung),
                OptionalInt.empty(),
                Statistic.AVERAGE,
                random.nextInt(301),
                List.of(alarm));
    }

    private List<ScheduledAction> schedule(int min, int max) {
        if (!chance(3)) {
            return List.of();
        }
        int more = min + random.nextInt(Math.max(1, max - min));
        return List.of(action("Day", "cron(0 2 * * ? *)", more), action("Night", "cron(0 5 * * ? *)", min));
    }

    private static ScheduledAction action(String name, String schedule, int min) {
        return new ScheduledAction(
                name,
                schedule,
                ZoneOffset.UTC,
                OptionalInt.of(min),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Parameters parameters() {
        Parameters parameters = Parameters.standard();
        if (chance(3)) {
            parameters =
                    parameters.with(Parameter.START_TASK, new Uniform(random.nextInt(20), 20 + random.nextInt(40)));
        }
        if (chance(3)) {
            parameters = parameters.with(Parameter.OVERLOAD_UTILISATION, new Fixed(80));
        }
        return chance(3) ? parameters.with(Parameter.STOP_APPLICATION, new Uniform(0.2, 0.9)) : parameters;
    }

    private List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        if (chance(4)) {
            scenarios.add(new Scenario.Deployment(random.nextInt(7200)));
        }
        if (chance(4)) {
            scenarios.add(new Scenario.SpotLoss(random.nextDouble(0.1, 1), random.nextInt(7200), random.nextInt(3600)));
        }
        return scenarios;
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }
}
