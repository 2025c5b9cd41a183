package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import dev.bandstand.template.Resource;
import dev.bandstand.template.ScalingParts;
import dev.bandstand.template.Target;
import dev.bandstand.template.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the scaling policies of a service, each with the alarms that call it. */
final class PolicyReader {

    private static final String ALARM = "AWS::CloudWatch::Alarm";
    private static final String ALARM_ACTIONS = "AlarmActions";

    private final Parts parts;
    private final Refusals refusals;

    PolicyReader(Parts parts, Refusals refusals) {
        this.parts = parts;
        this.refusals = refusals;
    }

    Optional<Policy> read(Target target) {
        String name = target.logicalId();
        return refusals.attempt(name, () -> {
            Resource policy = parts.resource(target);
            String type = Values.text(policy.properties(), "PolicyType");
            return switch (type) {
                case "TargetTrackingScaling" -> new TrackingReader(parts).read(target, policy);
                case "StepScaling" -> StepReader.read(policy, alarms(target));
                case "PredictiveScaling" -> new PredictiveReader(parts).read(target, policy);
                default ->
                    throw new IllegalArgumentException("PolicyType must be TargetTrackingScaling, StepScaling or"
                            + " PredictiveScaling, got: " + type);
            };
        });
    }

    private List<MetricAlarm> alarms(Target policy) {
        for (String actions : List.of("OKActions", "InsufficientDataActions")) {
            List<Target> others = ScalingParts.callers(parts.assembly(), policy, ALARM, actions);
            require(others.isEmpty(), "only AlarmActions may call it", names(others) + "." + actions);
        }
        List<Target> composite =
                ScalingParts.callers(parts.assembly(), policy, "AWS::CloudWatch::CompositeAlarm", ALARM_ACTIONS);
        require(composite.isEmpty(), "only alarms on one metric may call it", names(composite) + ", a composite alarm");
        List<MetricAlarm> alarms = new ArrayList<>();
        for (Target alarm : ScalingParts.callers(parts.assembly(), policy, ALARM, ALARM_ACTIONS)) {
            refusals.attempt(alarm.logicalId(), () -> new AlarmReader(parts).read(alarm))
                    .filter(read -> Values.truth(parts.resource(alarm).properties(), "ActionsEnabled", true))
                    .ifPresent(alarms::add);
        }
        return alarms;
    }

    private static String names(List<Target> targets) {
        return String.join(", ", targets.stream().map(Target::logicalId).toList());
    }
}
