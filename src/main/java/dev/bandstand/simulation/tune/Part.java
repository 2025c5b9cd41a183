package dev.bandstand.simulation.tune;

import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.load.LoadCursor;
import dev.bandstand.simulation.score.Budget;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A load on which plans are tried, and what they must keep to on it.
 *
 * @param load the load, or some days of one
 * @param heldOut whether the search never sees it
 * @param limits the limits, by the field of the summary
 */
record Part(Load load, boolean heldOut, SortedMap<String, Double> limits) {

    /** What grows with the length of a load. */
    private static final List<String> ADDITIVE = List.of("overloadMinutes", "taskHours", "costUsd", "scalings");

    /** The share of the time that may be overload where nobody gives a budget. */
    static final double OVERLOAD_SHARE = 0.001;

    Part {
        limits = Collections.unmodifiableSortedMap(new TreeMap<>(limits));
    }

    /** Makes a part of {@code whole}, with the share of the budget that its length makes out. */
    static Part of(Load whole, Load load, boolean heldOut, Optional<Budget> budget) {
        double share = (double) load.facts().seconds() / whole.facts().seconds();
        SortedMap<String, Double> limits = new TreeMap<>();
        budget.ifPresentOrElse(
                given -> given.limits()
                        .forEach((field, limit) -> limits.put(field, ADDITIVE.contains(field) ? limit * share : limit)),
                () -> limits.put("overloadMinutes", load.facts().seconds() / 60.0 * OVERLOAD_SHARE));
        return new Part(load, heldOut, limits);
    }

    /** Returns the rate with which it begins. */
    double firstRate() {
        try (LoadCursor cursor = load.open()) {
            return cursor.next() ? cursor.requestsPerSecond() : 0;
        }
    }
}
