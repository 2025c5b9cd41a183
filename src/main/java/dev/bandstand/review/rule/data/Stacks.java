package dev.bandstand.review.rule.data;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.StackTemplate;
import java.util.Optional;

/** Stacks by the name that reports have. */
final class Stacks {

    private Stacks() {}

    static Optional<StackTemplate> named(Assembly assembly, String stackName) {
        for (StackTemplate stack : assembly.stacks()) {
            if (stack.stackName().equals(stackName)) {
                return Optional.of(stack);
            }
        }
        return Optional.empty();
    }
}
