package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.preflight.Nearest;
import dev.bandstand.yaml.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What a keyword of the schema asks for, in words. */
final class SchemaWords {

    private static final int MOST_NAMED = 8;

    private SchemaWords() {}

    static String rule(String keyword, SettingsSchema schema, JsonNode rules, JsonNode value, String got) {
        return switch (keyword) {
            case "type" -> type(rules, value);
            case "enum" -> message(rules).orElseGet(() -> "must be " + anyOf(texts(rules.path("enum"))));
            case "required" -> "must be given";
            case "minimum", "maximum" -> "must be " + range(rules);
            case "minLength", "maxLength" ->
                "must be " + rules.path("minLength").asText("0") + " to "
                        + rules.path("maxLength").asText("any number of") + " characters long";
            case "pattern" ->
                message(rules).orElse("must match " + rules.path("pattern").textValue());
            case "propertyNames" -> message(rules.path("propertyNames")).orElse("must be another key");
            case "additionalProperties" -> knownKey(schema, rules, got);
            case "minProperties" -> "must hold at least one entry";
            case "minItems" -> atLeast(rules.path("minItems").asInt());
            case "maxItems" -> "must hold at most " + rules.path("maxItems").asInt() + " entries";
            case "uniqueItems" -> "must hold each value once";
            default -> "must follow the schema's " + keyword;
        };
    }

    /** Joins alternatives, as in "a, b or c". */
    static String anyOf(List<String> texts) {
        return join(texts, " or ");
    }

    /** Joins what counts together, as in "a, b and c". */
    static String allOf(List<String> texts) {
        return join(texts, " and ");
    }

    private static String join(List<String> texts, String beforeTheLast) {
        int last = texts.size() - 1;
        return last == 0 ? texts.get(0) : String.join(", ", texts.subList(0, last)) + beforeTheLast + texts.get(last);
    }

    /** Returns the first value that a list holds more than once. */
    static String repeated(JsonNode list) {
        var seen = new HashSet<String>();
        for (JsonNode item : list) {
            if (!seen.add(item.asText())) {
                return Shown.value(item);
            }
        }
        return "a value";
    }

    private static String atLeast(int entries) {
        return "must hold at least " + (entries == 1 ? "one entry" : entries + " entries");
    }

    private static String type(JsonNode rules, JsonNode value) {
        if (rules.path("type").isArray()) {
            return message(rules).orElse("must be of another type");
        }
        String type = rules.path("type").textValue();
        return switch (type) {
            case "string" ->
                message(rules)
                        .orElse(value.isValueNode() && !value.isNull() ? "must be put in quotes" : "must be a text");
            case "integer" -> "must be a whole number" + (rules.has("minimum") ? " " + range(rules) : "");
            case "boolean" -> "must be true or false";
            case "object" -> value.isNull() ? "must be a map ({} stands for its defaults)" : "must be a map";
            case "array" -> value.isNull() ? "must be a list ([] is an empty one)" : "must be a list";
            default -> "must be a " + type;
        };
    }

    private static String range(JsonNode rules) {
        return "between " + rules.path("minimum").asText() + " and "
                + rules.path("maximum").asText();
    }

    private static Optional<String> message(JsonNode rules) {
        return Optional.ofNullable(rules.path("patternErrorMessage").textValue());
    }

    private static String knownKey(SettingsSchema schema, JsonNode rules, String key) {
        if (key.equals("<<")) {
            return "must be written out (merge keys are not supported)";
        }
        var keys = new ArrayList<String>();
        rules.path("properties").fieldNames().forEachRemaining(keys::add);
        Optional<String> nearest = Nearest.to(key, keys);
        if (nearest.isPresent()) {
            return "must be a known key (did you mean " + nearest.get() + "?)";
        }
        Optional<String> elsewhere = KnownKeys.of(schema).place(key);
        if (elsewhere.isPresent()) {
            return "must be a known key (it belongs to " + elsewhere.get() + ")";
        }
        if (keys.isEmpty()) {
            return "must be left out (nothing can be set here)";
        }
        return keys.size() <= MOST_NAMED ? "must be " + anyOf(keys) : "must be a known key";
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
