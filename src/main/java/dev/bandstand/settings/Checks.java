package dev.bandstand.settings;

import java.time.Duration;
import java.util.List;

/** Holds the values of one section against their rules. */
record Checks(Report report, String path) {

    private static final List<Integer> LOG_RETENTION_DAYS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    Checks at(String key) {
        return new Checks(report, path(key));
    }

    String path(String key) {
        return KeyPath.child(path, key);
    }

    /** Tells whether the file itself says what {@code key} is. */
    boolean isGiven(String key) {
        return report.isGiven(path(key));
    }

    void require(boolean holds, String key, String rule, Object got) {
        if (!holds) {
            report.add(path(key), rule, got);
        }
    }

    void requireItem(boolean holds, String list, int index, String rule, Object got) {
        if (!holds) {
            report.add(KeyPath.item(path(list), index), rule, got);
        }
    }

    /** Requires the section itself to hold to a rule. */
    void requireWhole(boolean holds, String rule, Object got) {
        if (!holds) {
            report.add(path, rule, got);
        }
    }

    /** Requires that the file says nothing of {@code keys}. */
    void leftOut(List<String> keys, String when) {
        for (String key : keys) {
            require(
                    !isGiven(key),
                    key,
                    "must be left out when " + when,
                    report.typed(path(key)).orElse("a value"));
        }
    }

    void between(String key, Duration value, Duration least, Duration most) {
        boolean holds = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        String rule = "must be between " + least.toSeconds() + "s and " + most.toSeconds() + "s";
        require(holds, key, rule, typed(key, value));
    }

    void wholeDays(String key, Duration value, int least, int most) {
        boolean whole = value.toSeconds() % Duration.ofDays(1).toSeconds() == 0;
        String rule = "must be whole days between " + least + "d and " + most + "d";
        require(whole && value.toDays() >= least && value.toDays() <= most, key, rule, typed(key, value));
    }

    void wholeMinutes(String key, Duration value, int least, int most) {
        boolean whole = value.toSeconds() % Duration.ofMinutes(1).toSeconds() == 0;
        String rule = "must be whole minutes between " + least + "m and " + most + "m";
        require(whole && value.toMinutes() >= least && value.toMinutes() <= most, key, rule, typed(key, value));
    }

    /**
     * Requires a number of days that CloudWatch Logs knows.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html">Retention</a>
     */
    void logRetention(String key, Duration value) {
        boolean whole = value.equals(Duration.ofDays(value.toDays()));
        boolean known = whole && LOG_RETENTION_DAYS.stream().anyMatch(days -> days == value.toDays());
        List<String> days =
                LOG_RETENTION_DAYS.stream().map(count -> count + "d").toList();
        require(known, key, "must be " + SchemaWords.anyOf(days), typed(key, value));
    }

    /** Returns a duration as the file has it, or a default's in its largest unit. */
    String typed(String key, Duration value) {
        return report.typed(path(key)).orElseGet(() -> inLargestUnit(value));
    }

    private static String inLargestUnit(Duration value) {
        long seconds = value.toSeconds();
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        if (seconds % 3600 != 0) {
            return value.toMinutes() + "m";
        }
        return value.toHours() % 24 == 0 ? value.toDays() + "d" : value.toHours() + "h";
    }
}
