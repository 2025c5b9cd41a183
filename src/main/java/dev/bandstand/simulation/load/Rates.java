package dev.bandstand.simulation.load;

import java.nio.charset.StandardCharsets;

/** Reads numbers from text, at the speed of a file with a row for each minute of some years. */
final class Rates {

    /** The most requests a second that a load may have. */
    static final double MOST = 1e9;

    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Rates() {}

    /** Reads a decimal number; NaN for what is none. */
    static double number(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        return number(bytes, 0, bytes.length);
    }

    /** Reads a decimal number; NaN for what is none. */
    static double number(byte[] text, int from, int until) {
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (int i = from; i < until; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9 && count < EXACT_DIGITS) {
                digits = digits * 10 + digit;
                count++;
                decimals += decimals < 0 ? 0 : 1;
            } else if (text[i] == '.' && decimals < 0 && count > 0 && i + 1 < until) {
                decimals = 0;
            } else {
                return any(new String(text, from, until - from, StandardCharsets.UTF_8));
            }
        }
        // Both are exact, so that the quotient is the nearest double: what Double.parseDouble returns.
        return count == 0 ? Double.NaN : digits / POWERS[Math.max(decimals, 0)];
    }

    private static double any(String text) {
        return text.matches("[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?")
                ? Double.parseDouble(text)
                : Double.NaN;
    }
}
