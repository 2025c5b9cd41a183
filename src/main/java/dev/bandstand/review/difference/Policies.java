package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The documents that say who may do what. */
final class Policies {

    private static final List<String> PARTS =
            List.of("Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal");

    private Policies() {}

    /** Tells statements of a policy from what others call so, such as the statement of a firewall's rule. */
    static boolean areStatements(String name, JsonNode value) {
        return name.equals("Statement") && value.isArray() && value.path(0).has("Effect");
    }

    /** Returns the id of a statement, or in short what it says. */
    static Optional<String> label(JsonNode statement) {
        if (!statement.isObject() || Functions.is(statement)) {
            return Optional.empty();
        }
        if (statement.has("Sid")) {
            return Optional.of(Shown.value(statement.path("Sid")));
        }
        List<String> parts = new ArrayList<>();
        for (String part : PARTS) {
            if (statement.has(part)) {
                parts.add((part.startsWith("Not") ? part + " " : "") + bare(statement.path(part)));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Shown.line(String.join(" ", parts)));
    }

    private static String bare(JsonNode value) {
        return value.isArray() ? String.join(", ", Shown.items(value)) : Shown.whole(value);
    }
}
