package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Texts that functions put together, each as the one {@code Fn::Join} with nothing between its parts. */
final class Texts {

    private static final String JOIN = "Fn::Join";

    private Texts() {}

    /** Returns {@code Fn::GetAtt} with its argument in two parts. */
    static JsonNode attribute(JsonNode argument) {
        String dotted = argument.asText();
        if (argument.isTextual() && dotted.indexOf('.') > 0) {
            return attribute(dotted);
        }
        if (!argument.isArray() || argument.size() < 3) {
            return written("Fn::GetAtt", argument);
        }
        List<String> names = new ArrayList<>();
        argument.forEach(name -> names.add(name.asText()));
        return attribute(String.join(".", names));
    }

    private static JsonNode attribute(String dotted) {
        int dot = dotted.indexOf('.');
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        return written("Fn::GetAtt", names.add(dotted.substring(0, dot)).add(dotted.substring(dot + 1)));
    }

    /** Returns what {@code Fn::Join} makes; empty where its list is not known. */
    static Optional<JsonNode> joined(JsonNode argument, UnaryOperator<JsonNode> normal) {
        JsonNode list = argument.path(1);
        if (!argument.path(0).isTextual() || !list.isArray()) {
            return Optional.empty();
        }
        List<JsonNode> parts = new ArrayList<>();
        for (JsonNode item : list) {
            if (!parts.isEmpty()) {
                parts.add(argument.path(0));
            }
            parts.add(normal.apply(item));
        }
        return Optional.of(text(parts));
    }

    /** Returns what {@code Fn::Sub} makes; empty where it is no text. */
    static Optional<JsonNode> substituted(JsonNode argument, UnaryOperator<JsonNode> normal) {
        JsonNode template = argument.isArray() ? argument.path(0) : argument;
        if (!template.isTextual()) {
            return Optional.empty();
        }
        List<JsonNode> parts = new ArrayList<>();
        String text = template.textValue();
        int from = 0;
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", from)) {
            int end = text.indexOf('}', start);
            if (end < 0) {
                break;
            }
            parts.add(new TextNode(text.substring(from, start)));
            parts.add(placeholder(text.substring(start + 2, end), argument.path(1), normal));
            from = end + 1;
        }
        parts.add(new TextNode(text.substring(from)));
        return Optional.of(text(parts));
    }

    private static JsonNode placeholder(String inside, JsonNode own, UnaryOperator<JsonNode> normal) {
        if (inside.startsWith("!")) {
            return new TextNode("${" + inside.substring(1) + "}");
        }
        String name = inside.strip();
        if (own.has(name)) {
            return normal.apply(own.path(name));
        }
        return name.indexOf('.') > 0 ? attribute(name) : written("Ref", new TextNode(name));
    }

    /** Puts parts together: neighbours that are known become one, and one part alone needs no function. */
    static JsonNode text(List<JsonNode> parts) {
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        StringBuilder known = new StringBuilder();
        for (JsonNode part : flat(parts)) {
            if (part.isValueNode()) {
                known.append(part.asText());
            } else {
                flush(known, merged);
                merged.add(part);
            }
        }
        flush(known, merged);
        if (merged.isEmpty()) {
            return new TextNode("");
        }
        return merged.size() == 1
                ? merged.path(0)
                : written(JOIN, JsonNodeFactory.instance.arrayNode().add("").add(merged));
    }

    private static void flush(StringBuilder known, ArrayNode merged) {
        if (!known.isEmpty()) {
            merged.add(known.toString());
            known.setLength(0);
        }
    }

    private static List<JsonNode> flat(List<JsonNode> parts) {
        List<JsonNode> flat = new ArrayList<>();
        for (JsonNode part : parts) {
            parts(part).ifPresentOrElse(flat::addAll, () -> flat.add(part));
        }
        return flat;
    }

    /** Returns the parts of a text that is already in the one form; empty for anything else. */
    static Optional<List<JsonNode>> parts(JsonNode value) {
        JsonNode argument = value.path(JOIN);
        if (!argument.path(0).isTextual()
                || !argument.path(0).textValue().isEmpty()
                || !argument.path(1).isArray()) {
            return Optional.empty();
        }
        List<JsonNode> parts = new ArrayList<>();
        argument.path(1).forEach(parts::add);
        return Optional.of(parts);
    }

    private static ObjectNode written(String function, JsonNode argument) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set(function, argument);
        return object;
    }
}
