package dev.bandstand.scaling;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moments of a schedule as people say them. */
final class ScheduleWords {

    private static final Pattern CLOCK =
            Pattern.compile("cron\\(([0-9]{1,2}) ([0-9]{1,2}) ([?*]) [*] ([?*]|[A-Z,-]+) [*]\\)");
    private static final Pattern RATE = Pattern.compile("rate\\(([0-9]+) ([a-z]+)\\)");
    private static final Pattern AT = Pattern.compile("at\\(([0-9-]+)T([0-9:]+?)(:00)?\\)");
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private ScheduleWords() {}

    static String of(String expression) {
        Matcher clock = CLOCK.matcher(expression);
        if (clock.matches()) {
            return String.format(
                    "%s at %02d:%02d",
                    days(clock.group(4)), Integer.parseInt(clock.group(2)), Integer.parseInt(clock.group(1)));
        }
        Matcher rate = RATE.matcher(expression);
        if (rate.matches()) {
            return "every " + (rate.group(1).equals("1") ? "" : rate.group(1) + " ") + rate.group(2);
        }
        Matcher at = AT.matcher(expression);
        return at.matches() ? at.group(1) + " at " + at.group(2) : expression;
    }

    private static String days(String field) {
        if (field.equals("?") || field.equals("*")) {
            return "every day";
        }
        String words = field;
        for (String day : DAYS) {
            words = words.replace(day, day.charAt(0) + day.substring(1).toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
