package dev.bandstand.settings;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A metric that is counted in the lines of a task's log.
 *
 * @param pattern which lines count
 * @param namespace the metric's namespace
 * @param name its name
 * @param value what each line adds: a number, or a field
 * @param defaultValue the value when there are lines and none of them counts
 * @param dimensions the fields that tell values apart, by their dimension
 * @param unit the unit of the value
 */
public record LogMetricSettings(
        String pattern,
        String namespace,
        String name,
        String value,
        Optional<Double> defaultValue,
        SortedMap<String, String> dimensions,
        Unit unit) {
    /** The unit of a value. */
    public enum Unit {
        /** None. */
        NONE,
        /** A count. */
        COUNT,
        /** Percent. */
        PERCENT,
        /** Seconds. */
        SECONDS,
        /** Milliseconds. */
        MILLISECONDS,
        /** Bytes. */
        BYTES
    }

    /** Copies what could be changed from outside. */
    public LogMetricSettings {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }
}
