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
import java.util.function.Function;
import java.util.function.IntFunction;

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

    Optional<Long> maybeLong(String key) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::asLong);
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

    <E extends Enum<E>> Optional<E> maybeConstant(String key, Class<E> type) {
        return maybeText(key).map(word -> constant(type, word));
    }

    <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
        return texts(key).stream().map(word -> constant(type, word)).toList();
    }

    /** Reads a map of words. */
    <E extends Enum<E>> SortedMap<String, E> constantMap(String key, Class<E> type) {
        var constants = new TreeMap<String, E>();
        textMap(key).forEach((name, word) -> constants.put(name, constant(type, word)));
        return constants;
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        node.path(key).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    List<Integer> numbers(String key) {
        var numbers = new ArrayList<Integer>();
        node.path(key).forEach(item -> numbers.add(item.asInt()));
        return numbers;
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

    /** Reads a list whose items are numbers or maps. */
    <T> List<T> items(String key, IntFunction<T> ofNumber, Function<Section, T> ofMap) {
        var items = new ArrayList<T>();
        for (JsonNode item : node.path(key)) {
            items.add(
                    item instanceof ObjectNode map
                            ? ofMap.apply(new Section(map, KeyPath.item(path(key), items.size()), report))
                            : ofNumber.apply(item.asInt()));
        }
        return items;
    }

    /** Reads a map of maps with {@code reader}. */
    <T> SortedMap<String, T> map(String key, Function<Section, T> reader) {
        var read = new TreeMap<String, T>();
        Section maps = section(key);
        maps.node
                .fieldNames()
                .forEachRemaining(id -> maps.maybeSection(id).ifPresent(map -> read.put(id, reader.apply(map))));
        return read;
    }

    /** Returns which of {@code keys} is given, and reports when it is none or several. */
    Optional<String> exactlyOne(List<String> keys) {
        List<String> given = keys.stream().filter(this::has).toList();
        if (given.size() == 1) {
            return Optional.of(given.get(0));
        }
        String got = given.isEmpty() ? "none" : String.join(" and ", given);
        report.add(path, "must have exactly one of " + SchemaWords.allOf(keys), got);
        return Optional.empty();
    }

    /** Reports a value of this section. */
    void problem(String key, String rule, Object got) {
        report.add(path(key), rule, got);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, ConstantWord.nameOf(word));
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
