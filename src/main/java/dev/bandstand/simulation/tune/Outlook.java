package dev.bandstand.simulation.tune;

import dev.bandstand.simulation.score.Quantiles;
import dev.bandstand.simulation.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How one plan goes under one load.
 *
 * @param load the load, with its days where it is a part of one
 * @param heldOut whether the search never saw it
 * @param plan {@code today} or {@code tuned}
 * @param overloadMinutes the minutes of overload
 * @param worstOverloadMinutes the same with the worst seed
 * @param taskHours the hours of tasks that cost money
 * @param costUsd what the tasks cost, where the prices are known
 * @param peakTasks the most tasks at the same moment
 * @param scalings how often the desired count changed
 * @param limits what it must keep to
 */
public record Outlook(
        String load,
        boolean heldOut,
        String plan,
        Quantiles overloadMinutes,
        double worstOverloadMinutes,
        Quantiles taskHours,
        Optional<Quantiles> costUsd,
        Quantiles peakTasks,
        Quantiles scalings,
        List<Limit> limits) {

    /**
     * One limit with the figure of the worst seed.
     *
     * @param field the field of the summary
     * @param limit the most that is allowed on this load
     * @param worst what it came to with the worst seed
     */
    public record Limit(String field, double limit, double worst) {

        /** Tells whether the limit is exceeded. */
        public boolean exceeded() {
            return worst > limit;
        }
    }

    /** Copies the list. */
    public Outlook {
        limits = List.copyOf(limits);
    }

    /** Tells whether all limits are kept with every seed. */
    public boolean keeps() {
        return limits.stream().noneMatch(Limit::exceeded);
    }

    static Outlook of(Part part, String plan, List<Score> seeds, Measure measure) {
        List<Limit> limits = new ArrayList<>();
        for (Map.Entry<String, Double> limit : part.limits().entrySet()) {
            limits.add(new Limit(limit.getKey(), limit.getValue(), measure.worst(seeds, limit.getKey())));
        }
        boolean priced = seeds.stream().allMatch(score -> measure.usd(score).isPresent());
        return new Outlook(
                part.load().title(),
                part.heldOut(),
                plan,
                quantiles(seeds, Score::overloadMinutes),
                measure.worst(seeds, "overloadMinutes"),
                quantiles(seeds, Score::taskHours),
                priced
                        ? Optional.of(
                                quantiles(seeds, score -> measure.usd(score).orElseThrow()))
                        : Optional.empty(),
                quantiles(seeds, Score::peakTasks),
                quantiles(seeds, Score::scalings),
                limits);
    }

    private static Quantiles quantiles(List<Score> seeds, ToDoubleFunction<Score> figure) {
        return Quantiles.of(seeds.stream().mapToDouble(figure).toArray());
    }
}
