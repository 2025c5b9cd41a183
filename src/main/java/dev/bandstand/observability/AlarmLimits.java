package dev.bandstand.observability;

import static dev.bandstand.observability.Requirement.inWords;
import static dev.bandstand.observability.Requirement.plain;
import static dev.bandstand.observability.Requirement.require;

import dev.bandstand.observability.MetricAlarm.Side;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an alarm must hold to.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html">PutMetricAlarm</a>
 */
final class AlarmLimits {

    private static final List<Duration> UNDER_A_MINUTE = List.of(Duration.ofSeconds(10), Duration.ofSeconds(30));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Pattern STATISTIC =
            Pattern.compile("Average|Minimum|Maximum|Sum|SampleCount|p(?:\\d{1,2}(?:\\.\\d{1,2})?|100)");

    private AlarmLimits() {}

    static void check(
            AlarmMetric metric, Side side, double threshold, Duration lasting, Duration period, String statistic) {
        String word = side == Side.ABOVE ? "above" : "below";
        boolean measured = metric instanceof ServiceMetric;
        require(Double.isFinite(threshold), "%s must be a number, got: %s", word, plain(threshold));
        require(
                !measured || (threshold >= 0 && (side == Side.ABOVE || threshold > 0)),
                "%s must be %s (the metric is never negative), got: %s",
                word,
                side == Side.ABOVE ? "at least 0" : "above 0",
                plain(threshold));
        require(
                STATISTIC.matcher(statistic).matches(),
                "statistic must be Average, Minimum, Maximum, Sum, SampleCount or a percentile like p95, got: %s",
                statistic);
        period(metric, period);
        lasting(lasting, period);
    }

    private static void period(AlarmMetric metric, Duration period) {
        boolean minutes = period.toMillis() % 60_000 == 0
                && period.compareTo(DAY) <= 0
                && period.compareTo(Duration.ofMinutes(1)) >= 0;
        if (metric instanceof ServiceMetric) {
            require(minutes, "period must be whole minutes between 1m and 1d, got: %s", inWords(period));
        } else {
            require(
                    minutes || UNDER_A_MINUTE.contains(period),
                    "period must be 10s, 30s or whole minutes between 1m and 1d, got: %s",
                    inWords(period));
        }
    }

    private static void lasting(Duration lasting, Duration period) {
        boolean whole = lasting.toMillis() % period.toMillis() == 0 && lasting.compareTo(period) >= 0;
        require(whole, "lasting must be one or more whole periods (of %s), got: %s", inWords(period), inWords(lasting));
        Duration most = period.compareTo(HOUR) < 0 ? DAY : WEEK;
        require(
                lasting.compareTo(most) <= 0,
                "lasting must be at most %s for a period of %s, got: %s",
                inWords(most),
                inWords(period),
                inWords(lasting));
    }
}
