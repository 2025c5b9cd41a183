package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;

/** Follows references through the stacks of an assembly. Changes know a stack by its name, references by its id. */
final class Stacks {

    private Stacks() {}

    /** Returns the same target with the name of its stack. */
    static Target byName(Assembly assembly, Target target) {
        return new Target(
                assembly.stack(target.stack()).map(StackTemplate::stackName).orElse(target.stack()),
                target.logicalId());
    }

    /** Returns what a value refers to in a stack that is given by its name. */
    static List<Target> targets(Assembly assembly, String stackName, JsonNode value) {
        return assembly.targets(assembly.stack(stackName).map(StackTemplate::id).orElse(stackName), value);
    }

    /** Returns the target groups in which a service registers its tasks. */
    static List<Target> groups(Assembly assembly, StackTemplate stack, Resource service) {
        List<Target> groups = new ArrayList<>();
        for (JsonNode registration : service.property("LoadBalancers")) {
            groups.addAll(assembly.targets(stack.id(), registration.path("TargetGroupArn")));
            groups.addAll(assembly.targets(
                    stack.id(), registration.path("AdvancedConfiguration").path("AlternateTargetGroupArn")));
        }
        return groups;
    }
}
