package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a value of a template reads in a sentence: on one line, not longer than one, with functions in their short form. */
public final class Shown {

    private static final int LONGEST = 80;
    private static final List<String> REFERENCES =
            List.of("Ref", "Fn::GetAtt", "Fn::ImportValue", "Fn::GetStackOutput");
    private static final String CUT = "...";

    private Shown() {}

    /** Returns a value, {@code nothing} where there is none. */
    public static String value(Optional<JsonNode> value) {
        return value.map(Shown::value).orElse("nothing");
    }

    /** Returns a value, {@code nothing} where there is none. */
    public static String value(JsonNode value) {
        return line(whole(value));
    }

    /** Returns a change, as in {@code 7 -> 1}; a value stays as it is written where what it refers to is replaced. */
    public static String change(PropertyChange change) {
        if (!change.before().equals(change.after())) {
            return Contrast.of(change.before(), change.after());
        }
        boolean reference = change.after()
                .flatMap(Functions::name)
                .filter(REFERENCES::contains)
                .isPresent();
        return value(change.after()) + (reference ? ", which is replaced" : ", made of what is replaced");
    }

    static String line(String text) {
        String one = oneLine(text);
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST - CUT.length()) + CUT;
    }

    /** Written out, as it is asked of each item of each list that differs. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean space = Character.isWhitespace(each);
            if (!space) {
                line.append(each);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().stripTrailing();
    }

    /** Returns a value at any length. */
    static String whole(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "nothing";
        }
        if (value.isValueNode()) {
            return scalar(value.asText());
        }
        if (value.isArray()) {
            return value.isEmpty() ? "an empty list" : "[" + String.join(", ", items(value)) + "]";
        }
        return Functions.shown(value).orElseGet(() -> map(value));
    }

    private static String scalar(String text) {
        return text.isEmpty() ? "an empty text" : text.isBlank() ? "a blank text" : text;
    }

    static List<String> items(JsonNode list) {
        List<String> items = new ArrayList<>();
        for (JsonNode item : list) {
            items.add(whole(item));
        }
        return items;
    }

    private static String map(JsonNode value) {
        if (value.isEmpty()) {
            return "an empty map";
        }
        List<String> entries = new ArrayList<>();
        value.properties().forEach(entry -> entries.add(entry.getKey() + ": " + whole(entry.getValue())));
        return "{" + String.join(", ", entries) + "}";
    }
}
