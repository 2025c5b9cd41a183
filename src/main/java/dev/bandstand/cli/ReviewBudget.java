package dev.bandstand.cli;

import dev.bandstand.cost.CostDifference;
import dev.bandstand.review.report.Limit;
import dev.bandstand.simulation.score.Budget;
import dev.bandstand.simulation.score.BudgetFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The most that a change may come to.
 *
 * @param limits the limits by their fields: those of a simulation, and those on the monthly cost
 */
record ReviewBudget(SortedMap<String, Double> limits) {

    private static final String TOTAL = "monthlyUsd";
    private static final String DELTA = "monthlyUsdDelta";

    static ReviewBudget none() {
        return new ReviewBudget(Collections.emptySortedMap());
    }

    static ReviewBudget read(Path file) {
        List<String> fields = new ArrayList<>(List.of(TOTAL, DELTA));
        fields.addAll(Budget.FIELDS);
        return new ReviewBudget(BudgetFile.limits(file, fields));
    }

    /** Tells whether it limits the monthly cost. */
    boolean limitsCost() {
        return limits.containsKey(TOTAL) || limits.containsKey(DELTA);
    }

    /** Returns what a service may come to under a load, where that is limited. */
    Optional<Budget> simulated() {
        SortedMap<String, Double> rest = new TreeMap<>(limits);
        rest.remove(TOTAL);
        rest.remove(DELTA);
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Budget(rest));
    }

    /** Holds costs against the limits. */
    List<Limit> judge(CostDifference costs) {
        List<Limit> judged = new ArrayList<>();
        limit(judged, TOTAL, costs.head().total());
        limit(judged, DELTA, costs.delta().total());
        return judged;
    }

    private void limit(List<Limit> judged, String field, BigDecimal value) {
        Double limit = limits.get(field);
        if (limit != null) {
            judged.add(new Limit(field, BigDecimal.valueOf(limit).stripTrailingZeros(), value));
        }
    }
}
