package dev.bandstand.review.rule.access.written;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Intrinsics;
import java.util.ArrayList;
import java.util.List;

/** The items of a property that may be a list, a single value, or either behind a condition that only a deployment knows. */
public final class Items {

    private static final String NO_VALUE = "AWS::NoValue";

    private Items() {}

    /** Returns the items; of a condition that is not known the items of both of its ends. */
    public static List<JsonNode> of(JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        collect(node, items);
        return items;
    }

    /** Returns the items as texts, as {@link Intrinsics#text(JsonNode)} has them. */
    public static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : of(node)) {
            texts.add(Intrinsics.text(item));
        }
        return texts;
    }

    private static void collect(JsonNode node, List<JsonNode> items) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, items));
        } else if (node.path("Fn::If").size() == 3) {
            collect(node.path("Fn::If").path(1), items);
            collect(node.path("Fn::If").path(2), items);
        } else if (!node.isMissingNode()
                && !node.isNull()
                && !node.path("Ref").asText().equals(NO_VALUE)) {
            items.add(node);
        }
    }
}
