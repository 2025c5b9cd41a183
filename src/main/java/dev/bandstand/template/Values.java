package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/** Plain values of properties; a message says which property is none. */
public final class Values {

    private static final int MOST_DIGITS = 400;

    private Values() {}

    /**
     * Returns a number, which a template may give as a text.
     *
     * @throws IllegalArgumentException if the property is no plain number
     */
    public static BigDecimal number(JsonNode object, String property) {
        JsonNode value = object.path(property);
        if (value.isNumber() || value.isTextual()) {
            try {
                var number = new BigDecimal(value.asText());
                if (Double.isFinite(number.doubleValue()) && Math.abs(number.scale()) <= MOST_DIGITS) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw not("a plain number", object, property);
            }
        }
        throw not("a plain number", object, property);
    }

    /**
     * Returns a whole number.
     *
     * @throws IllegalArgumentException if the property is no plain whole number
     */
    public static int integer(JsonNode object, String property) {
        try {
            return number(object, property).intValueExact();
        } catch (ArithmeticException e) {
            throw not("a plain number", object, property);
        }
    }

    /**
     * Returns a whole number, or {@code otherwise} where the property is not given.
     *
     * @throws IllegalArgumentException if the property is no plain whole number
     */
    public static int integer(JsonNode object, String property, int otherwise) {
        return object.has(property) ? integer(object, property) : otherwise;
    }

    /**
     * Returns a whole number, empty where the property is not given.
     *
     * @throws IllegalArgumentException if the property is no plain whole number
     */
    public static OptionalInt maybeInteger(JsonNode object, String property) {
        return object.has(property) ? OptionalInt.of(integer(object, property)) : OptionalInt.empty();
    }

    /**
     * Returns a truth value, or {@code otherwise} where the property is not given.
     *
     * @throws IllegalArgumentException if the property is neither true nor false
     */
    public static boolean truth(JsonNode object, String property, boolean otherwise) {
        if (!object.has(property)) {
            return otherwise;
        }
        return switch (text(object, property).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw not("true or false", object, property);
        };
    }

    /**
     * Returns a text.
     *
     * @throws IllegalArgumentException if the property is no plain text
     */
    public static String text(JsonNode object, String property) {
        JsonNode value = object.path(property);
        if (value.isMissingNode() || value.isNull() || value.isContainerNode()) {
            throw not("a plain text", object, property);
        }
        return value.asText();
    }

    /**
     * Returns a text, or {@code otherwise} where the property is not given.
     *
     * @throws IllegalArgumentException if the property is no plain text
     */
    public static String text(JsonNode object, String property, String otherwise) {
        return object.has(property) ? text(object, property) : otherwise;
    }

    static Duration seconds(JsonNode object, String property, Duration otherwise) {
        return object.has(property) ? Duration.ofSeconds(integer(object, property)) : otherwise;
    }

    private static IllegalArgumentException not(String kind, JsonNode object, String property) {
        JsonNode value = object.path(property);
        String got = value.isMissingNode() || value.isNull() ? "none" : Intrinsics.text(value);
        return new IllegalArgumentException(property + " must be " + kind + ", got: " + got);
    }
}
