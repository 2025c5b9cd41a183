package dev.bandstand.simulation.service;

/**
 * What an alarm makes of periods without a datapoint.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html">How CloudWatch alarms
 *     treat missing data</a>
 */
public enum MissingData {
    /** They count as nothing: with too few datapoints the alarm has insufficient data. */
    MISSING,
    /** They count as good. */
    NOT_BREACHING,
    /** They count as bad. */
    BREACHING,
    /** The state stays as it is. */
    IGNORE
}
