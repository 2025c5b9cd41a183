package dev.bandstand.review.rule.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.rule.access.written.Items;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import java.util.SortedMap;
import java.util.TreeMap;

/** The containers of task definitions. */
final class Containers {

    static final String TASK_DEFINITION = "AWS::ECS::TaskDefinition";

    private Containers() {}

    /** Returns the containers by their names. */
    static SortedMap<String, JsonNode> of(Resource task) {
        return byName(task.property("ContainerDefinitions"));
    }

    /** Returns the items of a list by their {@code Name}. */
    static SortedMap<String, JsonNode> byName(JsonNode list) {
        SortedMap<String, JsonNode> items = new TreeMap<>();
        for (JsonNode item : Items.of(list)) {
            items.put(Intrinsics.text(item.path("Name")), item);
        }
        return items;
    }

    static String path(String container, String property) {
        return "ContainerDefinitions[" + container + "]." + property;
    }
}
