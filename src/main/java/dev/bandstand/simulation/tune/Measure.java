package dev.bandstand.simulation.tune;

import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.score.TaskPrice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What runs come to: in money, and against limits. */
final class Measure {

    private static final double AIM = 0.8;

    private final TaskPrice price;

    Measure(TaskPrice price) {
        this.price = price;
    }

    /** Returns what the tasks of one run cost, where the prices are known. */
    Optional<Double> usd(Score score) {
        return price.usd(score.taskSeconds(), score.spotTaskSeconds());
    }

    /** Returns the mean price over the seeds, summed up over the parts; task-hours where a price is not known. */
    double price(List<List<Score>> scores) {
        double sum = 0;
        for (List<Score> seeds : scores) {
            sum += seeds.stream()
                    .mapToDouble(score -> usd(score).orElseGet(score::taskHours))
                    .average()
                    .orElse(0);
        }
        return sum;
    }

    /**
     * Returns by how much the worst seed exceeds what is aimed at on the parts, each in units of its limit: the limits, and of the
     * overload a little less, because other days are never quite like those that were seen.
     */
    double excess(List<Part> parts, List<List<Score>> scores) {
        double excess = 0;
        for (int i = 0; i < parts.size(); i++) {
            for (Map.Entry<String, Double> limit : parts.get(i).limits().entrySet()) {
                double aim = limit.getValue() * (limit.getKey().equals("overloadMinutes") ? AIM : 1);
                double worst = worst(scores.get(i), limit.getKey());
                excess += Math.max(0, worst - aim) / Math.max(1, limit.getValue());
            }
        }
        return excess;
    }

    /** Returns the highest figure over the seeds; one that nobody knows is infinite. */
    double worst(List<Score> seeds, String field) {
        return seeds.stream().mapToDouble(score -> figure(score, field)).max().orElse(0);
    }

    private double figure(Score score, String field) {
        return switch (field) {
            case "overloadMinutes" -> score.overloadMinutes();
            case "taskHours" -> score.taskHours();
            case "costUsd" -> usd(score).orElse(Double.POSITIVE_INFINITY);
            case "peakTasks" -> score.peakTasks();
            case "scalings" -> score.scalings();
            default -> throw new IllegalArgumentException("tune has no figure for " + field);
        };
    }
}
