package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;

/** Plain values of properties; a message says which property is none. */
final class Values {

    private Values() {}

    static BigDecimal number(JsonNode object, String property) {
        JsonNode value = object.path(property);
        if (value.isNumber() || value.isTextual()) {
            try {
                return new BigDecimal(value.asText());
            } catch (NumberFormatException e) {
                throw notANumber(property, value);
            }
        }
        throw notANumber(property, value);
    }

    static int integer(JsonNode object, String property) {
        try {
            return number(object, property).intValueExact();
        } catch (ArithmeticException e) {
            throw notANumber(property, object.path(property));
        }
    }

    static int integer(JsonNode object, String property, int otherwise) {
        return object.has(property) ? integer(object, property) : otherwise;
    }

    static Duration seconds(JsonNode object, String property, Duration otherwise) {
        return object.has(property) ? Duration.ofSeconds(integer(object, property)) : otherwise;
    }

    private static IllegalArgumentException notANumber(String property, JsonNode value) {
        String got = value.isMissingNode() ? "none" : Intrinsics.text(value);
        return new IllegalArgumentException(property + " must be a plain number, got: " + got);
    }
}
