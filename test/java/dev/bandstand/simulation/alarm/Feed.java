package dev.bandstand.simulation.alarm;

import dev.bandstand.simulation.metric.MetricStream;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.Statistic;

/** An alarm with a stream of its own, fed with datapoints by hand. */
final class Feed {

    static final double WITHIN = 10;
    static final double BREACH = 90;

    final MetricStream stream;
    final AlarmEvaluator evaluator;
    /** So many periods that nothing of before is left in the range. */
    private static final long UNSEEN = 20;

    private final int period;
    private long now;

    Feed(AlarmWith with, int lookBack) {
        MetricAlarm alarm = with.alarm();
        this.period = alarm.periodSeconds();
        this.stream = new MetricStream(MetricKind.CPU, period, 0, false);
        this.evaluator = new AlarmEvaluator(alarm, stream, lookBack, 0);
        this.now = UNSEEN * period;
    }

    static AlarmWith alarm() {
        return new AlarmWith(60, 3, 3, Statistic.AVERAGE, Comparison.GREATER, 60, MissingData.MISSING);
    }

    /** Lets one period pass in which the metric stood at {@code value}, NaN for no datapoint; it can be seen at once. */
    AlarmState pass(double value) {
        return pass(value, 0);
    }

    /** Lets one period pass; its datapoint can be seen {@code delay} seconds after its end. */
    AlarmState pass(double value, long delay) {
        if (!Double.isNaN(value)) {
            stream.stretch(period, 1, value, value, value);
        }
        now += period;
        stream.close(now, now + delay);
        return evaluator.evaluate(now);
    }

    /** Lets a row of AWS's tables pass, and evaluates at its end. */
    AlarmState play(String datapoints) {
        for (String datapoint : datapoints.split(" ", -1)) {
            boolean has = !datapoint.equals("-");
            if (has) {
                double value = datapoint.equals("X") ? BREACH : WITHIN;
                stream.stretch(period, 1, value, value, value);
            }
            now += period;
            stream.close(now, now);
        }
        return evaluator.evaluate(now);
    }

    /** Brings the alarm to {@code state}, then lets so much time pass unseen that nothing of it is left in the range. */
    void bringTo(AlarmState state) {
        if (state != AlarmState.INSUFFICIENT_DATA) {
            double value = state == AlarmState.ALARM ? BREACH : WITHIN;
            for (int i = 0; i < 3; i++) {
                pass(value);
            }
        }
        now += UNSEEN * period;
    }

    long now() {
        return now;
    }

    /** What a test says of its alarm. */
    record AlarmWith(
            int period,
            int datapointsToAlarm,
            int evaluationPeriods,
            Statistic statistic,
            Comparison comparison,
            double threshold,
            MissingData missing) {

        AlarmWith of(int m, int n) {
            return new AlarmWith(period, m, n, statistic, comparison, threshold, missing);
        }

        AlarmWith period(int seconds) {
            return new AlarmWith(
                    seconds, datapointsToAlarm, evaluationPeriods, statistic, comparison, threshold, missing);
        }

        AlarmWith when(Comparison operator, double bound) {
            return new AlarmWith(period, datapointsToAlarm, evaluationPeriods, statistic, operator, bound, missing);
        }

        AlarmWith statistic(Statistic of) {
            return new AlarmWith(period, datapointsToAlarm, evaluationPeriods, of, comparison, threshold, missing);
        }

        AlarmWith missing(MissingData treatment) {
            return new AlarmWith(
                    period, datapointsToAlarm, evaluationPeriods, statistic, comparison, threshold, treatment);
        }

        MetricAlarm alarm() {
            return new MetricAlarm(
                    "UpperAlarm",
                    MetricKind.CPU,
                    statistic,
                    period,
                    evaluationPeriods,
                    datapointsToAlarm,
                    comparison,
                    threshold,
                    missing);
        }
    }
}
