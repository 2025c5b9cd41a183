package dev.bandstand.cost.report;

import java.math.BigDecimal;

/** US dollars in words. */
public final class Usd {

    private Usd() {}

    /** Returns an amount, as in $1,234.50. */
    public static String of(BigDecimal amount) {
        String digits = amount.abs().toPlainString();
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.indexOf('.') - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return (amount.signum() < 0 ? "-$" : "$") + text;
    }

    /** Returns a difference, as in +$1.50. */
    public static String delta(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + of(amount);
    }
}
