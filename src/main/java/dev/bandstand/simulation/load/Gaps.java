package dev.bandstand.simulation.load;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a hole of missing rows is taken for; rows that are missing one by one, no more than one of a hundred, are always held. */
public enum Gaps {
    /** A mistake. */
    REFUSE("refuse"),
    /** The rate before it goes on. */
    HOLD("hold"),
    /** Nothing arrives in it. */
    ZERO("zero");

    private final String word;

    Gaps(String word) {
        this.word = word;
    }

    /**
     * Returns the one that users call {@code word}.
     *
     * @throws IllegalArgumentException for any other word; the message begins with "must be"
     */
    public static Gaps of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        Arrays.stream(values()).map(Gaps::word).collect(Collectors.joining(", ", "must be one of ", ""))
                                + ", got: " + Excerpt.of(word)));
    }

    /** Returns what users call it. */
    public String word() {
        return word;
    }
}
