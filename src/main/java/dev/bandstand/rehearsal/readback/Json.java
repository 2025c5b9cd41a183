package dev.bandstand.rehearsal.readback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Small steps on JSON that services shape differently from CloudFormation. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** The object or list a text holds; empty when it holds something else. */
    public static Optional<JsonNode> parse(String text) {
        String trimmed = text.trim();
        if (!trimmed.startsWith("{") && !trimmed.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(trimmed));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    static void rename(JsonNode object, String from, String to) {
        if (object.has(from)) {
            ((ObjectNode) object).set(to, ((ObjectNode) object).remove(from));
        }
    }

    /** Lifts a member of a nested object beside it. */
    static void flatten(JsonNode object, String nested, String member, String to) {
        if (object.path(nested).has(member)) {
            ((ObjectNode) object).set(to, object.path(nested).path(member));
        }
    }

    static ArrayNode tags(Map<String, String> tags) {
        ArrayNode list = MAPPER.createArrayNode();
        tags.forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
        return list;
    }
}
