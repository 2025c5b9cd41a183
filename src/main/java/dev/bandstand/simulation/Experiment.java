package dev.bandstand.simulation;

import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.ScalableService;
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
     * @throws dev.bandstand.simulation.service.CannotSimulate if one is a deployment that does not replace the tasks one by one
     */
    public Experiment {
        scenarios = List.copyOf(scenarios);
        if (scenarios.stream().anyMatch(Scenario.Deployment.class::isInstance)) {
            service.deployment().mustRoll(service.name());
        }
    }
}
