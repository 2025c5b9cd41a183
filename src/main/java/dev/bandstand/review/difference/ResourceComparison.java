package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.bandstand.review.behaviour.UpdateBehaviour;
import dev.bandstand.review.behaviour.UpdateBehaviours;
import dev.bandstand.template.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What changes from one resource to the other of the same logical id. */
final class ResourceComparison {

    private ResourceComparison() {}

    /** Returns the leaves, sorted by path; none where nothing changes. */
    static List<PropertyChange> of(Resource before, Resource after) {
        if (!before.is(after.type())) {
            return List.of(attribute(
                    "Type", Optional.of(before.type()), Optional.of(after.type()), UpdateBehaviour.REPLACEMENT));
        }
        List<PropertyChange> changes = new ArrayList<>(properties(before, after));
        own(changes, "Condition", before.condition(), after.condition());
        own(changes, "DeletionPolicy", before.deletionPolicy(), after.deletionPolicy());
        own(changes, "UpdateReplacePolicy", before.updateReplacePolicy(), after.updateReplacePolicy());
        changes.sort(Comparator.comparing(PropertyChange::path));
        return changes;
    }

    /** Returns what is done to a resource in which that changes. */
    static Action action(List<PropertyChange> changes) {
        UpdateBehaviour worst = UpdateBehaviour.NO_INTERRUPTION;
        for (PropertyChange change : changes) {
            worst = worst.or(change.behaviour());
        }
        return switch (worst) {
            case REPLACEMENT -> Action.REPLACE;
            case CONDITIONAL, UNKNOWN -> Action.MAY_REPLACE;
            case NO_INTERRUPTION, SOME_INTERRUPTION -> Action.UPDATE;
        };
    }

    private static List<PropertyChange> properties(Resource before, Resource after) {
        JsonNode old = before.properties();
        JsonNode young = after.properties();
        List<PropertyChange> changes = new ArrayList<>();
        if (old.equals(young)) {
            return changes;
        }
        TreeSet<String> names = new TreeSet<>();
        old.fieldNames().forEachRemaining(names::add);
        young.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode was = old.path(name);
            JsonNode becomes = young.path(name);
            if (!was.equals(becomes)) {
                UpdateBehaviour behaviour = UpdateBehaviours.of(after.type(), name, was, becomes);
                changes.addAll(Leaves.of(name, was, becomes, behaviour));
            }
        }
        return changes;
    }

    private static void own(
            List<PropertyChange> changes, String name, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            changes.add(attribute(name, before, after, UpdateBehaviour.NO_INTERRUPTION));
        }
    }

    private static PropertyChange attribute(
            String name, Optional<String> before, Optional<String> after, UpdateBehaviour behaviour) {
        return new PropertyChange(name, before.map(TextNode::new), after.map(TextNode::new), behaviour);
    }
}
