package dev.bandstand.simulation.score;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The figures of a service over all seeds.
 *
 * @param overloadMinutes the minutes of overload
 * @param taskHours the hours of tasks that cost money
 * @param costUsd what the tasks cost over the simulated time; empty where a price is not known
 * @param peakTasks the most tasks at the same moment
 * @param scalings how often the desired count changed
 * @param aboveOptimumPercent how far the task-hours lie above those of the clairvoyant optimum, in percent
 */
public record Summary(
        Quantiles overloadMinutes,
        Quantiles taskHours,
        Optional<Quantiles> costUsd,
        Quantiles peakTasks,
        Quantiles scalings,
        Quantiles aboveOptimumPercent) {

    /**
     * Sums up how each seed went.
     *
     * @param scores how each seed went
     * @param optimumTaskSeconds the task-seconds of the clairvoyant optimum; none at all counts as one
     * @param price what the tasks cost
     */
    public static Summary of(List<Score> scores, double optimumTaskSeconds, TaskPrice price) {
        double optimum = Math.max(1, optimumTaskSeconds);
        List<Optional<Double>> costs = scores.stream()
                .map(score -> price.usd(score.taskSeconds(), score.spotTaskSeconds()))
                .toList();
        return new Summary(
                over(scores, Score::overloadMinutes),
                over(scores, Score::taskHours),
                costs.stream().allMatch(Optional::isPresent)
                        ? Optional.of(Quantiles.of(costs.stream()
                                .mapToDouble(Optional::orElseThrow)
                                .toArray()))
                        : Optional.empty(),
                over(scores, Score::peakTasks),
                over(scores, Score::scalings),
                over(scores, score -> (score.taskSeconds() - optimumTaskSeconds) / optimum * 100));
    }

    private static Quantiles over(List<Score> scores, ToDoubleFunction<Score> figure) {
        return Quantiles.of(scores.stream().mapToDouble(figure).toArray());
    }
}
