package dev.bandstand.review.load;

import dev.bandstand.simulation.Experiment;
import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.score.Budget;
import dev.bandstand.simulation.service.ScalableService;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a load is tried on the services whose scaling changes.
 *
 * @param load the load
 * @param seeds how many runs there are of each side, from seed 1
 * @param experiments what is simulated of a service
 * @param regions the region whose prices hold for a service
 * @param budget what a service may come to at the most, where that is given
 */
public record LoadTrial(
        Load load,
        int seeds,
        Function<ScalableService, Experiment> experiments,
        Function<ScalableService, String> regions,
        Optional<Budget> budget) {

    /**
     * Checks the number of runs.
     *
     * @throws IllegalArgumentException if {@code seeds} is below 1
     */
    public LoadTrial {
        if (seeds < 1) {
            throw new IllegalArgumentException("seeds must be at least 1, got: " + seeds);
        }
    }
}
