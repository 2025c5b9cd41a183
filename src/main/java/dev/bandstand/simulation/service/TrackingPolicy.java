package dev.bandstand.simulation.service;

/**
 * A target tracking policy; Application Auto Scaling makes its two alarms.
 *
 * @param name its logical id
 * @param metric what it holds
 * @param resolutionSeconds the period of the metric, in seconds: 60, or 20 for the high-resolution metrics of a service
 * @param target the value to hold, in the metric's unit; requests are per target and minute
 * @param scaleOutCooldownSeconds its cooldown for scaling out, in seconds
 * @param scaleInCooldownSeconds its cooldown for scaling in, in seconds
 * @param disableScaleIn whether it only ever scales out
 * @param published whether the service publishes the metric so often
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html">How
 *     target tracking scaling works</a>
 */
public record TrackingPolicy(
        String name,
        MetricKind metric,
        int resolutionSeconds,
        double target,
        int scaleOutCooldownSeconds,
        int scaleInCooldownSeconds,
        boolean disableScaleIn,
        boolean published)
        implements Policy {

    /** Makes a policy whose metric is published as often as it asks for. */
    public TrackingPolicy(
            String name,
            MetricKind metric,
            int resolutionSeconds,
            double target,
            int scaleOutCooldownSeconds,
            int scaleInCooldownSeconds,
            boolean disableScaleIn) {
        this(
                name,
                metric,
                resolutionSeconds,
                target,
                scaleOutCooldownSeconds,
                scaleInCooldownSeconds,
                disableScaleIn,
                true);
    }
}
