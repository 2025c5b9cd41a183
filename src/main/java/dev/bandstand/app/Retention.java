package dev.bandstand.app;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * The days for which CloudWatch keeps logs.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html">PutRetentionPolicy</a>
 */
final class Retention {

    private static final Map<RetentionDays, Integer> DAYS = days();

    private Retention() {}

    /** Returns CloudWatch's name for a length that the settings have checked already. */
    static RetentionDays of(Duration length) {
        return DAYS.entrySet().stream()
                .filter(entry -> entry.getValue() == length.toDays())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "logRetention must be one of " + DAYS.values() + " days, got: " + length.toDays()));
    }

    private static Map<RetentionDays, Integer> days() {
        var days = new EnumMap<RetentionDays, Integer>(RetentionDays.class);
        days.put(RetentionDays.ONE_DAY, 1);
        days.put(RetentionDays.THREE_DAYS, 3);
        days.put(RetentionDays.FIVE_DAYS, 5);
        days.put(RetentionDays.ONE_WEEK, 7);
        days.put(RetentionDays.TWO_WEEKS, 14);
        days.put(RetentionDays.ONE_MONTH, 30);
        days.put(RetentionDays.TWO_MONTHS, 60);
        days.put(RetentionDays.THREE_MONTHS, 90);
        days.put(RetentionDays.FOUR_MONTHS, 120);
        days.put(RetentionDays.FIVE_MONTHS, 150);
        days.put(RetentionDays.SIX_MONTHS, 180);
        days.put(RetentionDays.ONE_YEAR, 365);
        days.put(RetentionDays.THIRTEEN_MONTHS, 400);
        days.put(RetentionDays.EIGHTEEN_MONTHS, 545);
        days.put(RetentionDays.TWO_YEARS, 731);
        days.put(RetentionDays.THREE_YEARS, 1096);
        days.put(RetentionDays.FIVE_YEARS, 1827);
        days.put(RetentionDays.SIX_YEARS, 2192);
        days.put(RetentionDays.SEVEN_YEARS, 2557);
        days.put(RetentionDays.EIGHT_YEARS, 2922);
        days.put(RetentionDays.NINE_YEARS, 3288);
        days.put(RetentionDays.TEN_YEARS, 3653);
        return days;
    }
}
