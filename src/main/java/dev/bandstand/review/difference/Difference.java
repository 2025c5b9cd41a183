package dev.bandstand.review.difference;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two sets of templates. */
public final class Difference {

    private final List<ResourceChange> changes;

    private Difference(List<ResourceChange> changes) {
        this.changes = List.copyOf(changes);
    }

    /** Compares what is deployed with what will be. */
    public static Difference of(Assembly base, Assembly head) {
        SortedMap<String, SortedMap<String, Resource>> before = byStack(base.evaluated());
        SortedMap<String, SortedMap<String, Resource>> after = byStack(head.evaluated());
        List<ResourceChange> changes = new ArrayList<>();
        for (String stack : union(before, after)) {
            SortedMap<String, Resource> old = before.getOrDefault(stack, new TreeMap<>());
            SortedMap<String, Resource> young = after.getOrDefault(stack, new TreeMap<>());
            for (String id : union(old, young)) {
                change(stack, Optional.ofNullable(old.get(id)), Optional.ofNullable(young.get(id)))
                        .ifPresent(changes::add);
            }
        }
        return new Difference(changes);
    }

    /** Returns the changes, by stack and logical id. */
    public List<ResourceChange> changes() {
        return changes;
    }

    private static Optional<ResourceChange> change(String stack, Optional<Resource> before, Optional<Resource> after) {
        Resource shown = after.or(() -> before).orElseThrow();
        List<PropertyChange> properties =
                before.isPresent() && after.isPresent() ? ResourceComparison.of(before.get(), after.get()) : List.of();
        if (before.isPresent() && after.isPresent() && properties.isEmpty()) {
            return Optional.empty();
        }
        Action action =
                before.isEmpty() ? Action.ADD : after.isEmpty() ? Action.REMOVE : ResourceComparison.action(properties);
        return Optional.of(new ResourceChange(
                stack, shown.logicalId(), shown.type(), action, before, after, properties, Optional.empty()));
    }

    private static SortedMap<String, SortedMap<String, Resource>> byStack(Assembly assembly) {
        SortedMap<String, SortedMap<String, Resource>> stacks = new TreeMap<>();
        for (StackTemplate stack : assembly.stacks()) {
            stacks.put(stack.stackName(), stack.template().resources());
        }
        return stacks;
    }

    private static SortedSet<String> union(SortedMap<String, ?> one, SortedMap<String, ?> other) {
        SortedSet<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }
}
