package dev.bandstand.simulation.load;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a load is read.
 *
 * @param start the moment of second 0; empty for the load's own, where it has dates
 * @param scale what each rate is multiplied by; empty for 1, but needed where a file does not say what it counts
 * @param align where a load with dates of its own begins when {@code start} is given
 * @param gaps what a hole of several missing rows is taken for
 */
public record LoadOptions(Optional<Instant> start, OptionalDouble scale, Alignment align, Gaps gaps) {

    /**
     * Checks the scale.
     *
     * @throws IllegalArgumentException if the scale is not above 0, or there is an alignment and no start
     */
    public LoadOptions {
        if (scale.isPresent() && !(scale.getAsDouble() > 0 && scale.getAsDouble() <= Rates.MOST)) {
            throw new IllegalArgumentException(
                    "scale must be above 0 and at most 1000000000, got: " + scale.getAsDouble());
        }
        if (align != Alignment.NONE && start.isEmpty()) {
            throw new IllegalArgumentException(
                    "align must come with a start to align with, got: " + align.word() + " alone");
        }
    }

    /** Returns the options of a load that is taken as it is: its own dates, no scale, no holes. */
    public static LoadOptions standard() {
        return new LoadOptions(Optional.empty(), OptionalDouble.empty(), Alignment.NONE, Gaps.REFUSE);
    }

    /** Returns these options with another start. */
    public LoadOptions withStart(Instant moment) {
        return new LoadOptions(Optional.of(moment), scale, align, gaps);
    }

    /** Returns these options with another scale. */
    public LoadOptions withScale(double factor) {
        return new LoadOptions(start, OptionalDouble.of(factor), align, gaps);
    }

    /** Returns these options with another alignment; the start comes first. */
    public LoadOptions withAlign(Alignment alignment) {
        return new LoadOptions(start, scale, alignment, gaps);
    }

    /** Returns these options with another way with holes. */
    public LoadOptions withGaps(Gaps way) {
        return new LoadOptions(start, scale, align, way);
    }

    /**
     * Reads a scale as users write it: a number, or a fraction such as 1/300.
     *
     * @throws IllegalArgumentException for anything else; the message begins with "must be"
     */
    public static double scale(String text) {
        int slash = text.indexOf('/');
        double factor = slash < 0
                ? Rates.number(text)
                : Rates.number(text.substring(0, slash)) / Rates.number(text.substring(slash + 1));
        if (!(factor > 0 && factor <= Rates.MOST)) {
            throw new IllegalArgumentException(
                    "must be a number above 0 and at most 1000000000, or a fraction like 1/300, got: "
                            + Excerpt.of(text));
        }
        return factor;
    }

    /**
     * Reads a moment as users write it: ISO 8601, in UTC unless it names an offset.
     *
     * @throws IllegalArgumentException for anything else; the message begins with "must be"
     */
    public static Instant moment(String text) {
        ClockTime time = new ClockTime();
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        if (time.read(bytes, 0, bytes.length) && time.kind() != ClockTime.Kind.SECONDS) {
            return Instant.ofEpochSecond(time.value());
        }
        throw new IllegalArgumentException("must be a moment like 2026-11-27T08:00:00Z, got: " + Excerpt.of(text));
    }
}
