package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.SplittableRandom;

/**
 * The two alarms of a target tracking policy, and what it wants when one of them rings.
 *
 * <p>AWS documents neither alarm: only that the policy adds as fast as it can in proportion to the metric, and removes once the metric is
 * "usually more than 10 %" below the target. Lengths and thresholds are parameters of the model. Without datapoints the alarms have
 * insufficient data, and nothing is scaled.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html">How
 *     target tracking scaling works</a>
 */
public final class Tracking {

    /** Takes up what floating point adds to a quotient that is whole. */
    private static final double TOLERANCE = 1e-9;

    private Tracking() {}

    /** Returns the alarm that calls for more. */
    public static MetricAlarm high(TrackingPolicy policy, Parameters parameters, SplittableRandom random) {
        int periods = (int) Math.round(parameters.draw(Parameter.TRACKING_HIGH_PERIODS, random));
        return alarm(policy, "-AlarmHigh", periods, Comparison.GREATER, policy.target());
    }

    /** Returns the alarm that calls for less. */
    public static MetricAlarm low(TrackingPolicy policy, Parameters parameters, SplittableRandom random) {
        int periods = (int) Math.round(parameters.draw(Parameter.TRACKING_LOW_PERIODS, random));
        double factor = parameters.draw(Parameter.TRACKING_LOW_FACTOR, random);
        return alarm(policy, "-AlarmLow", periods, Comparison.LESS, policy.target() * factor);
    }

    private static MetricAlarm alarm(
            TrackingPolicy policy, String suffix, int periods, Comparison comparison, double threshold) {
        return new MetricAlarm(
                policy.name() + suffix,
                policy.metric(),
                policy.metric() == MetricKind.CPU || policy.metric() == MetricKind.MEMORY
                        ? Statistic.AVERAGE
                        : Statistic.SUM,
                policy.resolutionSeconds(),
                periods,
                periods,
                comparison,
                threshold,
                MissingData.MISSING);
    }

    /**
     * Returns the capacity that brings the metric back to the target, before cooldown and range: in proportion, rounded up; from nothing
     * one task.
     */
    public static int out(TrackingPolicy policy, double value, int running) {
        if (value <= policy.target()) {
            return running;
        }
        return Math.max(running + 1, needed(policy, value, running));
    }

    /** Returns the capacity to which the policy scales in, or {@code running} where one task fewer would pass the target again. */
    public static int in(TrackingPolicy policy, double value, int running, ScaleIn extent) {
        int needed = needed(policy, value, running);
        if (needed >= running) {
            return running;
        }
        return switch (extent) {
            case COMPUTED -> needed;
            case ONE -> running - 1;
            case HALF_WAY -> running - Math.max(1, (running - needed) / 2);
        };
    }

    private static int needed(TrackingPolicy policy, double value, int running) {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(running * value / policy.target() - TOLERANCE));
    }

    /** How far it scales in at once, which AWS does not say. */
    public enum ScaleIn {
        /** To the count that was computed. */
        COMPUTED,
        /** By one task. */
        ONE,
        /** Half of the way to the count that was computed, and at least by one. */
        HALF_WAY;

        /** Returns what the parameter says. */
        public static ScaleIn of(Parameters parameters) {
            return switch (parameters.word(Parameter.TRACKING_SCALE_IN)) {
                case "one" -> ONE;
                case "halfWay" -> HALF_WAY;
                default -> COMPUTED;
            };
        }
    }
}
