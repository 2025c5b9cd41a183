package dev.bandstand.settings;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One alarm: a metric beyond a threshold for some time.
 *
 * @param metric what AWS measures of a service, unless it is another metric
 * @param namespace the namespace of another metric
 * @param name its name
 * @param dimensions all of its dimensions
 * @param statistic how the samples of a period become one value; that of the metric when empty
 * @param above the value above which it is raised, unless there is one below which it is
 * @param below the value below which it is raised
 * @param lasting how long the values must be so; {@code for} in the file
 * @param period what one value sums up
 * @param missingData what a period without data means; as it suits the metric when empty
 */
public record AlarmSettings(
        Optional<Metric> metric,
        Optional<String> namespace,
        Optional<String> name,
        SortedMap<String, String> dimensions,
        Optional<String> statistic,
        Optional<Double> above,
        Optional<Double> below,
        Duration lasting,
        Duration period,
        Optional<MissingData> missingData) {
    /** What AWS measures of a service. */
    public enum Metric {
        /** The use of the CPU, in percent. */
        CPU,
        /** The use of the memory, in percent. */
        MEMORY,
        /** The tasks that run, as Container Insights counts them. */
        RUNNING_TASKS,
        /** The answers of the tasks from 500 on. */
        HTTP5XX,
        /** Seconds to an answer. */
        LATENCY,
        /** Tasks that fail the checks of the load balancer. */
        UNHEALTHY_HOSTS;

        /** Tells whether a load balancer measures it. */
        public boolean isOfLoadBalancer() {
            return this == HTTP5XX || this == LATENCY || this == UNHEALTHY_HOSTS;
        }
    }

    /** What a period without data means. */
    public enum MissingData {
        /** Nothing can be said. */
        MISSING,
        /** As bad as a value beyond the threshold. */
        BREACHING,
        /** As good as a value within it. */
        NOT_BREACHING,
        /** The alarm stays as it is. */
        IGNORE
    }

    /** Copies what could be changed from outside. */
    public AlarmSettings {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }
}
