package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPolicy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Joins the step policies of one service: each is one half of a policy, out or in, and its alarm says which. */
final class StepScalingReader {

    private static final String ALARM = "AWS::CloudWatch::Alarm";

    private final Assembly assembly;
    private final StackTemplate stack;
    private final Map<ScalingMetric, List<StepHalf>> halves = new EnumMap<>(ScalingMetric.class);

    StepScalingReader(Assembly assembly, StackTemplate stack) {
        this.assembly = assembly;
        this.stack = stack;
    }

    void add(Resource policy) {
        StepHalf half = StepHalf.of(policy, alarm(policy));
        halves.computeIfAbsent(half.metric(), metric -> new ArrayList<>()).add(half);
    }

    void policies(List<ScalingPolicy> policies, List<Beyond> beyond) {
        for (List<StepHalf> ofOneMetric : halves.values()) {
            try {
                policies.add(StepHalf.join(ofOneMetric));
            } catch (IllegalArgumentException e) {
                String name = ofOneMetric.get(0).name();
                beyond.add(new Beyond(stack.target(name), name + ": " + e.getMessage()));
            }
        }
    }

    private Resource alarm(Resource policy) {
        Target target = stack.target(policy.logicalId());
        List<Resource> alarms = stack.template().resources(ALARM).stream()
                .filter(alarm -> calls(alarm, target))
                .toList();
        if (alarms.size() != 1) {
            throw new IllegalArgumentException("a step policy must be called by one alarm, got: " + alarms.size());
        }
        return alarms.get(0);
    }

    private boolean calls(Resource alarm, Target policy) {
        JsonNode actions = alarm.property("AlarmActions");
        return assembly.targets(stack.id(), actions).contains(policy);
    }
}
