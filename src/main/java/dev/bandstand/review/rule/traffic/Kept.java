package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A resource that changes and stands in both templates under the same logical id and type.
 *
 * @param change what is done to it
 * @param before the resource as it was
 * @param after the resource as it will be
 */
record Kept(ResourceChange change, Resource before, Resource after) {

    /** Returns the resources of one type that change, by stack and logical id. */
    static List<Kept> of(Comparison comparison, String type) {
        List<Kept> kept = new ArrayList<>();
        for (ResourceChange change : comparison.changes()) {
            if (!change.is(type) || change.before().isEmpty() || change.after().isEmpty()) {
                continue;
            }
            Resource before = change.before().get();
            if (before.is(type)) {
                kept.add(new Kept(change, before, change.after().get()));
            }
        }
        return kept;
    }

    /** Returns a property of a resource that may not be there; a missing node where it is not. */
    static JsonNode property(Optional<Resource> resource, String path) {
        return resource.map(found -> found.property(path)).orElseGet(MissingNode::getInstance);
    }

    /** Returns the property as it was, names parted by slashes; a missing node where there was none. */
    JsonNode was(String path) {
        return before.property(path);
    }

    /** Returns the property as it will be; a missing node where there will be none. */
    JsonNode will(String path) {
        return after.property(path);
    }

    /** Returns a whole number before and after; empty where it stays the same or one of the two is not known. */
    Optional<Step> whole(String path, int otherwise) {
        return Step.of(was(path), will(path), otherwise);
    }

    /** Returns an attribute of a list of keys and values before and after; empty as for {@link #whole}. */
    Optional<Step> attribute(String list, String key, int otherwise) {
        return Step.of(Lists.value(was(list), key), Lists.value(will(list), key), otherwise);
    }

    /** Tells whether {@code path} was true and will not be; what is not known counts as unchanged. */
    boolean turnedOff(String path, boolean otherwise) {
        return Plain.truth(was(path), otherwise).orElse(false)
                && !Plain.truth(will(path), otherwise).orElse(true);
    }

    /** Tells whether it is the resource that a target names, its stack by name. */
    boolean is(Target target) {
        return target.equals(new Target(change.stack(), change.logicalId()));
    }

    /** Returns what people call it: the end of its type, and its logical id. */
    String label() {
        return Told.label(change);
    }

    /**
     * A whole number that changes.
     *
     * @param before what it was
     * @param after what it will be
     */
    record Step(int before, int after) {

        static Optional<Step> of(JsonNode before, JsonNode after, int otherwise) {
            OptionalInt was = Plain.whole(before, otherwise);
            OptionalInt will = Plain.whole(after, otherwise);
            return was.isPresent() && will.isPresent() && was.getAsInt() != will.getAsInt()
                    ? Optional.of(new Step(was.getAsInt(), will.getAsInt()))
                    : Optional.empty();
        }

        boolean cut() {
            return after < before;
        }

        @Override
        public String toString() {
            return before + " -> " + after;
        }
    }
}
