package dev.bandstand.review.report;

import java.math.BigDecimal;

/**
 * A limit of a budget, with what is held against it.
 *
 * @param field its name in the budget
 * @param limit the most it may come to
 * @param value what it comes to
 */
public record Limit(String field, BigDecimal limit, BigDecimal value) {

    /** Tells whether it comes to more. */
    public boolean exceeded() {
        return value.compareTo(limit) > 0;
    }
}
