package dev.bandstand.simulation.score;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a service may come to at the most. A limit holds at the 90th percentile: nine seeds in ten must keep it.
 *
 * @param limits the limits, by the field of the summary
 */
public record Budget(Map<String, Double> limits) {

    /** The fields of a summary that may have a limit, in its order. */
    public static final List<String> FIELDS =
            List.of("overloadMinutes", "taskHours", "costUsd", "peakTasks", "scalings", "aboveOptimumPercent");

    /**
     * Copies the limits.
     *
     * @throws IllegalArgumentException if a field is not one of {@link #FIELDS}, or a limit is negative or not a number
     */
    public Budget {
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
        limits.forEach((field, limit) -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException(
                        "a field of the budget must be one of " + String.join(", ", FIELDS) + ", got: " + field);
            }
            if (!(limit >= 0) || limit.isInfinite()) {
                throw new IllegalArgumentException(field + " must be a number of at least 0, got: " + limit);
            }
        });
    }

    /** Holds {@code summary} against each limit, in the order of the summary. */
    public List<BudgetLine> judge(Summary summary) {
        return FIELDS.stream()
                .filter(limits::containsKey)
                .map(field -> new BudgetLine(
                        field,
                        limits.getOrDefault(field, 0.0),
                        figure(summary, field).map(Quantiles::p90)))
                .toList();
    }

    /** Tells whether {@code summary} keeps all limits. */
    public boolean keeps(Summary summary) {
        return judge(summary).stream().noneMatch(BudgetLine::exceeded);
    }

    private static Optional<Quantiles> figure(Summary summary, String field) {
        return switch (field) {
            case "overloadMinutes" -> Optional.of(summary.overloadMinutes());
            case "taskHours" -> Optional.of(summary.taskHours());
            case "costUsd" -> summary.costUsd();
            case "peakTasks" -> Optional.of(summary.peakTasks());
            case "scalings" -> Optional.of(summary.scalings());
            default -> Optional.of(summary.aboveOptimumPercent());
        };
    }
}
