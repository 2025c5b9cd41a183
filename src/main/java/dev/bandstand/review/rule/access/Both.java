package dev.bandstand.review.rule.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A resource that changes and stands in both templates under the same logical id and type.
 *
 * @param change what is done to it
 * @param before the resource as it was
 * @param after the resource as it will be
 */
record Both(ResourceChange change, Resource before, Resource after) {

    /** Returns the resources of one type that change, by stack and logical id. */
    static List<Both> of(Comparison comparison, String type) {
        List<Both> both = new ArrayList<>();
        for (ResourceChange change : comparison.changes()) {
            if (change.is(type) && change.before().isPresent() && change.after().isPresent()) {
                Resource before = change.before().get();
                if (before.is(type)) {
                    both.add(new Both(change, before, change.after().get()));
                }
            }
        }
        return both;
    }

    /** Returns the property as it was, names parted by slashes; a missing node where there was none. */
    JsonNode was(String path) {
        return before.property(path);
    }

    /** Returns the property as it will be; a missing node where there will be none. */
    JsonNode will(String path) {
        return after.property(path);
    }

    /** Tells whether {@code path} was one truth value and will be the other; what is not known counts as unchanged. */
    boolean turns(String path, boolean otherwise, boolean to) {
        return truth(was(path), otherwise).equals(Optional.of(!to))
                && truth(will(path), otherwise).equals(Optional.of(to));
    }

    /** Returns the resource in words: the end of its type, and its logical id. */
    String label() {
        return label(change);
    }

    /** Returns a resource in words: the end of its type, and its logical id. */
    static String label(ResourceChange change) {
        return change.type().substring(change.type().lastIndexOf(':') + 1) + " " + change.logicalId();
    }

    void tell(Told told, Severity severity, String path, String message) {
        told.add(severity, change.stack(), change.logicalId(), path.replace('/', '.'), message);
    }

    /** Returns a truth value, given as such or as a text; {@code otherwise} where there is none. */
    static Optional<Boolean> truth(JsonNode value, boolean otherwise) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.of(otherwise);
        }
        String text = value.isValueNode() ? value.asText() : "";
        if (text.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }

    /** Returns a plain text, {@code otherwise} where there is none, and nothing where only a deployment knows it. */
    static Optional<String> text(JsonNode value, String otherwise) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.of(otherwise);
        }
        return value.isValueNode() ? Optional.of(value.asText()) : Optional.empty();
    }
}
