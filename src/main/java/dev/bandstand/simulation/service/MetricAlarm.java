package dev.bandstand.simulation.service;

/**
 * An alarm that calls a step policy.
 *
 * @param name its logical id
 * @param metric what it looks at
 * @param statistic how the samples of a period become a value
 * @param periodSeconds the length of a period, in seconds: 10, 20, 30 or a multiple of 60
 * @param evaluationPeriods how many periods it looks at
 * @param datapointsToAlarm how many of them must breach
 * @param comparison how a value is held against the threshold
 * @param threshold the threshold, in the metric's unit
 * @param missingData what it makes of periods without a datapoint
 */
public record MetricAlarm(
        String name,
        MetricKind metric,
        Statistic statistic,
        int periodSeconds,
        int evaluationPeriods,
        int datapointsToAlarm,
        Comparison comparison,
        double threshold,
        MissingData missingData) {}
