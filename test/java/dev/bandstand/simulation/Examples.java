package dev.bandstand.simulation;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.List;
import java.util.OptionalInt;

/** The policies of AWS's worked examples, each with an alarm that needs one minute. */
final class Examples {

    static final double NONE_BELOW = Double.NEGATIVE_INFINITY;
    static final double NONE_ABOVE = Double.POSITIVE_INFINITY;

    private Examples() {}

    /** A step policy that an alarm on the average CPU calls. */
    static StepPolicy steps(
            String name,
            Adjustment adjustment,
            Comparison comparison,
            double threshold,
            int cooldown,
            StepRung... rungs) {
        MetricAlarm alarm = new MetricAlarm(
                name + "Alarm",
                MetricKind.CPU,
                Statistic.AVERAGE,
                60,
                1,
                1,
                comparison,
                threshold,
                MissingData.MISSING);
        return new StepPolicy(
                name, adjustment, List.of(rungs), OptionalInt.empty(), Statistic.AVERAGE, cooldown, List.of(alarm));
    }

    static StepRung rung(double lower, double upper, int adjustment) {
        return new StepRung(lower, upper, adjustment);
    }

    static TrackingPolicy tracking(String name, MetricKind metric, double target) {
        return new TrackingPolicy(name, metric, 60, target, 300, 300, false);
    }
}
