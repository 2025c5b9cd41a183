package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** Lists of a template whose items have a key. */
final class Lists {

    private Lists() {}

    /** Returns the value of an attribute, as load balancers and target groups have them; a missing node where there is none. */
    static JsonNode value(JsonNode attributes, String key) {
        return item(attributes, "Key", key).path("Value");
    }

    /** Returns the item with that name; a missing node where there is none. */
    static JsonNode named(JsonNode items, String name) {
        return item(items, "Name", name);
    }

    /** Returns the items; one that stands alone is a list of itself. */
    static List<JsonNode> items(JsonNode value) {
        List<JsonNode> items = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(items::add);
        } else if (!value.isMissingNode() && !value.isNull()) {
            items.add(value);
        }
        return items;
    }

    private static JsonNode item(JsonNode items, String field, String wanted) {
        for (JsonNode item : items) {
            if (item.path(field).asText().equals(wanted)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }
}
