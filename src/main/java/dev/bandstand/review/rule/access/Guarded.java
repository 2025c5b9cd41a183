package dev.bandstand.review.rule.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.rule.access.written.Items;
import dev.bandstand.review.rule.access.written.Names;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which resources are guarded by others that name them, and which resources there are. */
final class Guarded {

    private final SortedMap<String, Target> guards = new TreeMap<>();
    private final SortedSet<String> resources = new TreeSet<>();

    private Guarded() {}

    /**
     * Finds what is guarded.
     *
     * @param guard the type of the guards
     * @param property the property in which a guard names what it guards
     * @param types the types of what may be guarded
     */
    static Guarded of(Assembly assembly, String guard, String property, String... types) {
        var guarded = new Guarded();
        var names = new Names(assembly);
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                guarded.resources.add(Names.of(stack, resource));
                if (resource.is(guard)) {
                    for (JsonNode subject : Items.of(resource.property(property))) {
                        guarded.guards.putIfAbsent(
                                name(names, stack, subject, types),
                                new Target(stack.stackName(), resource.logicalId()));
                    }
                }
            }
        }
        return guarded;
    }

    /** Returns what was guarded before, is still there or in no template, and is not guarded any more. */
    SortedMap<String, Target> lostTo(Guarded after) {
        SortedMap<String, Target> lost = new TreeMap<>();
        guards.forEach((subject, guard) -> {
            boolean isGone = resources.contains(subject) && !after.resources.contains(subject);
            if (!isGone && !after.guards.containsKey(subject)) {
                lost.put(subject, guard);
            }
        });
        return lost;
    }

    private static String name(Names names, StackTemplate stack, JsonNode subject, String... types) {
        String name = "";
        for (String type : types) {
            name = names.of(stack, subject, type);
            if (names.resource(stack, subject, type).isPresent()) {
                return name;
            }
        }
        return name;
    }
}
