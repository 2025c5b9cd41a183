package dev.bandstand.simulation.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts how far apart the rows of a file are, to find the step of the series and what is missing in it. */
final class Intervals {

    /** With fewer intervals than this nobody can tell a step. */
    private static final int FEWEST = 4;

    /** Of so many rows one may be missing. */
    private static final int RARE = 100;

    /** Rows that are apart in more ways than this have no step. */
    private static final int MOST_WAYS = 4096;

    private final Map<Long, Way> ways = new LinkedHashMap<>();
    private final Way other = new Way(0, "");
    private Way latest = other;
    private long count;
    private double peak;

    /** One distance between rows, where it was seen first, and what held over it. */
    private static final class Way {
        private final long seconds;
        private final String place;
        private long count;
        private double rates;
        private double requests;

        Way(long seconds, String place) {
            this.seconds = seconds;
            this.place = place;
        }
    }

    /** Takes in that {@code rate} held for {@code seconds} until the row at which {@code rows} stands. */
    void add(long seconds, double rate, Rows rows) {
        if (latest.seconds != seconds) {
            latest = ways.size() < MOST_WAYS
                    ? ways.computeIfAbsent(seconds, any -> new Way(seconds, rows.place()))
                    : ways.getOrDefault(seconds, other);
        }
        latest.count++;
        latest.rates += rate;
        // Added up as it is for the many ways that share one count.
        latest.requests += rate * seconds;
        peak = Math.max(peak, rate);
        count++;
    }

    /** Returns how far apart most rows are, in seconds; 0 when there is no such thing. */
    long step() {
        return count < FEWEST || other.count > 0
                ? 0
                : ways.values().stream()
                        .filter(way -> way.count * 2 > count)
                        .mapToLong(way -> way.seconds)
                        .findFirst()
                        .orElse(0);
    }

    /** Returns the problem of the first place where more than one row is missing, or one that is not among a hundred that are there. */
    Optional<String> hole() {
        long step = step();
        long single = ways.values().stream()
                .filter(way -> missing(way.seconds, step) == 1)
                .mapToLong(way -> way.count)
                .sum();
        long tolerated = single * RARE <= count ? 1 : 0;
        return ways.values().stream()
                .filter(way -> missing(way.seconds, step) > tolerated)
                .findFirst()
                .map(way -> way.place + " time must be " + step + " s after the row before, as for most rows, got: "
                        + way.seconds + " s");
    }

    /** Returns what the rows say of the whole, which ends with the last of them. */
    LoadFacts facts(long seconds, Gaps gaps) {
        long step = step();
        long pieces = count;
        long missing = 0;
        double requests = other.requests;
        for (Way way : ways.values()) {
            long rows = missing(way.seconds, step);
            missing += rows * way.count;
            boolean emptied = rows > 1 && gaps == Gaps.ZERO;
            pieces += emptied ? way.count : 0;
            requests += way.rates * (emptied ? step : way.seconds);
        }
        return new LoadFacts(pieces, seconds, peak, requests / seconds, missing);
    }

    /** Returns how many rows are missing between two that are {@code seconds} apart. */
    static long missing(long seconds, long step) {
        return step == 0 ? 0 : Math.max(0, (2 * seconds + step) / (2 * step) - 1);
    }
}
