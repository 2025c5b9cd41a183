package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Lays the defaults, the preset, the file, the overlay of an environment and the command line over one another. */
final class Layers {

    private final SettingsSchema schema;
    private final Report report;
    private final String environment;
    private final ObjectNode preset;
    private final String presetOrigin;
    private final EffectiveTree result = new EffectiveTree(JsonNodeFactory.instance.objectNode());

    private Layers(SettingsSchema schema, Report report, String environment, String presetName) {
        this.schema = schema;
        this.report = report;
        this.environment = environment;
        this.preset = SettingsSchema.resource("presets/" + presetName + ".json");
        this.presetOrigin = "preset " + presetName;
    }

    /**
     * Lays the layers over one another.
     *
     * @param sound the file without what the schema refuses
     * @param report knows the places of the values
     */
    static EffectiveTree merge(
            SettingsSchema schema, ObjectNode sound, Report report, String environment, Optional<String> imageTag) {
        ObjectNode given = sound.deepCopy();
        given.remove("environments");
        if (sound.path("environments").path(environment) instanceof ObjectNode overlay) {
            overlay(given, overlay);
        }
        boolean onCommandLine = !given.path("environment").asText("dev").equals(environment);
        given.put("environment", environment);
        DerivedSettings.sections(given);
        String preset = given.path("preset")
                .asText(schema.at("/properties/preset/default").asText());
        var layers = new Layers(schema, report, environment, preset);
        layers.fill(schema.root(), given, layers.result.tree(), "", layers.preset);
        if (onCommandLine) {
            layers.result.origin("environment", "-c environment");
        }
        imageTag.ifPresent(tag -> ImageTag.apply(layers.result, tag));
        DerivedSettings.values(layers.result, preset);
        return layers.result;
    }

    private static void overlay(ObjectNode base, ObjectNode over) {
        over.properties().forEach(entry -> {
            JsonNode old = base.get(entry.getKey());
            if (old instanceof ObjectNode map && entry.getValue() instanceof ObjectNode differing) {
                overlay(map, differing);
            } else {
                base.set(entry.getKey(), entry.getValue().deepCopy());
            }
        });
    }

    private void fill(JsonNode rules, ObjectNode given, ObjectNode out, String path, JsonNode preset) {
        JsonNode node = schema.resolve(rules);
        if (!node.has("properties")) {
            given.properties()
                    .forEach(entry -> put(
                            node.path("additionalProperties"),
                            entry.getKey(),
                            entry.getValue(),
                            out,
                            path,
                            preset.path("*"),
                            origin(KeyPath.child(path, entry.getKey()))));
            return;
        }
        node.path("properties").properties().forEach(property -> {
            String key = property.getKey();
            JsonNode rule = schema.resolve(property.getValue());
            JsonNode value = given.get(key);
            if (value != null) {
                put(rule, key, value, out, path, preset.path(key), origin(KeyPath.child(path, key)));
            } else if (preset.path(key).isValueNode()) {
                put(rule, key, preset.path(key), out, path, preset, presetOrigin);
            } else if (rule.has("default") && !key.equals("environments")) {
                put(rule, key, rule.path("default"), out, path, preset.path(key), EffectiveTree.DEFAULT);
            }
        });
    }

    private void put(
            JsonNode rules, String key, JsonNode value, ObjectNode out, String path, JsonNode preset, String origin) {
        String child = KeyPath.child(path, key);
        JsonNode rule = schema.resolve(rules);
        if (value instanceof ObjectNode map) {
            fill(rule, map, out.putObject(key), child, preset);
            if (map.isEmpty()) {
                result.origin(child, origin);
            }
            return;
        }
        JsonNode items = schema.resolve(rule.path("items"));
        if (value.isArray() && items.has("properties")) {
            items(items, value, out.putArray(key), child, preset);
        } else {
            out.set(key, value.deepCopy());
        }
        result.origin(child, origin);
    }

    /** Lays defaults under the maps of a list; what is no map there is short for one and stays. */
    private void items(JsonNode rule, JsonNode values, ArrayNode list, String path, JsonNode preset) {
        for (int i = 0; i < values.size(); i++) {
            String child = KeyPath.item(path, i);
            if (values.get(i) instanceof ObjectNode map) {
                fill(rule, map, list.addObject(), child, preset);
            } else {
                list.add(values.get(i));
                result.origin(child, origin(child));
            }
        }
    }

    private String origin(String path) {
        if (!report.isGiven(path)) {
            return EffectiveTree.DEFAULT;
        }
        Place place = report.place(path);
        String typed = report.file() + ":" + place.line() + ":" + place.column();
        return report.isOverlaid(path) ? "environment " + environment + " (" + typed + ")" : typed;
    }
}
