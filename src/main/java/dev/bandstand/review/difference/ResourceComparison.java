package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.bandstand.review.behaviour.UpdateBehaviour;
import dev.bandstand.review.behaviour.UpdateBehaviours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What changes from one resource to the other of the same logical id. */
final class ResourceComparison {

    /** What a resource has beside its properties, as far as a deployment minds it. */
    private static final List<String> ATTRIBUTES =
            List.of("Condition", "CreationPolicy", "DeletionPolicy", "UpdatePolicy", "UpdateReplacePolicy");

    private final Version before;
    private final Version after;
    private final Normal normalBefore;
    private final Normal normalAfter;
    private final List<PropertyChange> changes = new ArrayList<>();

    private ResourceComparison(Version before, Version after, Normal normalBefore, Normal normalAfter) {
        this.before = before;
        this.after = after;
        this.normalBefore = normalBefore;
        this.normalAfter = normalAfter;
    }

    /** Returns the leaves, sorted by path; none where nothing changes. */
    static List<PropertyChange> of(Version before, Version after, Normal normalBefore, Normal normalAfter) {
        if (before.sameAs(after)) {
            return List.of();
        }
        if (!before.written().is(after.written().type())) {
            return List.of(type(before, after));
        }
        var comparison = new ResourceComparison(before, after, normalBefore, normalAfter);
        comparison.attributes();
        comparison.properties();
        comparison.changes.sort(Comparator.comparing(PropertyChange::path));
        return comparison.changes;
    }

    /** Returns what is done to a resource in which that changes. */
    static Action action(List<PropertyChange> changes) {
        UpdateBehaviour worst = UpdateBehaviour.NO_INTERRUPTION;
        for (PropertyChange change : changes) {
            worst = worst.or(change.behaviour());
        }
        return action(worst);
    }

    static Action action(UpdateBehaviour behaviour) {
        return switch (behaviour) {
            case REPLACEMENT -> Action.REPLACE;
            case CONDITIONAL, UNKNOWN -> Action.MAY_REPLACE;
            case NO_INTERRUPTION, SOME_INTERRUPTION -> Action.UPDATE;
        };
    }

    private static PropertyChange type(Version before, Version after) {
        return new PropertyChange(
                "Type",
                Optional.of(new TextNode(before.written().type())),
                Optional.of(new TextNode(after.written().type())),
                UpdateBehaviour.REPLACEMENT);
    }

    private void attributes() {
        for (String name : ATTRIBUTES) {
            compare(name, before.knownBody().path(name), after.knownBody().path(name), false);
            compare(name, before.writtenBody().path(name), after.writtenBody().path(name), false);
        }
    }

    private void properties() {
        JsonNode known = before.known().properties();
        JsonNode knownAfter = after.known().properties();
        JsonNode written = before.written().properties();
        JsonNode writtenAfter = after.written().properties();
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode properties : List.of(known, knownAfter, written, writtenAfter)) {
            properties.fieldNames().forEachRemaining(names::add);
        }
        for (String name : names) {
            compare(name, known.path(name), knownAfter.path(name), true);
            compare(name, written.path(name), writtenAfter.path(name), true);
        }
    }

    /** Tells what differs in a property of which nothing has been told yet. */
    private void compare(String name, JsonNode was, JsonNode becomes, boolean property) {
        boolean told =
                !changes.isEmpty() && changes.get(changes.size() - 1).property().equals(name);
        if (told || was.equals(becomes)) {
            return;
        }
        JsonNode old = normalBefore.of(name, was);
        JsonNode young = normalAfter.of(name, becomes);
        if (!old.isMissingNode() || !young.isMissingNode()) {
            changes.addAll(Leaves.of(name, old, young, behaviour(name, old, young, property)));
        }
    }

    private UpdateBehaviour behaviour(String name, JsonNode was, JsonNode becomes, boolean property) {
        return property
                ? UpdateBehaviours.of(after.written().type(), name, was, becomes)
                : UpdateBehaviour.NO_INTERRUPTION;
    }
}
