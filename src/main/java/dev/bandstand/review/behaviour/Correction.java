package dev.bandstand.review.behaviour;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A line of our own list of what CloudFormation really does.
 *
 * @param type the type of the resource
 * @param property the name of its property
 * @param from the value before for which it holds, {@code *} for any
 * @param to the value after for which it holds, {@code *} for any
 * @param behaviour what happens
 * @param source the page of AWS's that says so
 * @param why the reason, a sentence
 */
record Correction(
        String type, String property, String from, String to, UpdateBehaviour behaviour, String source, String why) {

    private static final String ANY = "*";

    static Correction parse(String line) {
        String[] cells = line.split(",", 7);
        return new Correction(cells[0], cells[1], cells[2], cells[3], behaviour(cells[4]), cells[5], cells[6]);
    }

    boolean holds(String type, String property, JsonNode before, JsonNode after) {
        return this.property.equals(property) && this.type.equals(type) && is(from, before) && is(to, after);
    }

    private static boolean is(String expected, JsonNode value) {
        return expected.equals(ANY) || (value.isValueNode() && value.asText().equals(expected));
    }

    private static UpdateBehaviour behaviour(String word) {
        return switch (word) {
            case "noInterruption" -> UpdateBehaviour.NO_INTERRUPTION;
            case "someInterruption" -> UpdateBehaviour.SOME_INTERRUPTION;
            case "conditional" -> UpdateBehaviour.CONDITIONAL;
            case "replacement" -> UpdateBehaviour.REPLACEMENT;
            default -> throw new IllegalStateException(word);
        };
    }
}
