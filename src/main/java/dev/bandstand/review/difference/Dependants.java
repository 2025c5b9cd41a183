package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.behaviour.UpdateBehaviour;
import dev.bandstand.review.behaviour.UpdateBehaviours;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Follows each replacement to what refers to the replaced resource, in the same stack and in others: a property in which the
 * reference stands gets another value, which may replace that resource in its turn. A resource is followed once, so references in a
 * circle end.
 */
final class Dependants {

    private static final Comparator<ResourceChange> ORDER =
            Comparator.comparing(ResourceChange::stack).thenComparing(ResourceChange::logicalId);

    private record Use(StackTemplate stack, Resource resource, String property, JsonNode value) {

        Target target() {
            return stack.target(resource.logicalId());
        }
    }

    private final Assembly base;
    private final Assembly head;
    private final SortedMap<Target, ResourceChange> changes = new TreeMap<>();
    private final SortedMap<Target, List<Use>> uses = new TreeMap<>();
    private final Deque<Target> replaced = new ArrayDeque<>();

    private Dependants(Assembly base, Assembly head) {
        this.base = base;
        this.head = head;
    }

    /**
     * Returns the changes, those of the dependants with them, by stack and logical id.
     *
     * @param own what changes by itself, by the resource in the head
     * @param gone what changes in stacks that the head no longer has
     */
    static List<ResourceChange> of(
            Assembly base, Assembly head, SortedMap<Target, ResourceChange> own, List<ResourceChange> gone) {
        var dependants = new Dependants(base, head);
        dependants.changes.putAll(own);
        dependants.follow();
        List<ResourceChange> all = new ArrayList<>(gone);
        all.addAll(dependants.changes.values());
        all.sort(ORDER);
        return all;
    }

    private void follow() {
        changes.forEach((target, change) -> {
            if (change.action() == Action.REPLACE) {
                replaced.add(target);
            }
        });
        if (!replaced.isEmpty()) {
            head.stacks().forEach(this::findUses);
        }
        while (!replaced.isEmpty()) {
            Target cause = replaced.removeFirst();
            uses.getOrDefault(cause, Collections.emptyList()).forEach(use -> follow(cause, use));
        }
    }

    private void findUses(StackTemplate stack) {
        for (Resource resource : stack.template().resources().values()) {
            for (Map.Entry<String, JsonNode> property : resource.properties().properties()) {
                var use = new Use(stack, resource, property.getKey(), property.getValue());
                for (Target target : head.targets(stack.id(), property.getValue())) {
                    uses.computeIfAbsent(target, any -> new ArrayList<>()).add(use);
                }
            }
        }
    }

    private void follow(Target cause, Use use) {
        Target target = use.target();
        Optional<ResourceChange> known = Optional.ofNullable(changes.get(target));
        boolean told = known.filter(change -> change.action() == Action.ADD || tells(change, use.property()))
                .isPresent();
        if (target.equals(cause) || told) {
            return;
        }
        ResourceChange before = known.orElseGet(() -> unchanged(use));
        ResourceChange after = with(before, cause, use);
        changes.put(target, after);
        if (after.action() == Action.REPLACE && before.action() != Action.REPLACE) {
            replaced.add(target);
        }
    }

    private static boolean tells(ResourceChange change, String property) {
        return change.properties().stream().anyMatch(each -> each.property().equals(property));
    }

    private ResourceChange unchanged(Use use) {
        Optional<Resource> before = base.stacks().stream()
                .filter(stack -> stack.stackName().equals(use.stack().stackName()))
                .findFirst()
                .flatMap(stack -> stack.template().resource(use.resource().logicalId()));
        return new ResourceChange(
                use.stack().stackName(),
                use.resource().logicalId(),
                use.resource().type(),
                Action.UPDATE,
                before.or(() -> Optional.of(use.resource())),
                Optional.of(use.resource()),
                List.of(),
                Optional.empty());
    }

    private ResourceChange with(ResourceChange change, Target cause, Use use) {
        UpdateBehaviour behaviour =
                UpdateBehaviours.of(use.resource().type(), use.property(), use.value(), use.value());
        List<PropertyChange> properties = new ArrayList<>(change.properties());
        properties.add(leaf(cause, use, behaviour));
        properties.sort(Comparator.comparing(PropertyChange::path));
        Action action = ResourceComparison.action(properties);
        boolean itself = change.because().isEmpty() && !change.properties().isEmpty();
        boolean graver = change.because().isEmpty() || action != change.action();
        return new ResourceChange(
                change.stack(),
                change.logicalId(),
                change.type(),
                action,
                change.before(),
                change.after(),
                properties,
                itself ? Optional.empty() : graver ? Optional.of(name(cause, use)) : change.because());
    }

    private String name(Target cause, Use use) {
        return cause.stack().equals(use.stack().id())
                ? cause.logicalId()
                : head.stacks().stream()
                                .filter(stack -> stack.id().equals(cause.stack()))
                                .map(StackTemplate::stackName)
                                .findFirst()
                                .orElse(cause.stack())
                        + "." + cause.logicalId();
    }

    private PropertyChange leaf(Target cause, Use use, UpdateBehaviour behaviour) {
        Place place = Place.of(
                use.property(),
                use.value(),
                value -> head.targets(use.stack().id(), value).contains(cause));
        return new PropertyChange(place.path(), Optional.of(place.value()), Optional.of(place.value()), behaviour);
    }
}
