package dev.bandstand.observability;

import static dev.bandstand.observability.Requirement.plain;

import java.time.Duration;
import java.util.Optional;

/**
 * A threshold on a metric, and how long it must be crossed.
 *
 * @param metric what is looked at
 * @param side on which side of the threshold it is bad
 * @param threshold the value that is just fine
 * @param lasting how long it must be bad
 * @param period the length of one datapoint
 * @param statistic how the samples of a period become one value, in CloudWatch's words
 * @param missingData what a period without data means
 */
public record MetricAlarm(
        AlarmMetric metric,
        Side side,
        double threshold,
        Duration lasting,
        Duration period,
        String statistic,
        MissingData missingData) {

    /** The side of the threshold that is bad. */
    public enum Side {
        /** Values above it. */
        ABOVE,
        /** Values below it. */
        BELOW
    }

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if CloudWatch would refuse the alarm, or it could never do what it says
     */
    public MetricAlarm {
        AlarmLimits.check(metric, side, threshold, lasting, period, statistic);
    }

    /** Starts an alarm that is raised above {@code threshold}, but not at it. */
    public static Builder above(AlarmMetric metric, double threshold) {
        return new Builder(metric, Side.ABOVE, threshold);
    }

    /** Starts an alarm that is raised below {@code threshold}, but not at it. */
    public static Builder below(AlarmMetric metric, double threshold) {
        return new Builder(metric, Side.BELOW, threshold);
    }

    /** Returns how many periods must be bad, one after another. */
    public int periods() {
        return (int) (lasting.toSeconds() / period.toSeconds());
    }

    /** Returns the alarm in a sentence, as in "CPU in percent above 80 for 5m (Average of 1m)". */
    public String inWords() {
        return metric.title() + (side == Side.ABOVE ? " above " : " below ") + plain(threshold) + " for "
                + Requirement.inWords(lasting) + " (" + statistic + " of " + Requirement.inWords(period) + ")";
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final AlarmMetric metric;
        private final Side side;
        private final double threshold;
        private Duration lasting = Duration.ofMinutes(5);
        private Duration period = Duration.ofMinutes(1);
        private Optional<String> statistic = Optional.empty();
        private Optional<MissingData> missingData = Optional.empty();

        private Builder(AlarmMetric metric, Side side, double threshold) {
            this.metric = metric;
            this.side = side;
            this.threshold = threshold;
        }

        /** Sets how long it must be bad, in whole periods. Default: 5 minutes. */
        public Builder lasting(Duration lasting) {
            this.lasting = lasting;
            return this;
        }

        /**
         * Sets the length of one datapoint, in whole minutes; also 10 or 30 seconds for a custom metric that is published so
         * often. Default: 1 minute.
         */
        public Builder period(Duration period) {
            this.period = period;
            return this;
        }

        /**
         * Sets how the samples of a period become one value: Average, Minimum, Maximum, Sum, SampleCount or a percentile like
         * p95. Default: as {@link ServiceMetric} says, and the average of a custom metric.
         */
        public Builder statistic(String statistic) {
            this.statistic = Optional.of(statistic);
            return this;
        }

        /** Sets what a period without data means. Default: as {@link ServiceMetric} says, and missing for a custom metric. */
        public Builder missingData(MissingData missingData) {
            this.missingData = Optional.of(missingData);
            return this;
        }

        /**
         * Returns the checked alarm.
         *
         * @throws IllegalArgumentException if CloudWatch would refuse it, or it could never do what it says
         */
        public MetricAlarm build() {
            Optional<ServiceMetric> measured =
                    metric instanceof ServiceMetric known ? Optional.of(known) : Optional.empty();
            return new MetricAlarm(
                    metric,
                    side,
                    threshold,
                    lasting,
                    period,
                    statistic.or(() -> measured.map(ServiceMetric::statistic)).orElse("Average"),
                    missingData
                            .or(() -> measured.map(ServiceMetric::missingData))
                            .orElse(MissingData.MISSING));
        }
    }
}
