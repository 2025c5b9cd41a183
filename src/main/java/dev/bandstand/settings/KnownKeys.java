package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where each key of the schema belongs, for one that stands in the wrong section. */
final class KnownKeys {

    private final SettingsSchema schema;
    private final SortedMap<String, String> places = new TreeMap<>();

    private KnownKeys(SettingsSchema schema) {
        this.schema = schema;
    }

    static KnownKeys of(SettingsSchema schema) {
        var keys = new KnownKeys(schema);
        keys.collect(schema.root(), "");
        return keys;
    }

    Optional<String> place(String key) {
        return Optional.ofNullable(places.get(key));
    }

    private void collect(JsonNode section, String path) {
        JsonNode node = schema.resolve(section);
        node.path("properties").properties().forEach(property -> {
            if (!property.getKey().equals("environments")) {
                places.putIfAbsent(property.getKey(), path.isEmpty() ? "the top level" : path);
                collect(property.getValue(), path.isEmpty() ? property.getKey() : path + "." + property.getKey());
            }
        });
        if (node.path("additionalProperties").isObject()) {
            collect(node.path("additionalProperties"), path + ".<id>");
        }
    }
}
