package dev.bandstand.scaling;

import static dev.bandstand.scaling.Requirement.require;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The moments of a scheduled action, in AWS's own notation.
 *
 * @param expression {@code cron(...)}, {@code rate(...)} or {@code at(...)}; {@code at} is local to the action's time zone
 */
public record ScalingSchedule(String expression) {

    private static final Pattern CRON = Pattern.compile("cron\\((.*)\\)");
    private static final Pattern RATE = Pattern.compile("rate\\(([1-9][0-9]*) (minutes?|hours?|days?)\\)");
    private static final Pattern AT = Pattern.compile("at\\([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\)");
    private static final List<String> FIELDS =
            List.of("minutes", "hours", "day of month", "month", "day of week", "year");

    /**
     * Checks the notation.
     *
     * @throws IllegalArgumentException if AWS would refuse it or read it otherwise than it looks
     */
    public ScalingSchedule {
        var cron = CRON.matcher(expression);
        if (cron.matches()) {
            checkCron(cron.group(1));
        } else {
            require(
                    RATE.matcher(expression).matches() || AT.matcher(expression).matches(),
                    "schedule must be cron(...), rate(...) or at(yyyy-mm-ddThh:mm:ss), got: %s",
                    expression);
        }
    }

    /** Returns the moments of six cron fields: minutes, hours, day of month, month, day of week, year. */
    public static ScalingSchedule cron(String fields) {
        return new ScalingSchedule("cron(" + fields + ")");
    }

    /** Returns a moment each so many {@code minutes}. */
    public static ScalingSchedule everyMinutes(int minutes) {
        return new ScalingSchedule("rate(" + minutes + (minutes == 1 ? " minute)" : " minutes)"));
    }

    /** Returns one moment, local to the action's time zone. */
    public static ScalingSchedule at(LocalDateTime moment) {
        return new ScalingSchedule("at("
                + DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT)
                        .format(moment) + ")");
    }

    private static void checkCron(String fields) {
        List<String> parts = List.of(fields.trim().split("\\s+"));
        require(
                parts.size() == FIELDS.size(),
                "cron must have the six fields %s, got: %s",
                String.join(", ", FIELDS),
                fields);
        require(!parts.get(0).equals("*"), "cron must name its minutes (* acts once a minute), got: %s", fields);
        require(
                parts.get(2).equals("?") != parts.get(4).equals("?"),
                "cron must have ? in exactly one of day of month and day of week, got: %s",
                fields);
        require(
                !parts.get(4).matches("[0-9,/-]*[0-9][0-9,/-]*"),
                "cron must name the days of the week (MON to SUN), as AWS's pages count them differently, got: %s",
                fields);
    }
}
