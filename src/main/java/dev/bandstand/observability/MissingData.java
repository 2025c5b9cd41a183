package dev.bandstand.observability;

import software.amazon.awscdk.services.cloudwatch.TreatMissingData;

/**
 * What a period without data means to an alarm.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html">How alarms treat missing
 *     data</a>
 */
public enum MissingData {
    /** When all of it is missing, the alarm knows too little to say anything. */
    MISSING,
    /** As bad as a value beyond the threshold. */
    BREACHING,
    /** As good as a value within the threshold. */
    NOT_BREACHING,
    /** The alarm stays as it is. */
    IGNORE;

    TreatMissingData treatment() {
        return TreatMissingData.valueOf(name());
    }
}
