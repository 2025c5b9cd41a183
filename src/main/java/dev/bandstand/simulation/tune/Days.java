package dev.bandstand.simulation.tune;

import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.load.LoadPart;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The days of a load, kept apart: those on which a plan is found, and those after them on which it is tried.
 *
 * @param train the first two thirds of the days
 * @param holdOut the days after them
 */
record Days(Load train, Load holdOut) {

    private static final long DAY = 86_400;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** Splits a load at midnight, UTC where it is dated; empty where it has less than two whole days. */
    static Optional<Days> of(Load load) {
        long seconds = load.facts().seconds();
        long first = load.start()
                .map(start -> Math.floorMod(-start.getEpochSecond(), DAY))
                .orElse(0L);
        long days = (seconds - first) / DAY;
        if (days < 2) {
            return Optional.empty();
        }
        long split = first + DAY * Math.max(1, days * 2 / 3);
        return Optional.of(new Days(part(load, 0, split), part(load, split, seconds)));
    }

    private static Load part(Load load, long from, long until) {
        String days = load.start()
                .map(start -> date(start, from) + " to " + date(start, until - 1))
                .orElseGet(() -> "day " + (from / DAY + 1) + " to " + ((until - 1) / DAY + 1));
        return new LoadPart(load, load.title() + ", " + days, from, until);
    }

    private static String date(Instant start, long second) {
        return DATE.format(start.plusSeconds(second).atZone(ZoneOffset.UTC));
    }
}
