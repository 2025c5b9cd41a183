package dev.bandstand.review.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.List;
import java.util.Optional;

/** Stacks by the names that changes and findings have; references know them by their ids. */
public final class Stacks {

    private Stacks() {}

    /** Returns the stack of that name. */
    public static Optional<StackTemplate> named(Assembly assembly, String stackName) {
        for (StackTemplate stack : assembly.stacks()) {
            if (stack.stackName().equals(stackName)) {
                return Optional.of(stack);
            }
        }
        return Optional.empty();
    }

    /** Returns the same target with the name of its stack. */
    public static Target byName(Assembly assembly, Target target) {
        return new Target(
                assembly.stack(target.stack()).map(StackTemplate::stackName).orElse(target.stack()),
                target.logicalId());
    }

    /** Returns what a value refers to in a stack that is given by its name. */
    public static List<Target> targets(Assembly assembly, String stackName, JsonNode value) {
        return assembly.targets(assembly.stack(stackName).map(StackTemplate::id).orElse(stackName), value);
    }
}
