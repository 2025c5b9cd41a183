package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The documents that say who may do what.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">IAM JSON policy elements</a>
 */
final class Policies {

    private static final String STATEMENT = "Statement";
    private static final List<String> PARTS =
            List.of("Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal");

    private Policies() {}

    /** Tells statements of a policy from what others call so, such as the statement of a firewall's rule. */
    static boolean areStatements(String name, JsonNode value) {
        return name.equals(STATEMENT) && value.isArray() && value.path(0).has("Effect");
    }

    static boolean isStatement(String name, JsonNode value) {
        return name.equals(STATEMENT) && value.has("Effect");
    }

    /** Returns statements in which what may be one or a list of them is a list. */
    static ArrayNode normal(ArrayNode statements) {
        ArrayNode normal = JsonNodeFactory.instance.arrayNode();
        for (JsonNode statement : statements) {
            normal.add(isMap(statement) ? normal(statement) : statement);
        }
        return normal;
    }

    private static ObjectNode normal(JsonNode statement) {
        ObjectNode normal = JsonNodeFactory.instance.objectNode();
        statement.properties().forEach(part -> normal.set(part.getKey(), part(part.getKey(), part.getValue())));
        return normal;
    }

    private static JsonNode part(String name, JsonNode value) {
        return switch (name) {
            case "Action", "NotAction", "Resource", "NotResource" -> list(value);
            case "Principal", "NotPrincipal" -> isMap(value) ? lists(value) : value;
            case "Condition" -> isMap(value) ? listsOfLists(value) : value;
            default -> value;
        };
    }

    private static ObjectNode lists(JsonNode map) {
        ObjectNode lists = JsonNodeFactory.instance.objectNode();
        map.properties().forEach(entry -> lists.set(entry.getKey(), list(entry.getValue())));
        return lists;
    }

    private static ObjectNode listsOfLists(JsonNode map) {
        ObjectNode lists = JsonNodeFactory.instance.objectNode();
        map.properties()
                .forEach(entry -> lists.set(
                        entry.getKey(), isMap(entry.getValue()) ? lists(entry.getValue()) : entry.getValue()));
        return lists;
    }

    private static JsonNode list(JsonNode value) {
        return value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(value);
    }

    private static boolean isMap(JsonNode value) {
        return value.isObject() && !Functions.is(value);
    }

    /** Returns the id of a statement, or in short what it says. */
    static Optional<String> label(JsonNode statement) {
        return isMap(statement) && statement.has("Sid")
                ? Optional.of(Shown.value(statement.path("Sid")))
                : said(statement, PARTS).map(Shown::line);
    }

    /** Returns by what else a statement can be known again, when it has no id and does not say the same. */
    static List<String> likenesses(JsonNode statement) {
        List<String> likenesses = new ArrayList<>();
        said(statement, List.of("Effect", "Resource", "NotResource", "Principal", "NotPrincipal"))
                .ifPresent(likenesses::add);
        said(statement, List.of("Effect", "Action", "NotAction", "Principal", "NotPrincipal"))
                .ifPresent(likenesses::add);
        said(statement, List.of("Effect", "Action", "NotAction", "Resource", "NotResource"))
                .ifPresent(likenesses::add);
        return likenesses;
    }

    private static Optional<String> said(JsonNode statement, List<String> names) {
        List<String> parts = new ArrayList<>();
        for (String name : names) {
            if (isMap(statement) && statement.has(name)) {
                parts.add((name.startsWith("Not") ? name + " " : "") + bare(statement.path(name)));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    private static String bare(JsonNode value) {
        if (isMap(value)) {
            List<String> entries = new ArrayList<>();
            value.properties().forEach(entry -> entries.add(entry.getKey() + " " + bare(entry.getValue())));
            entries.sort(null);
            return String.join(", ", entries);
        }
        if (!value.isArray()) {
            return Shown.whole(value);
        }
        List<String> items = new ArrayList<>(Shown.items(value));
        items.sort(null);
        return String.join(", ", items);
    }
}
