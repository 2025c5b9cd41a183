package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a value into one form, whatever clothes it wears: short and long functions, texts put together in one way or another, a
 * document as a text or as a tree, one item or a list of one.
 */
final class Normal {

    private static final String NO_VALUE = "AWS::NoValue";
    private static final String OWN_REGION = "AWS::Region";

    private final Optional<String> region;

    Normal(Optional<String> region) {
        this.region = region;
    }

    /** Returns the value of a property of that name, a missing node for what is not there. */
    JsonNode of(String name, JsonNode value) {
        JsonNode normal = value(name, value);
        return Documents.isDocument(name)
                ? Documents.parsed(normal).map(tree -> value(name, tree)).orElse(normal)
                : normal;
    }

    private JsonNode value(String name, JsonNode value) {
        if (value.isArray()) {
            return list(name, value);
        }
        if (!value.isObject()) {
            return value;
        }
        Optional<String> function = Functions.name(value);
        if (function.isPresent()) {
            return function(name, function.get(), value.path(function.get()));
        }
        return map(name, value);
    }

    private ArrayNode list(String name, JsonNode list) {
        ArrayNode normal = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : list) {
            JsonNode each = value("", item);
            if (!each.isMissingNode()) {
                normal.add(each);
            }
        }
        return Policies.areStatements(name, normal) ? Policies.normal(normal) : normal;
    }

    private JsonNode map(String name, JsonNode map) {
        ObjectNode normal = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            JsonNode each = of(entry.getKey(), entry.getValue());
            if (!each.isMissingNode()) {
                normal.set(entry.getKey(), each);
            }
        }
        return Policies.isStatement(name, normal)
                ? Policies.normal(JsonNodeFactory.instance.arrayNode().add(normal))
                : normal;
    }

    private JsonNode function(String name, String function, JsonNode argument) {
        return switch (function) {
            case "Ref" -> argument.asText().equals(NO_VALUE) ? MissingNode.getInstance() : written(function, argument);
            case "Fn::GetAtt" -> Texts.attribute(argument);
            case "Fn::Sub" ->
                Texts.substituted(argument, part -> value(name, part)).orElseGet(() -> rest(function, argument));
            case "Fn::Join" ->
                Texts.joined(argument, part -> value(name, part)).orElseGet(() -> rest(function, argument));
            case "Fn::Select" -> selected(name, argument);
            case "Fn::GetAZs" -> zones(argument);
            case "Fn::If" -> choice(name, argument);
            default -> rest(function, argument);
        };
    }

    private JsonNode rest(String function, JsonNode argument) {
        JsonNode normal = value(function, argument);
        return written(function, normal.isMissingNode() ? argument : normal);
    }

    private JsonNode selected(String name, JsonNode argument) {
        JsonNode list = argument.path(1);
        int index = argument.path(0).asInt(-1);
        return list.isArray() && list.has(index) ? value(name, list.path(index)) : rest("Fn::Select", argument);
    }

    /** No region is the region of the stack. */
    private JsonNode zones(JsonNode argument) {
        String named = argument.isTextual()
                ? argument.textValue()
                : argument.path("Ref").asText();
        boolean own = named.equals(OWN_REGION) || region.filter(named::equals).isPresent();
        return own ? written("Fn::GetAZs", new TextNode("")) : rest("Fn::GetAZs", argument);
    }

    /** What is left out on one side must stay visible in a choice that nobody can make before the deployment. */
    private JsonNode choice(String name, JsonNode argument) {
        ArrayNode normal = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < argument.size(); i++) {
            JsonNode part = i == 0 ? argument.path(i) : value(name, argument.path(i));
            normal.add(part.isMissingNode() ? written("Ref", new TextNode(NO_VALUE)) : part);
        }
        return argument.isArray() ? written("Fn::If", normal) : written("Fn::If", argument);
    }

    private static JsonNode written(String function, JsonNode argument) {
        return JsonNodeFactory.instance.objectNode().set(function, argument);
    }
}
