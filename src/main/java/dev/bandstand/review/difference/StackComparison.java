package dev.bandstand.review.difference;

import dev.bandstand.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changes in one stack. */
final class StackComparison {

    private final Optional<Side> before;
    private final Optional<Side> after;
    private final Optional<Normal> normalBefore;
    private final Optional<Normal> normalAfter;

    StackComparison(Optional<Side> before, Optional<Side> after) {
        this.before = before;
        this.after = after;
        this.normalBefore = before.map(Side::normal);
        this.normalAfter = after.map(Side::normal);
    }

    /** Returns the changes, by logical id. */
    List<ResourceChange> changes() {
        List<ResourceChange> changes = new ArrayList<>();
        for (String id : Side.logicalIds(before, after)) {
            Optional<Version> old = before.flatMap(side -> side.version(id));
            Optional<Version> young = after.flatMap(side -> side.version(id));
            change(old, young).ifPresent(changes::add);
        }
        return changes;
    }

    private Optional<ResourceChange> change(Optional<Version> old, Optional<Version> young) {
        if (old.isEmpty() || young.isEmpty()) {
            return Optional.of(change(old, young, old.isEmpty() ? Action.ADD : Action.REMOVE, List.of()));
        }
        if (old.get().exists() != young.get().exists()) {
            return Optional.of(
                    old.get().exists()
                            ? change(old, Optional.empty(), Action.REMOVE, List.of())
                            : change(Optional.empty(), young, Action.ADD, List.of()));
        }
        List<PropertyChange> properties =
                ResourceComparison.of(old.get(), young.get(), normalBefore.orElseThrow(), normalAfter.orElseThrow());
        return properties.isEmpty()
                ? Optional.empty()
                : Optional.of(change(old, young, ResourceComparison.action(properties), properties));
    }

    private ResourceChange change(
            Optional<Version> old, Optional<Version> young, Action action, List<PropertyChange> properties) {
        Optional<Resource> was = old.map(Version::known);
        Optional<Resource> becomes = young.map(Version::known);
        Resource shown = becomes.or(() -> was).orElseThrow();
        String stack = after.or(() -> before).orElseThrow().written().stackName();
        return new ResourceChange(
                stack, shown.logicalId(), shown.type(), action, was, becomes, properties, Optional.empty());
    }
}
