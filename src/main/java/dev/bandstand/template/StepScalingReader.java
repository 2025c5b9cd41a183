package dev.bandstand.template;

import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPolicy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Joins the step policies of one service: each is one half of a policy, out or in, and its alarm says which. */
final class StepScalingReader {

    private final Assembly assembly;
    private final Map<ScalingMetric, Target> first = new EnumMap<>(ScalingMetric.class);
    private final Map<ScalingMetric, List<StepHalf>> halves = new EnumMap<>(ScalingMetric.class);

    StepScalingReader(Assembly assembly) {
        this.assembly = assembly;
    }

    void add(Target policy, Resource resource) {
        StepHalf half = StepHalf.of(resource, alarm(policy));
        first.putIfAbsent(half.metric(), policy);
        halves.computeIfAbsent(half.metric(), metric -> new ArrayList<>()).add(half);
    }

    void policies(List<ScalingPolicy> policies, List<Beyond> beyond) {
        halves.forEach((metric, ofOneMetric) -> {
            try {
                policies.add(StepHalf.join(ofOneMetric));
            } catch (IllegalArgumentException e) {
                String name = ofOneMetric.get(0).name();
                beyond.add(new Beyond(Objects.requireNonNull(first.get(metric)), name + ": " + e.getMessage()));
            }
        });
    }

    private Resource alarm(Target policy) {
        List<Target> alarms = ScalingParts.callers(assembly, policy, "AWS::CloudWatch::Alarm", "AlarmActions");
        if (alarms.size() != 1) {
            throw new IllegalArgumentException("a step policy must be called by one alarm, got: " + alarms.size());
        }
        return assembly.resource(alarms.get(0)).orElseThrow();
    }
}
