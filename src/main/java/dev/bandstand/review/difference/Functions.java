package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Intrinsics;
import java.util.Optional;

/** Intrinsic functions as YAML writes them. */
final class Functions {

    private static final String LONG = "Fn::";

    private Functions() {}

    /** Tells whether an object is a function and not a map. */
    static boolean is(JsonNode value) {
        return name(value).isPresent();
    }

    /** Returns the name of the function, as in {@code Ref} and {@code Fn::GetAtt}. */
    static Optional<String> name(JsonNode value) {
        if (!value.isObject() || value.size() != 1) {
            return Optional.empty();
        }
        String name = value.fieldNames().next();
        return name.startsWith(LONG) || name.equals("Ref") ? Optional.of(name) : Optional.empty();
    }

    /** Returns a function in its short form, empty for what is none. */
    static Optional<String> shown(JsonNode value) {
        return name(value).map(name -> shown(name, value));
    }

    private static String shown(String name, JsonNode value) {
        JsonNode argument = value.path(name);
        return switch (name) {
            case "Ref" -> "!Ref " + argument.asText();
            case "Fn::GetAtt" -> "!GetAtt " + dotted(argument);
            case "Fn::Join", "Fn::Sub" -> Intrinsics.text(value);
            default -> "!" + name.substring(LONG.length()) + " " + Shown.whole(argument);
        };
    }

    private static String dotted(JsonNode argument) {
        return argument.isArray() ? String.join(".", Shown.items(argument)) : argument.asText();
    }
}
