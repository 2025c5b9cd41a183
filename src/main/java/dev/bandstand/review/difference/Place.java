package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where in a property something stands.
 *
 * @param path its path
 * @param value what stands there
 */
record Place(String path, JsonNode value) {

    /** Returns the innermost part of a property for which {@code is} holds, the first of them; the whole where it holds for no part. */
    static Place of(String property, JsonNode value, Predicate<JsonNode> is) {
        return new Place(property, value).inner(property, is);
    }

    private Place inner(String name, Predicate<JsonNode> is) {
        if (value.isArray()) {
            for (Item item : Item.all(name, ListMeaning.of(name, false), value, false)) {
                if (is.test(item.value())) {
                    return new Place(path + "[" + item.label() + "]", item.value()).inner(name, is);
                }
            }
        } else if (value.isObject() && !Functions.is(value)) {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                if (is.test(entry.getValue())) {
                    return new Place(path + "." + entry.getKey(), entry.getValue()).inner(entry.getKey(), is);
                }
            }
        }
        return this;
    }
}
