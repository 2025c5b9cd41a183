package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions that make texts of texts; each stays as it is written while a part of it is unknown. */
final class TextFunctions {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]*)}");

    private TextFunctions() {}

    static JsonNode join(JsonNode argument) {
        List<String> parts = new ArrayList<>();
        for (JsonNode part : argument.path(1)) {
            if (!part.isValueNode()) {
                return written("Fn::Join", argument);
            }
            parts.add(part.asText());
        }
        return argument.path(1).isArray()
                ? text(String.join(argument.path(0).asText(), parts))
                : written("Fn::Join", argument);
    }

    static JsonNode split(JsonNode argument) {
        String delimiter = argument.path(0).asText();
        if (delimiter.isEmpty() || !argument.path(1).isValueNode()) {
            return written("Fn::Split", argument);
        }
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        for (String part : argument.path(1).asText().split(Pattern.quote(delimiter), -1)) {
            parts.add(part);
        }
        return parts;
    }

    static JsonNode select(JsonNode argument) {
        int index = argument.path(0).asInt(-1);
        JsonNode list = argument.path(1);
        return list.isArray() && list.has(index) ? list.path(index) : written("Fn::Select", argument);
    }

    /** What stays unknown stays a placeholder, which only {@code Fn::Sub} can fill. */
    static JsonNode substitute(JsonNode argument, ParameterValues parameters) {
        JsonNode own = argument.isArray() ? argument.path(1) : JsonNodeFactory.instance.objectNode();
        JsonNode template = argument.isArray() ? argument.path(0) : argument;
        if (!template.isTextual()) {
            return written("Fn::Sub", argument);
        }
        var filled = new StringBuilder();
        boolean known = true;
        boolean literal = false;
        Matcher matcher = PLACEHOLDER.matcher(template.textValue());
        while (matcher.find()) {
            String name = matcher.group(2).strip();
            Optional<JsonNode> value = own.has(name) ? Optional.of(own.path(name)) : parameters.value(name);
            boolean fills = matcher.group(1).isEmpty()
                    && value.filter(JsonNode::isValueNode).isPresent();
            literal |= !matcher.group(1).isEmpty();
            known &= fills || !matcher.group(1).isEmpty();
            matcher.appendReplacement(
                    filled, Matcher.quoteReplacement(fills ? value.orElseThrow().asText() : matcher.group()));
        }
        matcher.appendTail(filled);
        if (known) {
            return text(literal ? filled.toString().replace("${!", "${") : filled.toString());
        }
        return written(
                "Fn::Sub",
                argument.isArray()
                        ? JsonNodeFactory.instance
                                .arrayNode()
                                .add(filled.toString())
                                .add(own)
                        : text(filled.toString()));
    }

    static ObjectNode written(String function, JsonNode argument) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set(function, argument);
        return object;
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }
}
