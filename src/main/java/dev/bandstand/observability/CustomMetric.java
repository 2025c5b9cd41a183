package dev.bandstand.observability;

import static dev.bandstand.observability.Requirement.require;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Any other metric of CloudWatch, as an application publishes it or a {@link LogMetric} counts it.
 *
 * @param namespace what it belongs to, as in Shop
 * @param name its name, as in Orders
 * @param dimensions what tells it from others of its name; all of them, or CloudWatch finds nothing
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html">Metrics</a>
 */
public record CustomMetric(String namespace, String name, SortedMap<String, String> dimensions) implements AlarmMetric {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DIMENSION = 255;
    private static final int MOST_DIMENSIONS = 30;
    private static final Pattern NAMESPACE = Pattern.compile("[^:\\p{Cntrl}][\\x20-\\x7e]{0,254}");

    /**
     * Checks and copies the metric.
     *
     * @throws IllegalArgumentException if CloudWatch could not hold it
     */
    public CustomMetric {
        require(
                NAMESPACE.matcher(namespace).matches() && !namespace.isBlank(),
                "namespace must be 1 to 255 ASCII characters and not begin with a colon, got: %s",
                namespace);
        require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "name must be 1 to %d characters, got: %s",
                LONGEST_NAME,
                name);
        require(
                dimensions.size() <= MOST_DIMENSIONS,
                "dimensions must be at most %d, got: %d",
                MOST_DIMENSIONS,
                dimensions.size());
        dimensions.forEach(CustomMetric::check);
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    private static void check(String key, String value) {
        require(
                !key.isBlank() && key.length() <= LONGEST_DIMENSION && !key.startsWith(":"),
                "dimensions must have names of 1 to %d characters that do not begin with a colon, got: %s",
                LONGEST_DIMENSION,
                key);
        require(
                !value.isBlank() && value.length() <= LONGEST_DIMENSION,
                "dimensions.%s must be 1 to %d characters, got: %s",
                key,
                LONGEST_DIMENSION,
                value);
    }

    /** Returns a metric without dimensions. */
    public static CustomMetric of(String namespace, String name) {
        return new CustomMetric(namespace, name, new TreeMap<>());
    }

    /** Returns the metric with one dimension more. */
    public CustomMetric dimension(String key, String value) {
        var more = new TreeMap<>(dimensions);
        more.put(key, value);
        return new CustomMetric(namespace, name, more);
    }

    @Override
    public String title() {
        return namespace + " " + name;
    }
}
