package dev.bandstand.simulation.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The time from left to right, with its ticks.
 *
 * @param clock tells the time
 * @param seconds how long the run lasts
 * @param left the pixel of its begin
 * @param right the pixel of its end
 */
record TimeAxis(Clock clock, long seconds, double left, double right) {

    private static final int ROOM = 72;
    private static final int MONTH = 30 * Clock.DAY;
    private static final long[] STEPS = {
        1,
        2,
        5,
        10,
        20,
        30,
        60,
        120,
        300,
        600,
        900,
        1800,
        3600,
        7200,
        10_800,
        21_600,
        43_200,
        Clock.DAY,
        2 * Clock.DAY,
        7 * Clock.DAY,
        14 * Clock.DAY
    };

    /**
     * A tick.
     *
     * @param second where it stands
     * @param label what it says
     */
    record Tick(long second, String label) {}

    double at(long second) {
        return left + (right - left) * Math.max(0, Math.min(1, second / (double) Math.max(1, seconds)));
    }

    /** Returns the ticks: at round times of the day where the run is dated, else at round times since its start. */
    List<Tick> ticks() {
        long least = (long) Math.ceil(seconds * ROOM / (right - left));
        for (long step : STEPS) {
            if (step >= least) {
                return even(step);
            }
        }
        long months = (least + MONTH - 1) / MONTH;
        return clock.start().isPresent() ? months((int) months) : even(months * MONTH);
    }

    private List<Tick> even(long step) {
        long offset = clock.start()
                .map(start -> Math.floorMod(-start.getEpochSecond(), step))
                .orElse(0L);
        List<Tick> ticks = new ArrayList<>();
        for (long second = offset; second <= seconds; second += step) {
            ticks.add(new Tick(second, label(second, step)));
        }
        return ticks;
    }

    private String label(long second, long step) {
        return clock.start()
                .map(start -> {
                    Instant moment = start.plusSeconds(second);
                    boolean midnight = Math.floorMod(moment.getEpochSecond(), Clock.DAY) == 0;
                    return midnight && clock.severalDays() ? Clock.date(moment) : Clock.timeOfDay(moment);
                })
                .orElseGet(() -> since(second, step));
    }

    private static String since(long second, long step) {
        if (second == 0) {
            return "0";
        }
        if (step < 60) {
            return second + " s";
        }
        if (step < 3600) {
            return second / 60 + " min";
        }
        return step < Clock.DAY ? second / 3600 + " h" : "day " + second / Clock.DAY;
    }

    private List<Tick> months(int step) {
        Instant start = clock.start().orElseThrow();
        LocalDate day = start.atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        List<Tick> ticks = new ArrayList<>();
        while (true) {
            long second = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond() - start.getEpochSecond();
            if (second > seconds) {
                return ticks;
            }
            if (second >= 0) {
                String month = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
                ticks.add(new Tick(second, day.getMonthValue() == 1 ? month + " " + day.getYear() : month));
            }
            day = day.plusMonths(step);
        }
    }
}
