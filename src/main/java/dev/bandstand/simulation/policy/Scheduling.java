package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.ScheduledAction;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The moments of a scheduled action, as seconds from the start of the load.
 *
 * <p>A recurring action runs at its start time, which is one run more, and then as its schedule says, for the last time at its end time.
 * Start and end are UTC, whatever the zone. A rate counts from the start time; without one from the start of the load, since nobody knows
 * when the action was made. Nothing is undone at the end.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html">Schedule
 *     recurring scaling actions using cron expressions</a>
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/examples-scheduled-actions.html">Example scheduled
 *     actions</a>
 */
public final class Scheduling {

    /** What is returned when an action does not run any more. */
    public static final long NEVER = Moments.NEVER;

    private static final Pattern NOTATION = Pattern.compile("\\s*(cron|rate|at)\\((.*)\\)\\s*");
    private static final Pattern RATE = Pattern.compile("\\s*([1-9][0-9]{0,8})\\s+(minute|hour|day)s?\\s*");

    private final Moments moments;
    private final boolean recurs;
    private final boolean numbersDays;
    private final long zero;
    private final long first;
    private final long last;

    private Scheduling(ScheduledAction action, Moments moments, boolean recurs, boolean numbersDays, long zero) {
        this.moments = moments;
        this.recurs = recurs;
        this.numbersDays = numbersDays;
        this.zero = zero;
        this.first = action.start().map(Scheduling::ceiling).orElse(Long.MIN_VALUE);
        this.last = action.end().map(Instant::getEpochSecond).orElse(Long.MAX_VALUE);
    }

    private static long ceiling(Instant moment) {
        return moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0);
    }

    /**
     * Returns the moments of {@code action}.
     *
     * @param action the action
     * @param start the moment of second 0
     * @param parameters what becomes of the hour that daylight saving skips or repeats
     * @throws IllegalArgumentException if its schedule is not in AWS's notation
     */
    public static Scheduling of(ScheduledAction action, Instant start, Parameters parameters) {
        Matcher notation = NOTATION.matcher(action.schedule());
        if (!notation.matches()) {
            throw new IllegalArgumentException(
                    "schedule must be cron(...), rate(...) or at(yyyy-mm-ddThh:mm:ss), got: " + action.schedule());
        }
        long zero = start.getEpochSecond();
        String inside = notation.group(2);
        return switch (notation.group(1)) {
            case "cron" -> {
                CronMoments cron = new CronMoments(inside);
                Moments zoned = new ZonedMoments(cron, action.zone(), parameters);
                yield new Scheduling(action, zoned, true, cron.numbersDays(), zero);
            }
            case "rate" -> {
                long origin = action.start().map(Scheduling::ceiling).orElse(zero);
                yield new Scheduling(action, rate(inside, origin), true, false, zero);
            }
            default -> {
                Moments zoned = new ZonedMoments(once(inside), action.zone(), parameters);
                yield new Scheduling(action, zoned, false, false, zero);
            }
        };
    }

    private static Moments rate(String text, long origin) {
        Matcher rate = RATE.matcher(text.toLowerCase(Locale.ROOT));
        if (!rate.matches()) {
            throw new IllegalArgumentException(
                    "rate must be a whole number above 0 of minutes, hours or days, got: " + text);
        }
        long unit = switch (rate.group(2)) {
            case "minute" -> 60;
            case "hour" -> 3600;
            default -> 86_400;
        };
        long every = Long.parseLong(rate.group(1)) * unit;
        return second -> origin + Math.max(1, Math.floorDiv(second - origin + every - 1, every)) * every;
    }

    private static Moments once(String text) {
        try {
            long local = LocalDateTime.parse(text.trim()).toEpochSecond(ZoneOffset.UTC);
            return second -> second <= local ? local : Moments.NEVER;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("at must be a moment like 2026-11-27T06:00:00, got: " + text, e);
        }
    }

    /** Tells whether it names days of the week by number; AWS's pages count them differently, and SUN = 1 is taken. */
    public boolean numbersDays() {
        return numbersDays;
    }

    /** Returns the first run after {@code second}, {@link #NEVER} when there is none. */
    public long next(long second) {
        long from = Math.max(zero + second + 1, first);
        if (recurs && from == first) {
            return first <= last ? first - zero : NEVER;
        }
        long next = moments.from(from);
        return next <= last && next != NEVER ? next - zero : NEVER;
    }
}
