package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The conditions of a template, each of which holds, does not hold, or is not known before the deployment.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html">Condition
 *     functions</a>
 */
final class Conditions {

    private final JsonNode conditions;
    private final UnaryOperator<JsonNode> value;
    private final Set<String> open = new LinkedHashSet<>();
    private final SortedMap<String, Optional<Boolean>> known = new TreeMap<>();

    Conditions(JsonNode conditions, UnaryOperator<JsonNode> value) {
        this.conditions = conditions;
        this.value = value;
    }

    Optional<Boolean> holds(String name) {
        if (known.containsKey(name)) {
            return known.get(name);
        }
        if (!conditions.has(name) || !open.add(name)) {
            return Optional.empty();
        }
        Optional<Boolean> holds = holds(conditions.path(name));
        open.remove(name);
        known.put(name, holds);
        return holds;
    }

    private Optional<Boolean> holds(JsonNode condition) {
        if (!condition.isObject() || condition.size() != 1) {
            return Optional.empty();
        }
        String function = condition.fieldNames().next();
        JsonNode argument = condition.path(function);
        return switch (function) {
            case "Condition" -> holds(argument.asText());
            case "Fn::Equals" -> equal(value.apply(argument.path(0)), value.apply(argument.path(1)));
            case "Fn::Not" -> holds(argument.path(0)).map(holds -> !holds);
            case "Fn::And" -> decided(argument, false);
            case "Fn::Or" -> decided(argument, true);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> equal(JsonNode one, JsonNode other) {
        return one.isValueNode() && other.isValueNode()
                ? Optional.of(one.asText().equals(other.asText()))
                : Optional.empty();
    }

    /** One part alone can decide the whole; otherwise all of them must be known. */
    private Optional<Boolean> decided(JsonNode parts, boolean by) {
        List<Optional<Boolean>> all = new ArrayList<>();
        parts.forEach(part -> all.add(holds(part)));
        if (all.contains(Optional.of(by))) {
            return Optional.of(by);
        }
        return all.contains(Optional.empty()) ? Optional.empty() : Optional.of(!by);
    }
}
