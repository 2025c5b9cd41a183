package dev.bandstand.review.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.template.Resource;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** Plain values as templates write them; empty for whatever is known only after the deployment. */
public final class Plain {

    private static final int MOST_DIGITS = 20;

    private Plain() {}

    /** Returns the property, names and places in lists, up to 9, parted by slashes: a missing node where there is none, empty where a function stands for it. */
    public static Optional<JsonNode> at(Resource resource, String path) {
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
    public static Optional<String> text(Resource resource, String path, String otherwise) {
        return at(resource, path).flatMap(node -> text(node, otherwise));
    }

    /** Returns the text, number or truth value of a property; empty where there is none, too. */
    public static Optional<String> text(Resource resource, String path) {
        return at(resource, path).filter(JsonNode::isValueNode).map(JsonNode::asText);
    }

    /** Returns a text, number or truth value; {@code otherwise} where there is none. */
    public static Optional<String> text(JsonNode value, String otherwise) {
        if (isAbsent(value)) {
            return Optional.of(otherwise);
        }
        return value.isValueNode() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** Tells whether the property is not there; what is not known counts as there. */
    public static boolean isAbsent(Resource resource, String path) {
        return at(resource, path).filter(JsonNode::isMissingNode).isPresent();
    }

    /** Returns the number of a property, which a template may give as a text. */
    public static Optional<BigDecimal> number(Resource resource, String path) {
        return text(resource, path).flatMap(Plain::number);
    }

    /** Returns the number that a text is. */
    public static Optional<BigDecimal> number(String text) {
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

    /** Returns a number, given as a number or a text. */
    public static Optional<BigDecimal> number(JsonNode value) {
        return number(value.isNumber() || value.isTextual() ? value.asText() : "");
    }

    /** Returns a whole number, given as a number or a text; {@code otherwise} where there is no value. */
    public static OptionalInt whole(JsonNode value, int otherwise) {
        if (isAbsent(value)) {
            return OptionalInt.of(otherwise);
        }
        Optional<BigDecimal> number = number(value);
        try {
            return number.isPresent() ? OptionalInt.of(number.get().intValueExact()) : OptionalInt.empty();
        } catch (ArithmeticException e) {
            return OptionalInt.empty();
        }
    }

    /** Returns a truth value, given as such or as a text; {@code otherwise} where there is no value. */
    public static Optional<Boolean> truth(JsonNode value, boolean otherwise) {
        if (isAbsent(value)) {
            return Optional.of(otherwise);
        }
        String text = value.isBoolean() || value.isTextual() ? value.asText() : "";
        if (text.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }

    /** Returns a property as it reads in a sentence. */
    public static String shown(Resource resource, String path) {
        JsonNode node = resource.property(path);
        return isAbsent(node) ? "not set" : Shown.value(node);
    }

    /** Tells whether the value is a function whose outcome only the deployment knows. */
    public static boolean isFunction(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            return false;
        }
        String name = node.fieldNames().next();
        return name.equals("Ref") || name.startsWith("Fn::");
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
