package dev.bandstand.simulation.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the time of a run: of the day where the load is dated, in UTC, else since its start.
 *
 * @param start the moment of second 0
 * @param severalDays whether the time of the day alone would not tell the moment
 */
record Clock(Optional<Instant> start, boolean severalDays) {

    static final int DAY = 86_400;

    private static final Pattern SECOND = Pattern.compile("\\bsecond ([0-9]{1,12})\\b");
    private static final DateTimeFormatter MINUTES = format("HH:mm");
    private static final DateTimeFormatter SECONDS = format("HH:mm:ss");
    private static final DateTimeFormatter DATE = format("d MMM");
    private static final DateTimeFormatter YEAR = format("d MMM uuuu");

    static Clock of(Optional<Instant> start, long seconds) {
        long first = start.map(Instant::getEpochSecond).orElse(0L);
        boolean severalDays = Math.floorDiv(first, DAY) != Math.floorDiv(first + Math.max(0, seconds - 1), DAY);
        return new Clock(start, severalDays);
    }

    /** Returns the moment, to the minute where it is dated. */
    String at(long second) {
        return start.map(instant -> {
                    Instant moment = instant.plusSeconds(second);
                    return (severalDays ? DATE.format(moment) + " " : "") + MINUTES.format(moment);
                })
                .orElseGet(() -> since(second));
    }

    /** Returns the moment to the second. */
    String exactly(long second) {
        return start.map(instant -> {
                    Instant moment = instant.plusSeconds(second);
                    return (severalDays ? DATE.format(moment) + " " : "") + SECONDS.format(moment);
                })
                .orElseGet(() -> since(second));
    }

    /** Returns a text in which moments as in "second 600" are told like all others. */
    String told(String text) {
        return SECOND.matcher(text).replaceAll(match -> at(Long.parseLong(match.group(1))));
    }

    /** Returns the time of the day, with seconds where they are not 0. */
    static String timeOfDay(Instant moment) {
        return (moment.getEpochSecond() % 60 == 0 ? MINUTES : SECONDS).format(moment);
    }

    static String date(Instant moment) {
        return DATE.format(moment);
    }

    static String dateWithYear(Instant moment) {
        return YEAR.format(moment);
    }

    /** Returns a length of time in the unit that suits it. */
    static String length(double seconds) {
        if (seconds < 120) {
            return Figures.text(seconds) + " s";
        }
        if (seconds < 7200) {
            return Figures.text(seconds / 60) + " min";
        }
        return seconds < 2 * DAY ? Figures.text(seconds / 3600) + " h" : Figures.text(seconds / DAY) + " days";
    }

    private static String since(long second) {
        String clock = String.format(Locale.ROOT, "%d:%02d:%02d", second % DAY / 3600, second / 60 % 60, second % 60);
        return second < DAY ? clock : "day " + second / DAY + " " + clock;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
