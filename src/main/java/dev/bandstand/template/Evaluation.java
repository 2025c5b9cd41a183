package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * Puts in what is known of a template before it is deployed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     function reference</a>
 */
final class Evaluation {

    private static final String CONDITION = "Condition";
    private static final String NO_VALUE = "AWS::NoValue";

    private final JsonNode mappings;
    private final ParameterValues parameters;
    private final Conditions conditions;

    private Evaluation(StackTemplate stack) {
        JsonNode tree = stack.template().tree();
        this.mappings = tree.path("Mappings");
        this.parameters = new ParameterValues(tree.path("Parameters"), stack.region());
        this.conditions = new Conditions(tree.path("Conditions"), this::value);
    }

    static StackTemplate of(StackTemplate stack) {
        var evaluation = new Evaluation(stack);
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> section : stack.template().tree().properties()) {
            boolean conditional =
                    section.getKey().equals("Resources") || section.getKey().equals("Outputs");
            tree.set(section.getKey(), conditional ? evaluation.conditional(section.getValue()) : section.getValue());
        }
        return stack.with(Template.of(WrittenTemplate.json(stack.file().toString(), tree)));
    }

    /** Leaves out what a condition rules out, and the condition of what it lets stay. */
    private ObjectNode conditional(JsonNode entries) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : entries.properties()) {
            JsonNode body = value(entry.getValue());
            Optional<Boolean> holds =
                    body.has(CONDITION) ? conditions.holds(body.path(CONDITION).asText()) : Optional.empty();
            if (holds.orElse(true)) {
                kept.set(entry.getKey(), holds.isPresent() ? unconditional(body) : body);
            }
        }
        return kept;
    }

    private static ObjectNode unconditional(JsonNode body) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        body.properties().forEach(entry -> copy.set(entry.getKey(), entry.getValue()));
        copy.remove(CONDITION);
        return copy;
    }

    /** Returns the value, a missing node for {@code AWS::NoValue}; the node itself where there is nothing to put in. */
    private JsonNode value(JsonNode node) {
        if (node.isArray()) {
            return list(node);
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.size() == 1) {
            String function = node.fieldNames().next();
            return function(node, function, node.path(function));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        boolean same = true;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            JsonNode value = value(entry.getValue());
            same &= untouched(value, entry.getValue());
            put(object, entry.getKey(), value);
        }
        return same ? node : object;
    }

    private JsonNode list(JsonNode node) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        boolean same = true;
        for (JsonNode item : node) {
            JsonNode value = value(item);
            same &= untouched(value, item);
            if (!value.isMissingNode()) {
                list.add(value);
            }
        }
        return same ? node : list;
    }

    private JsonNode function(JsonNode node, String function, JsonNode argument) {
        return switch (function) {
            case "Ref" -> reference(node, argument);
            case "Fn::If" -> choice(argument);
            case "Fn::FindInMap" -> mapping(value(argument));
            case "Fn::Join" -> TextFunctions.join(value(argument));
            case "Fn::Split" -> TextFunctions.split(value(argument));
            case "Fn::Select" -> TextFunctions.select(value(argument));
            case "Fn::Sub" -> TextFunctions.substitute(value(argument), parameters);
            default -> {
                JsonNode value = value(argument);
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                put(object, function, value);
                yield untouched(value, argument) ? node : object;
            }
        };
    }

    private JsonNode reference(JsonNode node, JsonNode name) {
        return name.asText().equals(NO_VALUE)
                ? MissingNode.getInstance()
                : parameters.value(name.asText()).orElse(node);
    }

    private JsonNode choice(JsonNode argument) {
        Optional<Boolean> holds = conditions.holds(argument.path(0).asText());
        if (argument.size() == 3 && holds.isPresent()) {
            return value(argument.path(holds.get() ? 1 : 2));
        }
        return TextFunctions.written("Fn::If", argument);
    }

    /** The fourth argument is the language extension's default. */
    private JsonNode mapping(JsonNode argument) {
        JsonNode found = mappings.path(argument.path(0).asText())
                .path(argument.path(1).asText())
                .path(argument.path(2).asText());
        boolean known = argument.path(1).isValueNode() && argument.path(2).isValueNode();
        if (found.isMissingNode() && known && argument.path(3).has("DefaultValue")) {
            return argument.path(3).path("DefaultValue");
        }
        return found.isMissingNode() ? TextFunctions.written("Fn::FindInMap", argument) : found;
    }

    @SuppressWarnings("ReferenceEquality") // whoever filled nothing in returns the very node
    private static boolean untouched(JsonNode value, JsonNode written) {
        return value == written;
    }

    private static void put(ObjectNode object, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            object.set(name, value);
        }
    }
}
