package dev.bandstand.simulation.fleet;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.TargetGroup;
import java.util.SplittableRandom;

/** How long each task takes to start and to stop; all in whole seconds. */
final class Starts {

    private final Parameters parameters;
    private final SplittableRandom tasks;
    private final SplittableRandom applications;
    private final SplittableRandom healthChecks;
    private final SplittableRandom stops;
    private final int healthCheckInterval;
    private final long drain;
    private final int stopTimeout;

    Starts(ScalableService service, Parameters parameters, Luck luck) {
        this.parameters = parameters;
        this.tasks = luck.stream(Parameter.START_TASK.key());
        this.applications = luck.stream(Parameter.START_APPLICATION.key());
        this.healthChecks = luck.stream(Parameter.START_HEALTH_CHECK.key());
        this.stops = luck.stream(Parameter.STOP_APPLICATION.key());
        this.healthCheckInterval = service.targetGroup()
                .map(TargetGroup::healthCheckIntervalSeconds)
                .orElse(0);
        this.drain = service.targetGroup()
                .map(TargetGroup::deregistrationDelaySeconds)
                .orElse(0);
        this.stopTimeout = service.task().stopTimeoutSeconds();
    }

    /** Draws how long it takes from a task's launch to its started container. */
    long provisioning() {
        return Math.round(parameters.draw(Parameter.START_TASK, tasks));
    }

    /** Draws how long it takes from a started container to the first request. */
    long starting() {
        double application = parameters.draw(Parameter.START_APPLICATION, applications);
        double check = parameters.draw(Parameter.START_HEALTH_CHECK, healthChecks);
        return Math.round(application + check * healthCheckInterval);
    }

    /** Returns how long a task that served finishes its requests. */
    long draining() {
        return drain;
    }

    /** Draws how long it takes from SIGTERM to the end of a task. */
    long stopping() {
        return Math.round(parameters.draw(Parameter.STOP_APPLICATION, stops) * stopTimeout);
    }
}
