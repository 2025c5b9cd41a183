package dev.bandstand.simulation.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as reports write them: the same on each machine, no more digits than anybody reads. */
public final class Figures {

    /** Digits behind the point in the files that programs read: a thousandth of a request is as fine as any load is known. */
    private static final int PLACES = 9;

    private static final double SMALL = 0.1;

    private Figures() {}

    /** Writes a number for people: two digits behind the point below 10, one below 100, none above; two digits where it is small. */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "-" : value > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(value);
        if (size < SMALL) {
            return small(value);
        }
        return plain(value, size < 9.995 ? 2 : size < 99.95 ? 1 : 0);
    }

    /** Writes a round number beside an axis: thousands and millions in short. */
    static String tick(double value) {
        if (value >= 1e6) {
            return plain(value / 1e6, 2) + "M";
        }
        return value >= 10_000 ? plain(value / 1e3, 2) + "k" : plain(value, 4);
    }

    /** Writes a sum of money for people, in USD: cents, or two significant digits where it is less. */
    public static String usd(double value) {
        if (!Double.isFinite(value)) {
            return text(value);
        }
        return value != 0 && Math.abs(value) < SMALL ? small(value) : fixed(value, 2);
    }

    /** Writes a share as a percentage for people. */
    static String percent(double share) {
        return text(share * 100) + " %";
    }

    /** Writes a number with at most {@code places} digits behind the point. */
    static String plain(double value, int places) {
        BigDecimal rounded = rounded(value, places).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    /** Returns two digits of a number, wherever they stand. */
    private static String small(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros();
        return rounded.precision() - rounded.scale() < -PLACES ? "0" : rounded.toPlainString();
    }

    private static String fixed(double value, int places) {
        return rounded(value, places).toPlainString();
    }

    /** Returns a number for programs: neither an exponent nor more digits than it is worth. */
    public static BigDecimal number(double value) {
        return new BigDecimal(plain(value, PLACES));
    }

    private static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN);
    }
}
