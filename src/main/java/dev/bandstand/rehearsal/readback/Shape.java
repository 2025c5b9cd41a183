package dev.bandstand.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** A described resource on its way from a service's member names to CloudFormation's property names. */
final class Shape {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode node;

    private Shape(ObjectNode node) {
        this.node = node;
    }

    static Shape empty() {
        return new Shape(JSON.objectNode());
    }

    static Shape of(SdkPojo described) {
        return new Shape((ObjectNode) json(described));
    }

    /** Renames a top-level member; a member that is not there stays away. */
    Shape rename(String from, String to) {
        String name = actualName(node, from);
        JsonNode value = name == null ? null : node.remove(name);
        if (value != null) {
            node.set(to, value);
        }
        return this;
    }

    /** Sets a property from any SDK or JSON value; null leaves it out. */
    Shape put(String name, @Nullable Object value) {
        if (value != null) {
            node.set(name, json(value));
        }
        return this;
    }

    /** Copies what a dotted path leads to into a property. */
    Shape lift(String path, String to) {
        return lift(this, path, to);
    }

    /** Copies what a path leads to in another shape. */
    Shape lift(Shape other, String path, String to) {
        JsonNode found = other.at(path);
        return found.isMissingNode() || found.isNull() ? this : put(to, found);
    }

    /** Replaces a list of objects by the list of one of their members. */
    Shape pluck(String list, String member, String to) {
        JsonNode found = at(list);
        if (!found.isArray()) {
            return this;
        }
        ArrayNode plucked = JSON.arrayNode();
        found.forEach(element -> plucked.add(get(element, member)));
        String name = actualName(node, list);
        if (name != null) {
            node.remove(name);
        }
        return put(to, plucked);
    }

    JsonNode at(String path) {
        return at(node, path);
    }

    ObjectNode node() {
        return node;
    }

    /** What a dotted path leads to; names are compared without case. */
    static JsonNode at(JsonNode from, String path) {
        JsonNode current = from;
        for (String name : path.split("\\.", -1)) {
            current = get(current, name);
        }
        return current;
    }

    /** A member by name without case, or a list element by index. */
    static JsonNode get(JsonNode from, String name) {
        if (from.isArray() && name.chars().allMatch(Character::isDigit)) {
            return from.path(Integer.parseInt(name));
        }
        String actual = actualName(from, name);
        return actual == null ? MissingNode.getInstance() : from.path(actual);
    }

    private static @Nullable String actualName(JsonNode from, String name) {
        if (from.has(name)) {
            return name;
        }
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** Any SDK value as JSON: model objects become objects of their set members. */
    static JsonNode json(@Nullable Object value) {
        if (value == null) {
            return NullNode.getInstance();
        }
        if (value instanceof JsonNode already) {
            return already;
        }
        if (value instanceof SdkPojo pojo) {
            return object(pojo);
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = JSON.objectNode();
            map.forEach((key, element) -> object.set(String.valueOf(key), json(element)));
            return object;
        }
        if (value instanceof Iterable<?> elements) {
            ArrayNode array = JSON.arrayNode();
            elements.forEach(element -> array.add(json(element)));
            return array;
        }
        if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            return JSON.numberNode(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            return JSON.numberNode(number.doubleValue());
        }
        return JSON.textNode(value.toString());
    }

    private static ObjectNode object(SdkPojo pojo) {
        ObjectNode object = JSON.objectNode();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            boolean unset =
                    value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
            if (!unset) {
                object.set(field.memberName(), json(value));
            }
        }
        return object;
    }
}
