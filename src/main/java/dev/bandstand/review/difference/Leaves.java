package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.review.behaviour.UpdateBehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Walks down two values of a property, and tells where they differ. */
final class Leaves {

    private final UpdateBehaviour behaviour;
    private final List<PropertyChange> found = new ArrayList<>();

    private Leaves(UpdateBehaviour behaviour) {
        this.behaviour = behaviour;
    }

    static List<PropertyChange> of(String property, JsonNode before, JsonNode after, UpdateBehaviour behaviour) {
        var leaves = new Leaves(behaviour);
        leaves.compare(property, property, before, after, false);
        return leaves.found;
    }

    private void compare(String path, String name, JsonNode before, JsonNode after, boolean policy) {
        if (before.isMissingNode() || after.isMissingNode()) {
            add(path, before, after);
        } else if (!Meaning.of(name, before, policy).equals(Meaning.of(name, after, policy))) {
            if (isMap(before) && isMap(after)) {
                maps(path, before, after, policy);
            } else if (before.isArray() && after.isArray()) {
                lists(path, name, before, after, policy);
            } else {
                add(path, before, after);
            }
        }
    }

    private static boolean isMap(JsonNode value) {
        return value.isObject() && !Functions.is(value);
    }

    private void maps(String path, JsonNode before, JsonNode after, boolean policy) {
        TreeSet<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            compare(path + "." + name, name, before.path(name), after.path(name), policy);
        }
    }

    private void lists(String path, String name, JsonNode before, JsonNode after, boolean policy) {
        Matched matched = Matched.of(name, before, after, policy);
        if (matched.pairs().isEmpty() && !matched.moved()) {
            add(path, before, after);
            return;
        }
        for (Matched.Pair pair : matched.pairs()) {
            compare(path + "[" + pair.label() + "]", name, pair.before(), pair.after(), matched.policy());
        }
        if (matched.moved()) {
            add(path, labels(matched.orderBefore()), labels(matched.orderAfter()));
        }
    }

    private static JsonNode labels(List<String> labels) {
        var list = JsonNodeFactory.instance.arrayNode();
        labels.forEach(list::add);
        return list;
    }

    private void add(String path, JsonNode before, JsonNode after) {
        found.add(new PropertyChange(path, present(before), present(after), behaviour));
    }

    private static Optional<JsonNode> present(JsonNode value) {
        return value.isMissingNode() ? Optional.empty() : Optional.of(value);
    }
}
