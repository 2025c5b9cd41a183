package dev.bandstand.settings;

import java.time.Duration;
import java.util.List;

/**
 * How a task is found to be well.
 *
 * @param path the path that is asked for
 * @param interval how often
 * @param timeout how long an answer may take
 * @param healthyThreshold how many good answers make it healthy
 * @param unhealthyThreshold how many bad answers make it unhealthy
 * @param codes the status codes of a good answer
 * @param gracePeriod how long a new task is not judged
 * @param command the container's own check, if it has one
 */
public record HealthCheckSettings(
        String path,
        Duration interval,
        Duration timeout,
        int healthyThreshold,
        int unhealthyThreshold,
        String codes,
        Duration gracePeriod,
        List<String> command) {
    /** Copies what could be changed from outside. */
    public HealthCheckSettings {
        command = List.copyOf(command);
    }
}
