package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** Plain values as templates write them; empty for whatever is known only after the deployment. */
final class Plain {

    private static final int MOST_DIGITS = 20;

    private Plain() {}

    /** Returns a whole number, given as a number or a text; {@code otherwise} where there is no value. */
    static OptionalInt whole(JsonNode value, int otherwise) {
        if (value.isMissingNode() || value.isNull()) {
            return OptionalInt.of(otherwise);
        }
        Optional<BigDecimal> number = number(value);
        try {
            return number.isPresent() ? OptionalInt.of(number.get().intValueExact()) : OptionalInt.empty();
        } catch (ArithmeticException e) {
            return OptionalInt.empty();
        }
    }

    /** Returns a number, given as a number or a text. */
    static Optional<BigDecimal> number(JsonNode value) {
        String text = value.isNumber() || value.isTextual() ? value.asText() : "";
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

    /** Returns a truth value, given as such or as a text; {@code otherwise} where there is no value. */
    static Optional<Boolean> truth(JsonNode value, boolean otherwise) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.of(otherwise);
        }
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        if (value.isTextual() && value.textValue().equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return value.isTextual() && value.textValue().equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }
}
