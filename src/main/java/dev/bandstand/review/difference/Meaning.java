package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value as a text that is the same for all values that mean the same. */
final class Meaning {

    private static final double MOST_EXACT = 1e15;

    private Meaning() {}

    /**
     * Returns the text.
     *
     * @param name the name of the property that has the value
     * @param policy whether the value stands in a statement of a policy
     */
    static String of(String name, JsonNode value, boolean policy) {
        if (value.isArray()) {
            return list(name, value, policy);
        }
        if (value.isObject()) {
            return map(value, policy);
        }
        return value.isTextual() || value.isBoolean() ? quoted(value.asText()) : quoted(number(value));
    }

    private static String list(String name, JsonNode value, boolean policy) {
        boolean statements = Policies.areStatements(name, value);
        List<String> items = new ArrayList<>();
        for (JsonNode item : value) {
            items.add(of(name, item, policy || statements));
        }
        if (!ListMeaning.of(name, policy).ordered() || statements) {
            Collections.sort(items);
        }
        return "[" + String.join(",", items) + "]";
    }

    private static String map(JsonNode value, boolean policy) {
        SortedMap<String, String> entries = new TreeMap<>();
        value.properties().forEach(entry -> entries.put(entry.getKey(), of(entry.getKey(), entry.getValue(), policy)));
        StringBuilder text = new StringBuilder("{");
        entries.forEach(
                (key, meaning) -> text.append(quoted(key)).append(meaning).append(','));
        return text.append('}').toString();
    }

    /** A whole number means the same with and without a fraction of nothing. */
    private static String number(JsonNode value) {
        double number = value.asDouble();
        boolean whole = value.isFloatingPointNumber() && number == Math.rint(number) && Math.abs(number) < MOST_EXACT;
        return whole ? Long.toString((long) number) : value.isNull() ? "null" : value.asText();
    }

    private static String quoted(String text) {
        return text.length() + ":" + text;
    }
}
