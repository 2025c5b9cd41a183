package dev.bandstand.simulation.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a load with dates of its own begins once the user gives another start. */
public enum Alignment {
    /** At the start that was given. */
    NONE("none", Duration.ofSeconds(1)),
    /** At the first moment from then on that has its own time of the day, in UTC. */
    DAY("day", Duration.ofDays(1)),
    /** At the first moment from then on that has its own day of the week and time of the day, in UTC. */
    WEEK("week", Duration.ofDays(7));

    private final String word;
    private final Duration cycle;

    Alignment(String word, Duration cycle) {
        this.word = word;
        this.cycle = cycle;
    }

    /**
     * Returns the one that users call {@code word}.
     *
     * @throws IllegalArgumentException for any other word; the message begins with "must be"
     */
    public static Alignment of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Arrays.stream(values())
                                .map(Alignment::word)
                                .collect(Collectors.joining(", ", "must be one of ", ""))
                        + ", got: " + Excerpt.of(word)));
    }

    /** Returns what users call it. */
    public String word() {
        return word;
    }

    /** Moves {@code own}, the moment at which a load begins, to where it begins when {@code start} was given. */
    Instant move(Instant own, Instant start) {
        long seconds = Math.floorMod(own.getEpochSecond() - start.getEpochSecond(), cycle.toSeconds());
        return start.plusSeconds(seconds);
    }
}
