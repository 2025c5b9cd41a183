package dev.bandstand.simulation.service;

import dev.bandstand.scaling.Adjustment;
import java.util.List;
import java.util.OptionalInt;

/**
 * A step scaling policy with the alarms that call it.
 *
 * @param name its logical id
 * @param adjustment what the number in a step means
 * @param rungs its steps, ascending by their bounds
 * @param minAdjustmentMagnitude the least change of a percentage, in tasks
 * @param aggregation how the latest datapoints become the value that is held against the steps
 * @param cooldownSeconds its cooldown, in seconds
 * @param alarms the alarms that call it
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html">How step scaling
 *     works</a>
 */
public record StepPolicy(
        String name,
        Adjustment adjustment,
        List<StepRung> rungs,
        OptionalInt minAdjustmentMagnitude,
        Statistic aggregation,
        int cooldownSeconds,
        List<MetricAlarm> alarms)
        implements Policy {

    /** Copies the lists. */
    public StepPolicy {
        rungs = List.copyOf(rungs);
        alarms = List.copyOf(alarms);
    }
}
