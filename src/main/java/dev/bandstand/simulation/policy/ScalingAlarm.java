package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.Policy;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An alarm that calls a policy, and what the policy then wants to know.
 *
 * @param alarm the alarm: the template's own, or one that target tracking makes
 * @param policy the policy it calls
 * @param calls what it calls for
 * @param datapoints how many of the latest datapoints the policy takes together
 * @param aggregation how they become one value
 */
public record ScalingAlarm(MetricAlarm alarm, Policy policy, Calls calls, int datapoints, Statistic aggregation) {

    /** What an alarm calls for. */
    public enum Calls {
        /** The step that fits. */
        STEP,
        /** More, so that the target is kept. */
        TRACKING_OUT,
        /** Less, as far as the target allows. */
        TRACKING_IN
    }

    /**
     * Returns the alarms of all policies of {@code service}, in the order of the policies.
     *
     * @param service the service
     * @param parameters how long the alarms of target tracking are, and how many datapoints a step policy takes
     * @param random draws them
     */
    public static List<ScalingAlarm> of(ScalableService service, Parameters parameters, SplittableRandom random) {
        List<ScalingAlarm> alarms = new ArrayList<>();
        int datapoints = (int) Math.round(parameters.draw(Parameter.STEP_DATAPOINTS, random));
        for (Policy policy : service.policies()) {
            if (policy instanceof StepPolicy step) {
                for (MetricAlarm alarm : step.alarms()) {
                    int latest = datapoints == 0 ? alarm.evaluationPeriods() : datapoints;
                    alarms.add(new ScalingAlarm(alarm, step, Calls.STEP, latest, step.aggregation()));
                }
            } else if (policy instanceof TrackingPolicy tracking) {
                MetricAlarm high = Tracking.high(tracking, parameters, random);
                alarms.add(new ScalingAlarm(high, tracking, Calls.TRACKING_OUT, 1, Statistic.AVERAGE));
                MetricAlarm low = Tracking.low(tracking, parameters, random);
                if (!tracking.disableScaleIn()) {
                    alarms.add(new ScalingAlarm(low, tracking, Calls.TRACKING_IN, 1, Statistic.AVERAGE));
                }
            }
        }
        return List.copyOf(alarms);
    }
}
