package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;

/** The target groups of services. */
final class TargetGroups {

    private TargetGroups() {}

    /** Returns the target groups in which a service registers its tasks. */
    static List<Target> of(Assembly assembly, StackTemplate stack, Resource service) {
        List<Target> groups = new ArrayList<>();
        for (JsonNode registration : service.property("LoadBalancers")) {
            groups.addAll(assembly.targets(stack.id(), registration.path("TargetGroupArn")));
            groups.addAll(assembly.targets(
                    stack.id(), registration.path("AdvancedConfiguration").path("AlternateTargetGroupArn")));
        }
        return groups;
    }
}
