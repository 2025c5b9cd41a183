package dev.bandstand.simulation;

import dev.bandstand.prices.Prices;
import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.load.LoadCursor;
import dev.bandstand.simulation.load.LoadFacts;
import dev.bandstand.simulation.load.LoadOptions;
import dev.bandstand.simulation.load.Loads;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.DeploymentLimits;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.PredictivePolicy;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ScheduledAction;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import dev.bandstand.simulation.service.TargetGroup;
import dev.bandstand.simulation.service.TaskShape;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Simulates a service with policies of every kind, and prints what that took. */
final class Figures {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private Figures() {}

    public static void main(String[] args) throws IOException {
        long begin = System.nanoTime();
        switch (args[0]) {
            case "write" -> write(args[1], Path.of(args[2]));
            case "time" -> {
                String cores = Runtime.getRuntime().availableProcessors() + " " + Runtime.version();
                Outcome outcome = simulate(load(args[1]), Integer.parseInt(args[2]));
                long inside = (System.nanoTime() - begin) / 1_000_000;
                long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
                System.out.println(inside + " " + cpu + " " + Math.round(outcome.summary().scalings().p50()) + " " + cores);
            }
            case "heap" -> {
                var watched = new Watched(load(args[1]));
                if (args[2].equals("with")) {
                    simulate(watched, 1);
                } else {
                    Simulator.scores(List.of(experiment(watched)), watched, 1);
                }
                System.out.println(watched.most / 1024);
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static Load load(String fileOrGenerator) {
        return Loads.open(fileOrGenerator, LoadOptions.standard().withStart(START));
    }

    private static Outcome simulate(Load load, int seeds) {
        return Simulator.run(experiment(load), load, seeds, Optional.empty(), Prices.of("eu-central-1"));
    }

    private static Experiment experiment(Load load) {
        return new Experiment(service(), 50, Parameters.standard(), List.of(), load.start(), 4);
    }

    private static void write(String generator, Path file) throws IOException {
        try (LoadCursor cursor = load(generator).open();
                var out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            out.println("time,requestsPerSecond");
            Instant time = START;
            while (cursor.next()) {
                out.println(time + "," + Math.round(cursor.requestsPerSecond() * 100) / 100.0);
                time = START.plusSeconds(cursor.untilSecond());
            }
            out.println(time + ",0");
        }
    }

    // --- a service with policies of every kind -------------------------------------------------------------------------

    private static ScalableService service() {
        return new ScalableService(
                "api",
                "Api",
                "bench",
                Optional.empty(),
                new TaskShape(512, 1024, true, 20, false, 30),
                new FargateCapacity(2, 1, 0, 3),
                new DeploymentLimits(100, 200),
                Optional.of(new TargetGroup(10, 2, 30)),
                OptionalInt.of(4),
                2,
                60,
                List.of(
                        step("StepOut", 60, alarm("UpperAlarm", Comparison.GREATER, 75, 2), 0, 15, 1, 4),
                        step("StepIn", 300, alarm("LowerAlarm", Comparison.LESS, 20, 10), -10, 0, -2, -1),
                        new TrackingPolicy("Cpu", MetricKind.CPU, 60, 60, 60, 300, false),
                        new TrackingPolicy("Requests", MetricKind.REQUESTS_PER_TARGET, 60, 2100, 60, 300, false),
                        new PredictivePolicy("Forecast", MetricKind.CPU, 60, false, false, 0, 300)),
                List.of(action("morning", "cron(0 6 * * ? *)", 6), action("night", "cron(0 22 * * ? *)", 2)));
    }

    private static StepPolicy step(
            String name, int cooldown, MetricAlarm alarm, double from, double to, int first, int last) {
        List<StepRung> rungs = from < 0
                ? List.of(new StepRung(Double.NEGATIVE_INFINITY, from, first), new StepRung(from, to, last))
                : List.of(new StepRung(from, to, first), new StepRung(to, Double.POSITIVE_INFINITY, last));
        return new StepPolicy(
                name,
                Adjustment.CHANGE_IN_CAPACITY,
                rungs,
                OptionalInt.empty(),
                Statistic.AVERAGE,
                cooldown,
                List.of(alarm));
    }

    private static MetricAlarm alarm(String name, Comparison comparison, double threshold, int periods) {
        return new MetricAlarm(
                name,
                MetricKind.CPU,
                Statistic.AVERAGE,
                60,
                periods,
                periods,
                comparison,
                threshold,
                MissingData.MISSING);
    }

    private static ScheduledAction action(String name, String schedule, int min) {
        return new ScheduledAction(
                name,
                schedule,
                ZoneId.of("Europe/Berlin"),
                OptionalInt.of(min),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    // --- what is alive while it runs -----------------------------------------------------------------------------------

    /** A load that looks now and then, while it is read, at how much of the heap is in use once the garbage is gone. */
    private static final class Watched implements Load {

        private static final int LOOKS = 40;

        private final Load load;
        private long most;

        Watched(Load load) {
            this.load = load;
        }

        @Override
        public String title() {
            return load.title();
        }

        @Override
        public LoadFacts facts() {
            return load.facts();
        }

        @Override
        public Optional<Instant> start() {
            return load.start();
        }

        @Override
        public LoadCursor open() {
            LoadCursor cursor = load.open();
            long each = Math.max(1, load.facts().rows() / LOOKS);
            return new LoadCursor() {
                private long rows;

                @Override
                public boolean next() {
                    if (++rows % each == 0) {
                        look();
                    }
                    return cursor.next();
                }

                @Override
                public long untilSecond() {
                    return cursor.untilSecond();
                }

                @Override
                public double requestsPerSecond() {
                    return cursor.requestsPerSecond();
                }

                @Override
                public void close() {
                    cursor.close();
                }
            };
        }

        private void look() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
        }
    }
}
