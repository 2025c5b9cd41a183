package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The defaults of a task that follow from other settings, alike for services and jobs. */
final class TaskDefaults {

    private TaskDefaults() {}

    /** Fills in what {@code owner}, the service or job at {@code path}, leaves out. */
    static void fill(EffectiveTree effective, String path, String id, ObjectNode owner) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        JsonNode tree = effective.tree();
        String application =
                tree.path("name").asText() + "-" + tree.path("environment").asText();
        effective.fill(owner, path, "family", json.textNode(application + "-" + id));
        effective.fill(owner, path, "containerName", json.textNode(id));
        effective.fill(owner, path, "capacity", tree.path("cluster").path("capacity"));
        effective.fill(owner, path, "database", json.booleanNode(tree.has("database")));
    }
}
