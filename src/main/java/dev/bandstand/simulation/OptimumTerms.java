package dev.bandstand.simulation;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.policy.Scheduling;
import dev.bandstand.simulation.score.Optimum;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ScheduledAction;
import dev.bandstand.simulation.service.TargetGroup;
import java.time.Instant;

/**
 * What binds the clairvoyant optimum: nothing that does not bind each run as well, so that no run without overload is cheaper. Its
 * tasks start and stop as quickly as the parameters allow at all.
 */
final class OptimumTerms {

    private final Experiment experiment;
    private final ScalableService service;
    private final Parameters parameters;

    private final long seconds;

    private OptimumTerms(Experiment experiment, long seconds) {
        this.experiment = experiment;
        this.seconds = seconds;
        this.service = experiment.service();
        this.parameters = experiment.parameters();
    }

    /** Returns what binds the optimum of an experiment whose load lasts {@code seconds}. */
    static Optimum.Terms of(Experiment experiment, long seconds) {
        OptimumTerms terms = new OptimumTerms(experiment, seconds);
        return new Optimum.Terms(terms.least(), experiment.initialTasks(), terms.start(), terms.stop());
    }

    /** The least minimum that is ever in force, unless even less serves: at the begin, while a deployment runs or after a loss. */
    private int least() {
        int least = Math.min(Math.min(service.min(), service.max()), experiment.initialTasks());
        for (ScheduledAction action : service.schedule()) {
            if (runs(action)) {
                least = Math.min(least, action.min().orElse(least));
                least = Math.min(least, action.max().orElse(least));
            }
        }
        if (replacesLate(least)) {
            int healthy = Math.min(100, service.deployment().minimumHealthyPercent());
            least = (least * healthy + 99) / 100;
        }
        return losesSpot() ? Math.min(least, mix().onDemandBase()) : least;
    }

    private boolean runs(ScheduledAction action) {
        Instant start = experiment.start().orElse(Instant.EPOCH);
        return Scheduling.of(action, start, parameters).next(-1) <= seconds;
    }

    /** Tells whether a deployment may stop tasks whose successors are not launched in the same second. */
    private boolean replacesLate(int tasks) {
        boolean atOnce = service.capacity() instanceof FargateCapacity
                && least(Parameter.SERVICE_LAUNCHES) == 0
                && tasks <= least(Parameter.FARGATE_LAUNCH_BURST);
        return !atOnce && experiment.scenarios().stream().anyMatch(Scenario.Deployment.class::isInstance);
    }

    private boolean losesSpot() {
        return mix().spotBase() + mix().spotWeight() > 0
                && experiment.scenarios().stream().anyMatch(Scenario.SpotLoss.class::isInstance);
    }

    private FargateCapacity mix() {
        return service.capacity() instanceof FargateCapacity mix ? mix : FargateCapacity.onDemand();
    }

    private double start() {
        int interval = service.targetGroup()
                .map(TargetGroup::healthCheckIntervalSeconds)
                .orElse(0);
        double serves = least(Parameter.START_APPLICATION) + least(Parameter.START_HEALTH_CHECK) * interval;
        return (double) Math.round(least(Parameter.START_TASK)) + Math.round(serves);
    }

    /** A task that is taken away is billed no longer than it serves. */
    private double stop() {
        if (losesSpot()) {
            return 0;
        }
        int drain = service.targetGroup()
                .map(TargetGroup::deregistrationDelaySeconds)
                .orElse(0);
        double stops = least(Parameter.STOP_APPLICATION) * service.task().stopTimeoutSeconds();
        return (double) drain + Math.round(stops);
    }

    private double least(Parameter parameter) {
        return parameters.of(parameter).least();
    }
}
