package dev.bandstand.observability;

import static dev.bandstand.observability.Requirement.require;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awscdk.services.cloudwatch.Unit;
import software.amazon.awscdk.services.logs.ILogGroup;

/**
 * What a {@link LogMetric} counts.
 *
 * @param logGroup where the lines are
 * @param pattern which of them count
 * @param metric what becomes of them
 * @param value what each of them adds: a number, or the field that holds it
 * @param defaultValue the value when there are lines and none of them counts
 * @param dimensions the fields that tell values apart, by the dimension they become
 * @param unit the unit of the value
 */
public record LogMetricProps(
        ILogGroup logGroup,
        String pattern,
        CustomMetric metric,
        String value,
        Optional<Double> defaultValue,
        SortedMap<String, String> dimensions,
        Unit unit) {

    private static final int LONGEST_PATTERN = 1024;
    private static final int MOST_DIMENSIONS = 3;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern FIELD = Pattern.compile("\\$\\S{1,254}");
    private static final Pattern REFUSED = Pattern.compile("[:*$]");

    /**
     * Checks and copies the values.
     *
     * @throws IllegalArgumentException if CloudWatch Logs would refuse the filter
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html">PutMetricFilter</a>
     */
    public LogMetricProps {
        require(
                pattern.length() <= LONGEST_PATTERN,
                "pattern must be at most %d characters, got: %d",
                LONGEST_PATTERN,
                pattern.length());
        require(
                !metric.namespace().startsWith("AWS/"),
                "metric.namespace must not begin with AWS/ (only AWS publishes there), got: %s",
                metric.namespace());
        unmarked("namespace", metric.namespace());
        unmarked("name", metric.name());
        require(
                metric.dimensions().isEmpty(),
                "metric.dimensions must be empty (the fields of the lines fill them), got: %s",
                metric.dimensions());
        require(
                isNumber(value) || FIELD.matcher(value).matches(),
                "value must be a number or a field like $.seconds, got: %s",
                value);
        require(
                dimensions.size() <= MOST_DIMENSIONS,
                "dimensions must be at most %d, got: %d",
                MOST_DIMENSIONS,
                dimensions.size());
        dimensions.forEach((name, field) -> require(
                FIELD.matcher(field).matches(), "dimensions.%s must be a field like $.route, got: %s", name, field));
        boolean apart = !dimensions.isEmpty();
        defaultValue.ifPresent(given -> require(
                !apart,
                "defaultValue must be left out with dimensions (CloudWatch would not know which), got: %s",
                Requirement.plain(given)));
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    private static void unmarked(String property, String text) {
        require(!REFUSED.matcher(text).find(), "metric.%s must not hold any of : * $, got: %s", property, text);
    }

    private static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    /**
     * Starts from the defaults.
     *
     * @param logGroup where the lines are
     * @param pattern which of them count, as in "ERROR" or { $.level = "error" }
     * @param metric what becomes of them, without dimensions
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">Filter patterns</a>
     */
    public static Builder builder(ILogGroup logGroup, String pattern, CustomMetric metric) {
        return new Builder(logGroup, pattern, metric);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final ILogGroup logGroup;
        private final String pattern;
        private final CustomMetric metric;
        private final SortedMap<String, String> dimensions = new TreeMap<>();
        private String value = "1";
        private Optional<Double> defaultValue = Optional.empty();
        private Unit unit = Unit.NONE;

        private Builder(ILogGroup logGroup, String pattern, CustomMetric metric) {
            this.logGroup = logGroup;
            this.pattern = pattern;
            this.metric = metric;
        }

        /** Sets what each line adds: a number, or a field like $.seconds that the pattern names. Default: 1. */
        public Builder value(String value) {
            this.value = value;
            return this;
        }

        /**
         * Sets the value when there are lines and none of them counts. Default: 0 when each line adds a number and there are no
         * dimensions, otherwise none.
         */
        public Builder defaultValue(double defaultValue) {
            this.defaultValue = Optional.of(defaultValue);
            return this;
        }

        /**
         * Adds a dimension that a field like $.route fills, at most 3; each value of it is a metric of its own on the bill.
         * Default: none.
         */
        public Builder dimension(String name, String field) {
            dimensions.put(name, field);
            return this;
        }

        /** Sets the unit of the value. Default: none. */
        public Builder unit(Unit unit) {
            this.unit = unit;
            return this;
        }

        /**
         * Returns the checked props.
         *
         * @throws IllegalArgumentException if CloudWatch Logs would refuse the filter
         */
        public LogMetricProps build() {
            boolean counts = isNumber(value) && dimensions.isEmpty();
            return new LogMetricProps(
                    logGroup,
                    pattern,
                    metric,
                    value,
                    defaultValue.or(() -> counts ? Optional.of(0.0) : Optional.empty()),
                    dimensions,
                    unit);
        }
    }
}
