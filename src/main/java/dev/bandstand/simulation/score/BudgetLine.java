package dev.bandstand.simulation.score;

import java.util.Optional;

/**
 * One limit of a budget and the figure that is held against it.
 *
 * @param field the field of the summary, as in {@code overloadMinutes}
 * @param limit the most that is allowed
 * @param value what it came to at the 90th percentile; empty where a price is not known
 */
public record BudgetLine(String field, double limit, Optional<Double> value) {

    /** Tells whether the limit is exceeded; a figure that nobody knows exceeds it. */
    public boolean exceeded() {
        return value.isEmpty() || value.orElseThrow() > limit;
    }
}
