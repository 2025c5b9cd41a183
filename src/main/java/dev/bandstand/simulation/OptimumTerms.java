package dev.bandstand.simulation;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.score.Optimum;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ScheduledAction;
import dev.bandstand.simulation.service.TargetGroup;

/**
 * What binds the clairvoyant optimum: nothing that does not bind each run as well, so that no run without overload is cheaper. Its
 * tasks start and stop as quickly as the parameters allow at all.
 */
final class OptimumTerms {

    private final Experiment experiment;
    private final ScalableService service;
    private final Parameters parameters;

    private OptimumTerms(Experiment experiment) {
        this.experiment = experiment;
        this.service = experiment.service();
        this.parameters = experiment.parameters();
    }

    static Optimum.Terms of(Experiment experiment) {
        OptimumTerms terms = new OptimumTerms(experiment);
        return new Optimum.Terms(terms.least(), experiment.initialTasks(), terms.start(), terms.stop());
    }

    /** The least minimum that is ever in force, unless even less serves: at the begin, while a deployment runs or after a loss. */
    private int least() {
        int least = Math.min(Math.min(service.min(), service.max()), experiment.initialTasks());
        for (ScheduledAction action : service.schedule()) {
            least = Math.min(least, action.min().orElse(least));
            least = Math.min(least, action.max().orElse(least));
        }
        if (experiment.scenarios().stream().anyMatch(Scenario.Deployment.class::isInstance)) {
            int healthy = Math.min(100, service.deployment().minimumHealthyPercent());
            least = (least * healthy + 99) / 100;
        }
        return losesSpot() ? Math.min(least, mix().onDemandBase()) : least;
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
