package dev.bandstand.simulation.alarm;

import dev.bandstand.simulation.service.MetricAlarm;

/**
 * What the datapoints of the evaluation range come to, with missing ones filled in only where there are too few real ones.
 *
 * <p>AWS's two tables, and the section below them on premature transitions, decide: with {@code missing} or {@code ignore}, datapoints
 * that all breach but are too few count only when the oldest of them is at least as old as DatapointsToAlarm.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html">Configuring how CloudWatch
 *     alarms treat missing data</a>
 */
final class Verdict {

    private Verdict() {}

    /**
     * Judges.
     *
     * @param alarm the alarm
     * @param before its state so far
     * @param real the real datapoints in the range, at most EvaluationPeriods, the latest first
     * @param breaching how many of them breach
     * @param oldest the age of the oldest real one in periods, 1 for the latest period, 0 without any
     */
    static AlarmState of(MetricAlarm alarm, AlarmState before, int real, int breaching, int oldest) {
        int needed = alarm.datapointsToAlarm();
        if (breaching >= needed) {
            return AlarmState.ALARM;
        }
        int missing = alarm.evaluationPeriods() - real;
        return switch (alarm.missingData()) {
            case BREACHING -> breaching + missing >= needed ? AlarmState.ALARM : AlarmState.OK;
            case NOT_BREACHING -> AlarmState.OK;
            case IGNORE -> breaching < real ? AlarmState.OK : before;
            case MISSING -> breaching < real ? AlarmState.OK : onlyBreaching(oldest, needed);
        };
    }

    private static AlarmState onlyBreaching(int oldest, int needed) {
        return oldest >= needed ? AlarmState.ALARM : AlarmState.INSUFFICIENT_DATA;
    }
}
