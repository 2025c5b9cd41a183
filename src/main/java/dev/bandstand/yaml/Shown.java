package dev.bandstand.yaml;

import com.fasterxml.jackson.databind.JsonNode;

/** How what the user wrote reads in a message: one line, and not longer than one. */
public final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    /** Returns the beginning of {@code text}, with what is no character to read spelled out. */
    public static String text(String text) {
        var line = new StringBuilder();
        text.codePoints().limit(LONGEST + 1L).forEach(character -> {
            if (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT) {
                line.append(String.format("\\u%04x", character));
            } else {
                line.appendCodePoint(character);
            }
        });
        return line.length() <= LONGEST ? line.toString() : line.substring(0, LONGEST) + "...";
    }

    /** Returns what stands for a value. */
    public static String value(JsonNode node) {
        if (node.isObject()) {
            return "a map";
        }
        if (node.isArray()) {
            return "a list";
        }
        if (node.isNull()) {
            return "nothing";
        }
        return node.isTextual() && node.textValue().isEmpty() ? "an empty text" : text(node.asText());
    }
}
