package dev.bandstand.simulation;

import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.Policy;
import dev.bandstand.simulation.service.PredictivePolicy;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.List;

/** What can be told of a service before it runs: policies that can never act, and figures that are only assumed. */
final class AdvanceWarnings {

    private static final double FULL = 100;

    private final ScalableService service;
    private final RunLog log;
    private final boolean fargate;

    private AdvanceWarnings(ScalableService service, RunLog log) {
        this.service = service;
        this.log = log;
        this.fargate = service.capacity() instanceof FargateCapacity;
    }

    /** Tells what there is to say about an experiment. */
    static void tell(Experiment experiment, RunLog log) {
        AdvanceWarnings warnings = new AdvanceWarnings(experiment.service(), log);
        warnings.ofCount(experiment.initialTasks());
        for (Policy policy : experiment.service().policies()) {
            warnings.of(policy);
        }
        for (Scenario scenario : experiment.scenarios()) {
            warnings.of(scenario);
        }
    }

    private void ofCount(int tasks) {
        if (service.min() <= service.max() && (tasks < service.min() || tasks > service.max())) {
            log.warned(
                    0,
                    WarningCode.STARTS_OUTSIDE,
                    "the run begins with " + tasks + " tasks, outside of min " + service.min() + " and max "
                            + service.max());
        }
        if (service.min() == service.max()
                && service.schedule().isEmpty()
                && !service.policies().isEmpty()) {
            cannotAct("min and max are both " + service.min() + ", so no policy can change the count");
        }
        if (service.schedule().isEmpty() && service.policies().isEmpty()) {
            cannotAct("the scalable target has neither a policy nor a scheduled action, so nothing changes the count");
        }
    }

    private void of(Policy policy) {
        if (policy instanceof StepPolicy step) {
            if (step.alarms().isEmpty()) {
                cannotAct(step.name() + " has no alarm, so nothing calls it");
            }
            step.alarms().forEach(alarm -> of(step, alarm));
        } else if (policy instanceof TrackingPolicy tracking) {
            if (!tracking.published()) {
                cannotAct(tracking.name() + " follows " + words(tracking.metric()) + " every "
                        + tracking.resolutionSeconds() + " s, which the service does not publish before its Monitoring"
                        + " asks for it; the figures are those with it");
            }
            if (hasMetric(tracking.name(), tracking.metric())
                    && isOfTasks(tracking.metric())
                    && isNeverRead(Comparison.GREATER, tracking.target())) {
                cannotAct(tracking.name() + " holds " + words(tracking.metric()) + " at " + plain(tracking.target())
                        + " %, above which a Fargate task never reads, so it never scales out");
            }
        } else if (policy instanceof PredictivePolicy predictive) {
            hasMetric(predictive.name(), predictive.metric());
        }
    }

    private void of(StepPolicy policy, MetricAlarm alarm) {
        if (!hasMetric(alarm.name(), alarm.metric())) {
            return;
        }
        if (isOfTasks(alarm.metric()) && isNeverRead(alarm.comparison(), alarm.threshold())) {
            cannotAct(alarm.name() + " waits for " + words(alarm.metric()) + " "
                    + alarm.comparison().sign() + " " + plain(alarm.threshold())
                    + " %, which a Fargate task never reads");
        } else if (!answered(policy.rungs(), alarm.comparison())) {
            cannotAct(policy.name() + " has no step on the side of the threshold where " + alarm.name() + " rings");
        }
    }

    private boolean isOfTasks(MetricKind metric) {
        return fargate && (metric == MetricKind.CPU || metric == MetricKind.MEMORY);
    }

    private static boolean isNeverRead(Comparison comparison, double percent) {
        return switch (comparison) {
            case GREATER -> percent >= FULL;
            case GREATER_OR_EQUAL -> percent > FULL;
            case LESS, LESS_OR_EQUAL -> false;
        };
    }

    private static boolean answered(List<StepRung> rungs, Comparison comparison) {
        boolean above = comparison == Comparison.GREATER || comparison == Comparison.GREATER_OR_EQUAL;
        return rungs.stream().anyMatch(rung -> above ? rung.upper() > 0 : rung.lower() < 0);
    }

    /** Tells whether the service has a metric, and what is assumed of it. */
    private boolean hasMetric(String name, MetricKind metric) {
        boolean requests = metric == MetricKind.REQUESTS || metric == MetricKind.REQUESTS_PER_TARGET;
        if (requests && service.targetGroup().isEmpty()) {
            cannotAct(name + " follows the requests of a load balancer, and the service has none");
            return false;
        }
        if (metric == MetricKind.MEMORY) {
            log.warned(
                    0,
                    WarningCode.MEMORY_ASSUMED,
                    name + " follows the memory, which requests do not tell: it is as memory.idle and memory.busy say");
        }
        return true;
    }

    private void of(Scenario scenario) {
        boolean spot = service.capacity() instanceof FargateCapacity fargateCapacity
                && (fargateCapacity.spotWeight() > 0 || fargateCapacity.spotBase() > 0);
        if (scenario instanceof Scenario.SpotLoss && !spot) {
            log.warned(0, WarningCode.NO_SPOT, "the service has no Spot tasks that could be taken away");
        }
    }

    private void cannotAct(String message) {
        log.warned(0, WarningCode.CANNOT_ACT, message);
    }

    private static String words(MetricKind metric) {
        return metric == MetricKind.CPU ? "CPU" : "memory";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
