package dev.bandstand.simulation.alarm;

import dev.bandstand.simulation.metric.MetricStream;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.Statistic;

/**
 * One alarm at work: looks at the datapoints that can be seen and keeps its state.
 *
 * <p>Periods of a minute and more are evaluated every minute over a window that slides with it, shorter ones every ten seconds; at which
 * second is the model parameter {@code alarm.phase}. It looks at EvaluationPeriods and, where datapoints are missing, at {@code
 * alarm.lookBack} periods more. A datapoint that is published late changes the periods it belongs to from then on; a longer period is
 * judged by what is there of it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html">Alarm evaluation</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html">Configuring how CloudWatch
 *     alarms treat missing data</a>
 */
public final class AlarmEvaluator {

    private static final int MINUTE = 60;
    private static final int TEN_SECONDS = 10;

    private final MetricAlarm alarm;
    private final MetricStream stream;
    private final SlidingWindows windows;
    private final int step;
    private final long phase;
    private final int range;

    private AlarmState state = AlarmState.INSUFFICIENT_DATA;
    private long calledAt;
    private boolean calling;

    /**
     * Starts with insufficient data, and hears the datapoints of {@code stream} from now on.
     *
     * @param alarm the alarm
     * @param stream the metric it looks at
     * @param lookBack how many periods beyond EvaluationPeriods it looks back, {@code alarm.lookBack}
     * @param phase the second of the minute at which it is evaluated, 0 to 59, {@code alarm.phase}
     */
    public AlarmEvaluator(MetricAlarm alarm, MetricStream stream, int lookBack, long phase) {
        this.alarm = alarm;
        this.stream = stream;
        this.step = alarm.periodSeconds() < MINUTE ? TEN_SECONDS : MINUTE;
        this.phase = phase;
        this.range = alarm.evaluationPeriods() + lookBack;
        this.windows = new SlidingWindows(alarm, step, stream.clockSecond(), range);
        stream.tell(windows);
    }

    /** Returns the alarm. */
    public MetricAlarm alarm() {
        return alarm;
    }

    /** Returns the moment of the first evaluation after {@code second}. */
    public long next(long second) {
        long shift = stream.clockSecond() - phase;
        return (Math.floorDiv(second + shift, (long) step) + 1) * step - shift;
    }

    /** Evaluates; {@code now} never goes back. */
    public AlarmState evaluate(long now) {
        stream.publish(now);
        windows.look(now, alarm.evaluationPeriods());
        AlarmState before = state;
        state = Verdict.of(alarm, before, windows.real(), windows.breaching(), windows.oldest());
        calling = state == AlarmState.ALARM && (before != AlarmState.ALARM || now - calledAt >= MINUTE);
        if (calling) {
            calledAt = now;
        }
        return state;
    }

    /** Returns the state since the latest evaluation. */
    public AlarmState state() {
        return state;
    }

    /** Tells whether the latest evaluation calls the policy: at the change to ALARM, then every minute while it lasts. */
    public boolean calling() {
        return calling;
    }

    /**
     * Takes the latest datapoints in the evaluation range together, as a policy sees them.
     *
     * @param datapoints how many at most, at least 1
     * @param aggregation how
     * @return the value, NaN without a datapoint
     */
    public double recent(int datapoints, Statistic aggregation) {
        double value = Double.NaN;
        int count = 0;
        for (int age = 1; age <= range && count < datapoints; age++) {
            double next = windows.value(age);
            if (!Double.isNaN(next)) {
                value = count == 0 ? next : together(value, next, aggregation);
                count++;
            }
        }
        return aggregation == Statistic.AVERAGE ? value / count : value;
    }

    /** Says why the state is what it is, as in "3/3 71.2 > 60". */
    public String because() {
        for (int age = 1; age <= range; age++) {
            double value = windows.value(age);
            boolean breaches = alarm.comparison().breaches(value, alarm.threshold());
            if (!Double.isNaN(value) && (breaches || windows.breaching() == 0)) {
                return Reason.of(alarm, windows.real(), windows.breaching(), value);
            }
        }
        return Reason.withoutData(alarm);
    }

    private static double together(double value, double next, Statistic aggregation) {
        return switch (aggregation) {
            case AVERAGE, SUM -> value + next;
            case MAXIMUM -> Math.max(value, next);
            case MINIMUM -> Math.min(value, next);
        };
    }
}
