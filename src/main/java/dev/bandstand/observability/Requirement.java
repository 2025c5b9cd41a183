package dev.bandstand.observability;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Refuses what does not hold, and prints values as people write them. */
final class Requirement {

    private Requirement() {}

    static void require(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
        }
    }

    /** Prints 80 for 80.0 and 0.5 for 0.5. */
    static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    /** Prints a duration in its largest whole unit, as in 5m. */
    static String inWords(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        if (seconds % 3600 != 0) {
            return duration.toMinutes() + "m";
        }
        return duration.toHours() % 24 == 0 ? duration.toDays() + "d" : duration.toHours() + "h";
    }
}
