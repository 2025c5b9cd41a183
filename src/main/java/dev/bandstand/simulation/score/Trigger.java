package dev.bandstand.simulation.score;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.Policy;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What makes a service scale out while its load grows slowly.
 *
 * @param metric what its alarm looks at
 * @param periodSeconds the length of a period, in seconds
 * @param datapoints how many periods must breach
 * @param use the use of a task at which it fires, as a share of its capacity
 */
record Trigger(MetricKind metric, int periodSeconds, int datapoints, double use) {

    /** Returns the one that fires at the least use; of several the quickest. Empty where nothing scales out by a metric of load. */
    static Optional<Trigger> of(ScalableService service, Parameters parameters, Demand demand) {
        Uses uses = new Uses(service, parameters, demand);
        return service.policies().stream()
                .flatMap(policy -> triggers(policy, parameters, uses))
                .filter(trigger -> trigger.use > 0 && !Double.isInfinite(trigger.use))
                .min(Comparator.comparingDouble(Trigger::use)
                        .thenComparingInt(trigger -> trigger.periodSeconds * trigger.datapoints));
    }

    private static Stream<Trigger> triggers(Policy policy, Parameters parameters, Uses uses) {
        if (policy instanceof TrackingPolicy tracking) {
            int periods = (int) parameters.of(Parameter.TRACKING_HIGH_PERIODS).least();
            double perSecond = tracking.target() / tracking.resolutionSeconds();
            return uses.of(tracking.metric(), tracking.target(), perSecond).stream()
                    .map(use -> new Trigger(tracking.metric(), tracking.resolutionSeconds(), periods, use));
        }
        return policy instanceof StepPolicy step
                ? step.alarms().stream().flatMap(alarm -> trigger(step, alarm, uses).stream())
                : Stream.empty();
    }

    private static Optional<Trigger> trigger(StepPolicy policy, MetricAlarm alarm, Uses uses) {
        boolean upper = alarm.comparison() == Comparison.GREATER || alarm.comparison() == Comparison.GREATER_OR_EQUAL;
        boolean load = alarm.metric() == MetricKind.CPU
                || alarm.metric() == MetricKind.MEMORY
                || alarm.statistic() == Statistic.SUM;
        Optional<StepRung> lowest = policy.rungs().stream()
                .filter(rung -> rung.adjustment() > 0 && rung.upper() > 0)
                .findFirst();
        if (!upper || !load || lowest.isEmpty()) {
            return Optional.empty();
        }
        double threshold = alarm.threshold() + Math.max(0, lowest.orElseThrow().lower());
        return uses.of(alarm.metric(), threshold, threshold / alarm.periodSeconds())
                .map(use -> new Trigger(alarm.metric(), alarm.periodSeconds(), alarm.datapointsToAlarm(), use));
    }

    /** What use of a task a value of a metric stands for. */
    private record Uses(ScalableService service, Parameters parameters, Demand demand) {

        Optional<Double> of(MetricKind metric, double percent, double requestsPerSecond) {
            return switch (metric) {
                case CPU -> between(Parameter.CPU_IDLE, Parameter.CPU_BUSY, percent);
                case MEMORY -> between(Parameter.MEMORY_IDLE, Parameter.MEMORY_BUSY, percent);
                case REQUESTS_PER_TARGET -> balanced(requestsPerSecond);
                case REQUESTS -> balanced(requestsPerSecond / Math.max(1, service.min()));
            };
        }

        private Optional<Double> between(Parameter idle, Parameter busy, double percent) {
            double none = parameters.of(idle).least();
            double full = parameters.of(busy).least();
            return full > none ? Optional.of((percent - none) / (full - none)) : Optional.empty();
        }

        private Optional<Double> balanced(double requestsPerSecond) {
            return service.targetGroup().isPresent()
                    ? Optional.of(requestsPerSecond / demand.requestsPerSecondPerTask())
                    : Optional.empty();
        }
    }
}
