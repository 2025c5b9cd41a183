package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Stacks;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.List;
import java.util.Optional;

/** What alarms watch and whom they call. */
final class Alarms {

    private Alarms() {}

    /** Tells whether an alarm calls scaling policies alone; what changes there is told of the scaling. */
    static boolean scales(Assembly assembly, ResourceChange alarm) {
        Optional<Resource> resource =
                assembly.stack(alarm.stack()).flatMap(stack -> stack.template().resource(alarm.logicalId()));
        JsonNode actions = Kept.property(resource, "AlarmActions");
        List<Target> called = Stacks.targets(assembly, alarm.stack(), actions);
        return !called.isEmpty()
                && called.size() == Lists.items(actions).size()
                && called.stream()
                        .allMatch(target -> assembly.resource(target)
                                .filter(found -> found.is(Types.SCALING_POLICY))
                                .isPresent());
    }

    /** Returns what an alarm watches, for people. */
    static String watched(Optional<Resource> alarm) {
        JsonNode metric = Kept.property(alarm, "MetricName");
        if (!metric.isMissingNode()) {
            return Shown.value(metric);
        }
        return Kept.property(alarm, "AlarmRule").isMissingNode() ? "its metrics" : "the alarms it combines";
    }

    /** Returns what makes two alarms watch the same. */
    static String identity(Optional<Resource> alarm) {
        StringBuilder identity = new StringBuilder();
        for (String property : List.of("Namespace", "MetricName", "Dimensions", "Metrics", "AlarmRule")) {
            identity.append(Kept.property(alarm, property)).append('\n');
        }
        return identity.toString();
    }
}
