package dev.bandstand.simulation.tune;

import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.simulation.score.Score;
import java.util.Comparator;
import java.util.List;

/**
 * How a plan went.
 *
 * @param plan the plan
 * @param scores how it went, by part and then by seed
 * @param excess by how much it exceeds what is aimed at with the worst seed, each in units of its limit; 0 where it does not
 * @param price what it costs at the mean of the seeds, over all parts; task-hours where a price is not known
 */
record Trial(ScalingPlan plan, List<List<Score>> scores, double excess, double price) {

    /** The better first: less excess, then cheaper, then shorter. */
    static final Comparator<Trial> ORDER = Comparator.comparingDouble(Trial::excess)
            .thenComparingDouble(Trial::price)
            .thenComparingInt(trial -> PlanYaml.of(trial.plan()).size());

    private static final double MATTERS = 1e-6;

    Trial {
        scores = scores.stream().map(List::copyOf).toList();
    }

    boolean keeps() {
        return excess == 0;
    }

    /** Tells whether it is better than another one by more than rounding. */
    boolean beats(Trial other) {
        if (Math.abs(excess - other.excess) > MATTERS * Math.max(1, other.excess)) {
            return excess < other.excess;
        }
        return price < other.price * (1 - MATTERS);
    }
}
