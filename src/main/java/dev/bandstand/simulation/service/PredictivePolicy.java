package dev.bandstand.simulation.service;

/**
 * A predictive scaling policy.
 *
 * @param name its logical id
 * @param metric what it forecasts the load for
 * @param target the use of one task that the forecast capacity aims at, in the metric's unit
 * @param forecastOnly whether it only forecasts and never scales
 * @param aboveMax whether the forecast may raise the maximum
 * @param aboveMaxPercent how far the raised maximum lies above the forecast, in percent
 * @param bufferSeconds how long before its hour the forecast capacity is launched, in seconds
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/aas-create-predictive-scaling-policy.html">Predictive
 *     scaling for Application Auto Scaling</a>
 */
public record PredictivePolicy(
        String name,
        MetricKind metric,
        double target,
        boolean forecastOnly,
        boolean aboveMax,
        int aboveMaxPercent,
        int bufferSeconds)
        implements Policy {}
