package dev.bandstand.simulation;

import dev.bandstand.simulation.load.LoadFacts;
import dev.bandstand.simulation.score.Baseline;
import dev.bandstand.simulation.score.CostItem;
import dev.bandstand.simulation.score.Reaction;
import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.score.Summary;
import java.util.List;

/**
 * What a simulation found: all that a report tells.
 *
 * @param experiment what was simulated
 * @param loadTitle what the load is called
 * @param load what is known of the load
 * @param region the region whose prices hold
 * @param scores how each seed went, in the order of the seeds from 1
 * @param summary the figures over all seeds
 * @param costs what the simulated time costs beside and including the tasks
 * @param baselines what to hold the result against
 * @param reaction the closed form behind the result
 * @param timeline the run of the first seed
 */
public record Outcome(
        Experiment experiment,
        String loadTitle,
        LoadFacts load,
        String region,
        List<Score> scores,
        Summary summary,
        List<CostItem> costs,
        List<Baseline> baselines,
        Reaction reaction,
        Timeline timeline) {

    /** Copies the lists. */
    public Outcome {
        scores = List.copyOf(scores);
        costs = List.copyOf(costs);
        baselines = List.copyOf(baselines);
    }
}
