package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.yaml.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings that hold, as a tree, and where each of them came from. */
final class EffectiveTree {

    static final String DEFAULT = "default";

    private final ObjectNode tree;
    private final SortedMap<String, String> origins = new TreeMap<>();

    EffectiveTree(ObjectNode tree) {
        this.tree = tree;
    }

    ObjectNode tree() {
        return tree;
    }

    void origin(String path, String origin) {
        origins.put(path, origin);
    }

    /** Puts a default where {@code section}, which stands at {@code path}, has no value. */
    void fill(ObjectNode section, String path, String key, JsonNode value) {
        if (!section.has(key)) {
            section.set(key, value);
            origin(KeyPath.child(path, key), DEFAULT);
        }
    }

    boolean isDefault(String path) {
        String origin = origins.getOrDefault(path, "");
        return origin.equals(DEFAULT) || origin.startsWith("preset ");
    }

    void forget(String path) {
        origins.remove(path);
    }

    /** Lists every leaf, in the order of the schema. */
    EffectiveSettings explain(SettingsSchema schema) {
        var entries = new ArrayList<EffectiveSettings.Entry>();
        list(schema, schema.root(), tree, "", entries);
        return new EffectiveSettings(entries);
    }

    private void list(
            SettingsSchema schema, JsonNode rules, JsonNode value, String path, List<EffectiveSettings.Entry> entries) {
        JsonNode node = schema.resolve(rules);
        if (value.isObject() && !value.isEmpty() && node.has("properties")) {
            node.path("properties").properties().stream()
                    .filter(property -> value.has(property.getKey()))
                    .forEach(property -> list(
                            schema,
                            property.getValue(),
                            value.path(property.getKey()),
                            KeyPath.child(path, property.getKey()),
                            entries));
        } else if (value.isObject() && !value.isEmpty()) {
            value.properties()
                    .forEach(entry -> list(
                            schema,
                            node.path("additionalProperties"),
                            entry.getValue(),
                            KeyPath.child(path, entry.getKey()),
                            entries));
        } else if (value.isArray()
                && !value.isEmpty()
                && schema.resolve(node.path("items")).has("properties")) {
            for (int i = 0; i < value.size(); i++) {
                list(schema, node.path("items"), value.path(i), KeyPath.item(path, i), entries);
            }
        } else {
            entries.add(new EffectiveSettings.Entry(path, shown(value), origins.getOrDefault(path, DEFAULT)));
        }
    }

    private static String shown(JsonNode value) {
        if (value.isArray()) {
            var items = new ArrayList<String>();
            value.forEach(item -> items.add(item.asText()));
            return "[" + Shown.text(String.join(", ", items)) + "]";
        }
        return value.isObject() ? "{}" : Shown.text(value.asText());
    }
}
