package dev.bandstand.review.rule.access.written;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Names for what values refer to that are the same however the reference is written, and from whatever stack. */
public final class Names {

    private final Assembly assembly;
    private final Map<String, String> stacks = new TreeMap<>();

    /** Reads who is who in an assembly. */
    public Names(Assembly assembly) {
        this.assembly = assembly;
        for (StackTemplate stack : assembly.stacks()) {
            stacks.put(stack.id(), stack.stackName());
        }
    }

    /** Returns the name of a resource. */
    public static String of(StackTemplate stack, Resource resource) {
        return stack.stackName() + "." + resource.logicalId();
    }

    /** Returns the name of the only resource of a type that the value refers to, else the value as a text. */
    public String of(StackTemplate stack, JsonNode value, String type) {
        return resource(stack, value, type).map(this::of).orElseGet(() -> Intrinsics.text(value));
    }

    /** Returns the only resource of a type that the value refers to. */
    public Optional<Target> resource(StackTemplate stack, JsonNode value, String type) {
        List<Target> found = new ArrayList<>();
        if (value.isContainerNode()) {
            for (Target target : assembly.targets(stack.id(), value)) {
                if (assembly.resource(target).filter(each -> each.is(type)).isPresent()) {
                    found.add(target);
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Returns the resource behind a target that was found here. */
    public Optional<Resource> resource(Target target) {
        return assembly.resource(target);
    }

    /** Returns the name of what was found here. */
    public String of(Target target) {
        return stack(target) + "." + target.logicalId();
    }

    /** Returns the name of the stack in which a target stands that was found here. */
    public String stack(Target target) {
        return stacks.getOrDefault(target.stack(), target.stack());
    }
}
