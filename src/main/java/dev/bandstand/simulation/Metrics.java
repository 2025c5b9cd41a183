package dev.bandstand.simulation;

import dev.bandstand.simulation.fleet.EventKind;
import dev.bandstand.simulation.fleet.Events;
import dev.bandstand.simulation.fleet.Fleet;
import dev.bandstand.simulation.fleet.Luck;
import dev.bandstand.simulation.fleet.Queue;
import dev.bandstand.simulation.metric.MetricStream;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.MetricKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The metrics of the service that some alarm looks at, fed by what its tasks do. */
final class Metrics {

    private final Parameters parameters;
    private final Luck luck;
    private final Events events;
    private final long clockSecond;
    private final boolean balanced;
    private final boolean emptyIsMissing;
    private final List<MetricStream> streams = new ArrayList<>();
    private final List<SplittableRandom> delays = new ArrayList<>();
    private final double cpuIdle;
    private final double cpuBusy;
    private final double memoryIdle;
    private final double memoryBusy;

    /** Makes none yet; {@code clockSecond} is the clock's second of the minute at second 0. */
    Metrics(Experiment experiment, Luck luck, Events events, long clockSecond) {
        this.parameters = experiment.parameters();
        this.balanced = experiment.service().targetGroup().isPresent();
        this.luck = luck;
        this.events = events;
        this.clockSecond = clockSecond;
        this.emptyIsMissing = parameters.word(Parameter.REQUESTS_EMPTY_MINUTE).equals("missing");
        this.cpuIdle = luck.once(parameters, Parameter.CPU_IDLE);
        this.cpuBusy = luck.once(parameters, Parameter.CPU_BUSY);
        this.memoryIdle = luck.once(parameters, Parameter.MEMORY_IDLE);
        this.memoryBusy = luck.once(parameters, Parameter.MEMORY_BUSY);
    }

    /** Returns the stream of a metric, made at the first call. */
    MetricStream stream(MetricKind kind, int periodSeconds) {
        for (MetricStream stream : streams) {
            if (stream.kind() == kind && stream.periodSeconds() == periodSeconds) {
                return stream;
            }
        }
        MetricStream stream = new MetricStream(kind, periodSeconds, clockSecond, emptyIsMissing);
        events.add(stream.nextEnd(0), EventKind.PERIOD_END, streams.size());
        streams.add(stream);
        delays.add(luck.stream(delay(stream).key() + " " + kind));
        return stream;
    }

    /** Returns the most that the CPU of a task can read, in percent. */
    double mostCpu() {
        return cpuBusy;
    }

    /** Adds a stretch of time that lies within one period of each metric. */
    void stretch(long seconds, double requestsPerSecond, double capacity, Queue queue, Fleet fleet) {
        int running = fleet.running();
        int serving = fleet.serving();
        double use = use(seconds, capacity, queue);
        for (int i = 0; i < streams.size(); i++) {
            MetricStream stream = streams.get(i);
            switch (stream.kind()) {
                case CPU -> tasks(stream, seconds, running, serving, cpuIdle, cpuIdle + (cpuBusy - cpuIdle) * use);
                case MEMORY ->
                    tasks(stream, seconds, running, serving, memoryIdle, memoryIdle + (memoryBusy - memoryIdle) * use);
                case REQUESTS_PER_TARGET -> {
                    if (serving > 0 && balanced) {
                        stream.stretch(seconds, requestsPerSecond / serving);
                    }
                }
                case REQUESTS -> {
                    if (serving > 0 && balanced) {
                        stream.stretch(seconds, requestsPerSecond);
                    }
                }
            }
        }
    }

    /** Returns how busy a serving task was in a stretch, as a share of what it can do. */
    private static double use(long seconds, double capacity, Queue queue) {
        return capacity > 0 ? Math.min(1, queue.served() / (capacity * seconds)) : 0;
    }

    /** Returns what all tasks together had in a stretch: percent times running tasks, or requests a minute. */
    double load(MetricKind kind, long seconds, double requestsPerSecond, double capacity, Queue queue, Fleet fleet) {
        double served = fleet.serving() * use(seconds, capacity, queue);
        return switch (kind) {
            case CPU -> fleet.running() * cpuIdle + served * (cpuBusy - cpuIdle);
            case MEMORY -> fleet.running() * memoryIdle + served * (memoryBusy - memoryIdle);
            case REQUESTS_PER_TARGET, REQUESTS -> requestsPerSecond * 60;
        };
    }

    private static void tasks(MetricStream stream, long seconds, int running, int serving, double idle, double busy) {
        if (running > 0) {
            double mean = serving == running ? busy : (busy * serving + idle * (running - serving)) / running;
            double one = serving > 0 ? busy : idle;
            double other = serving < running ? idle : busy;
            stream.stretch(seconds, running, mean, Math.max(one, other), Math.min(one, other));
        }
    }

    /** Ends a period of a metric, and returns when the next one ends. */
    long close(int which, long now) {
        MetricStream stream = streams.get(which);
        long delay = Math.round(parameters.draw(delay(stream), delays.get(which)));
        stream.close(now, now + Math.max(0, delay));
        return now + stream.periodSeconds();
    }

    private static Parameter delay(MetricStream stream) {
        return switch (stream.kind()) {
            case CPU, MEMORY ->
                stream.periodSeconds() < 60 ? Parameter.PUBLISH_ECS_HIGH_RESOLUTION : Parameter.PUBLISH_ECS;
            case REQUESTS_PER_TARGET, REQUESTS -> Parameter.PUBLISH_LOAD_BALANCER;
        };
    }
}
