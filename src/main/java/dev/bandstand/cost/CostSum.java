package dev.bandstand.cost;

import java.math.BigDecimal;

/**
 * What some lines come to.
 *
 * @param fixed what runs by the hour whatever the traffic, in US dollars a month
 * @param assumed what rests on assumptions, in US dollars a month
 */
public record CostSum(BigDecimal fixed, BigDecimal assumed) {

    /** Nothing. */
    public static final CostSum NONE = new CostSum(new BigDecimal("0.00"), new BigDecimal("0.00"));

    /** Returns both. */
    public BigDecimal total() {
        return fixed.add(assumed);
    }

    CostSum minus(CostSum other) {
        return new CostSum(fixed.subtract(other.fixed), assumed.subtract(other.assumed));
    }

    CostSum and(CostLine line) {
        return line.kind() == CostKind.FIXED
                ? new CostSum(fixed.add(line.monthly()), assumed)
                : new CostSum(fixed, assumed.add(line.monthly()));
    }
}
