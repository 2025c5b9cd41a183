package dev.bandstand.scaling;

import static dev.bandstand.scaling.Requirement.require;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
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
    private static final Pattern NUMERIC_DAY = Pattern.compile("(^|[,-])[0-9]");
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
                    RATE.matcher(expression).matches() || isMoment(expression),
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

    /** Says when it acts: at a time of day in words, and any rarer cron as it stands. */
    public String inWords() {
        return ScheduleWords.of(expression);
    }

    private static boolean isMoment(String expression) {
        if (!AT.matcher(expression).matches()) {
            return false;
        }
        try {
            LocalDateTime.parse(expression.substring(3, expression.length() - 1));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void checkCron(String fields) {
        List<String> parts = List.of(fields.trim().split("\\s+"));
        require(
                parts.size() == FIELDS.size(),
                "cron must have the six fields %s, got: %s",
                String.join(", ", FIELDS),
                fields);
        require(
                !parts.get(0).matches("[*](/1)?|0/1"),
                "cron must name its minutes (%s acts once a minute), got: %s",
                parts.get(0),
                fields);
        require(
                parts.get(2).equals("?") != parts.get(4).equals("?"),
                "cron must have ? in exactly one of day of month and day of week, got: %s",
                fields);
        require(
                !NUMERIC_DAY.matcher(parts.get(4)).find(),
                "cron must name the days of the week (MON to SUN), as AWS's pages count them differently, got: %s",
                fields);
    }
}
