package dev.bandstand.simulation.alarm;

/**
 * What an alarm says.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html">Alarm evaluation</a>
 */
public enum AlarmState {
    /** The metric is within the threshold. */
    OK,
    /** The metric is outside of it. */
    ALARM,
    /** Nothing can be told: the alarm just began, or there are too few datapoints. */
    INSUFFICIENT_DATA
}
