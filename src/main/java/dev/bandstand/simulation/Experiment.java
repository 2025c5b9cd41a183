package dev.bandstand.simulation;

import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.policy.Scheduling;
import dev.bandstand.simulation.service.CannotSimulate;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ScheduledAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is simulated, but for the load and the seed.
 *
 * @param service the service with its scaling
 * @param requestsPerSecondPerTask what one task can do
 * @param parameters the values of the model's parameters
 * @param scenarios what happens beside the load
 * @param start the moment of second 0; needed once the service has a schedule
 * @param initialTasks the tasks that serve at second 0
 */
public record Experiment(
        ScalableService service,
        double requestsPerSecondPerTask,
        Parameters parameters,
        List<Scenario> scenarios,
        Optional<Instant> start,
        int initialTasks) {

    /**
     * Copies the scenarios.
     *
     * @throws CannotSimulate if one is a deployment that does not replace the tasks one by one, or a schedule is not in AWS's notation
     */
    public Experiment {
        scenarios = List.copyOf(scenarios);
        if (scenarios.stream().anyMatch(Scenario.Deployment.class::isInstance)) {
            service.deployment().mustRoll(service.name());
        }
        service.schedule().forEach(action -> check(service.name(), action, parameters));
    }

    private static void check(String service, ScheduledAction action, Parameters parameters) {
        try {
            Scheduling.of(action, Instant.EPOCH, parameters);
        } catch (IllegalArgumentException e) {
            throw new CannotSimulate(service + " can not be simulated: " + action.name() + ": " + e.getMessage());
        }
    }
}
