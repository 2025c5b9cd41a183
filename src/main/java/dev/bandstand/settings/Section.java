package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One map of the effective settings, all of whose values the schema has allowed. */
record Section(ObjectNode node, String path, Report report) {

    String path(String key) {
        return KeyPath.child(path, key);
    }

    boolean has(String key) {
        return node.has(key);
    }

    String text(String key) {
        return required(key, "").asText();
    }

    Optional<String> maybeText(String key) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::asText);
    }

    int number(String key) {
        return required(key, 1).asInt();
    }

    Optional<Integer> maybeNumber(String key) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::asInt);
    }

    double decimal(String key) {
        return required(key, 1).asDouble();
    }

    boolean flag(String key) {
        return required(key, false).asBoolean();
    }

    Duration duration(String key) {
        return duration(required(key, "1s"));
    }

    Optional<Duration> maybeDuration(String key) {
        return Optional.ofNullable(node.get(key)).map(Section::duration);
    }

    /** Reads a word like perZone as the constant PER_ZONE. */
    <E extends Enum<E>> E constant(String key, Class<E> type) {
        E first = type.getEnumConstants()[0];
        JsonNode word = required(key, first.name());
        return Enum.valueOf(type, ConstantWord.nameOf(word.asText()));
    }

    <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
        return texts(key).stream()
                .map(word -> Enum.valueOf(type, ConstantWord.nameOf(word)))
                .toList();
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        node.path(key).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    SortedMap<String, String> textMap(String key) {
        var texts = new TreeMap<String, String>();
        node.path(key)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    Section section(String key) {
        return maybeSection(key).orElseGet(() -> new Section(JsonNodeFactory.instance.objectNode(), path(key), report));
    }

    Optional<Section> maybeSection(String key) {
        return node.get(key) instanceof ObjectNode map
                ? Optional.of(new Section(map, path(key), report))
                : Optional.empty();
    }

    List<Section> sections(String key) {
        var sections = new ArrayList<Section>();
        for (JsonNode item : node.path(key)) {
            sections.add(new Section((ObjectNode) item, KeyPath.item(path(key), sections.size()), report));
        }
        return sections;
    }

    /** Returns the names of the maps in a map of maps. */
    List<String> ids(String key) {
        var ids = new ArrayList<String>();
        node.path(key).fieldNames().forEachRemaining(ids::add);
        return ids;
    }

    /** Reports a value of this section. */
    void problem(String key, String rule, Object got) {
        report.add(path(key), rule, got);
    }

    private JsonNode required(String key, Object standIn) {
        JsonNode value = node.get(key);
        if (value != null) {
            return value;
        }
        report.add(path(key), "must be given", "nothing");
        return JsonNodeFactory.instance.textNode(standIn.toString());
    }

    private static Duration duration(JsonNode value) {
        String text = value.asText();
        long count = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
