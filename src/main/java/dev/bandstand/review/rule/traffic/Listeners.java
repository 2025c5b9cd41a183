package dev.bandstand.review.rule.traffic;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The listeners of an assembly and their rules. */
final class Listeners {

    private final Assembly assembly;

    private Listeners(Assembly assembly) {
        this.assembly = assembly;
    }

    static Listeners of(Assembly assembly) {
        return new Listeners(assembly);
    }

    /** Returns the listeners and rules that send requests to one of the target groups. */
    List<Target> forwardingTo(Collection<Target> groups) {
        List<Target> found = new ArrayList<>();
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                boolean rule = resource.is(Types.LISTENER_RULE);
                if ((rule || resource.is(Types.LISTENER))
                        && !Collections.disjoint(
                                groups,
                                assembly.targets(stack.id(), resource.property(rule ? "Actions" : "DefaultActions")))) {
                    found.add(stack.target(resource.logicalId()));
                }
            }
        }
        return found;
    }
}
