package dev.bandstand.review.rule.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.template.Resource;
import java.math.BigDecimal;
import java.util.Optional;

/** Plain values of properties; empty for what is known only after the deployment. */
final class Plain {

    private static final int MOST_DIGITS = 20;

    private Plain() {}

    /** Returns the property, names and places in lists, up to 9, parted by slashes: a missing node where there is none, empty where a function stands for it. */
    static Optional<JsonNode> at(Resource resource, String path) {
        JsonNode node = resource.properties();
        for (String name : path.split("/", -1)) {
            node = node.isArray()
                    ? node.path(name.isEmpty() ? -1 : Character.digit(name.charAt(0), 10))
                    : node.path(name);
            if (isFunction(node)) {
                return Optional.empty();
            }
        }
        return Optional.of(node.isNull() ? MissingNode.getInstance() : node);
    }

    /** Returns the text, number or truth value of a property; {@code otherwise} where there is none. */
    static Optional<String> text(Resource resource, String path, String otherwise) {
        return at(resource, path)
                .filter(node -> node.isMissingNode() || node.isValueNode())
                .map(node -> node.isMissingNode() ? otherwise : node.asText());
    }

    /** Returns the text, number or truth value of a property; empty where there is none, too. */
    static Optional<String> text(Resource resource, String path) {
        return at(resource, path).filter(JsonNode::isValueNode).map(JsonNode::asText);
    }

    /** Tells whether the property is not there; what is not known counts as there. */
    static boolean isAbsent(Resource resource, String path) {
        return at(resource, path).filter(JsonNode::isMissingNode).isPresent();
    }

    /** Returns the number of a property, which a template may give as a text. */
    static Optional<BigDecimal> number(Resource resource, String path) {
        return text(resource, path).flatMap(Plain::number);
    }

    /** Returns the number that a text is. */
    static Optional<BigDecimal> number(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs(number.scale()) <= MOST_DIGITS ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns a property as it reads in a sentence. */
    static String shown(Resource resource, String path) {
        JsonNode node = resource.property(path);
        return node.isMissingNode() || node.isNull() ? "not set" : Shown.value(node);
    }

    static boolean isFunction(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            return false;
        }
        String name = node.fieldNames().next();
        return name.equals("Ref") || name.startsWith("Fn::");
    }
}
