package dev.bandstand.review.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A whole number that changes.
 *
 * @param before what it was
 * @param after what it will be
 */
public record Step(int before, int after) {

    /** Returns it; empty where the number stays the same or one of the two is not known. */
    public static Optional<Step> of(JsonNode before, JsonNode after, int otherwise) {
        OptionalInt was = Plain.whole(before, otherwise);
        OptionalInt will = Plain.whole(after, otherwise);
        return was.isPresent() && will.isPresent() && was.getAsInt() != will.getAsInt()
                ? Optional.of(new Step(was.getAsInt(), will.getAsInt()))
                : Optional.empty();
    }

    /** Tells whether the number becomes less. */
    public boolean cut() {
        return after < before;
    }

    @Override
    public String toString() {
        return before + " -> " + after;
    }
}
