package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whom the alarms tell; those that only move a scaling policy tell nobody by design. */
final class Alarms {

    static final String TYPE = "AWS::CloudWatch::Alarm";

    private static final String POLICY = "AWS::ApplicationAutoScaling::ScalingPolicy";

    private final Assembly assembly;

    Alarms(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Returns, in parentheses, how many alarms tell whom; nothing when all of them scale. */
    String inWords() {
        Map<String, Integer> told = new TreeMap<>();
        int silent = 0;
        for (Target target : assembly.targets(TYPE)) {
            JsonNode actions = assembly.resource(target).orElseThrow().property("AlarmActions");
            silent += actions.isEmpty() ? 1 : 0;
            for (JsonNode action : actions) {
                if (!isPolicy(target.stack(), action)) {
                    told.merge(name(target.stack(), action), 1, Integer::sum);
                }
            }
        }
        List<String> parts = new ArrayList<>();
        told.forEach((name, times) -> parts.add(times + " to " + name));
        if (silent > 0) {
            parts.add(silent + " without an action");
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private boolean isPolicy(String stack, JsonNode action) {
        return resources(stack, action).stream().anyMatch(resource -> resource.is(POLICY));
    }

    private String name(String stack, JsonNode action) {
        return resources(stack, action).stream()
                .map(resource -> Names.of(resource, "TopicName", "FunctionName", "Name"))
                .findFirst()
                .orElseGet(() -> Names.text(action).replaceFirst("^.*:", ""));
    }

    private List<Resource> resources(String stack, JsonNode action) {
        return assembly.targets(stack, action).stream()
                .flatMap(target -> assembly.resource(target).stream())
                .toList();
    }
}
