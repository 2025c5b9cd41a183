package dev.bandstand.settings;

import java.math.BigDecimal;

/** Numbers as they stand in the file. */
final class PlainNumber {

    private PlainNumber() {}

    /** Prints 80 for 80.0 and 0.5 for 0.5. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
