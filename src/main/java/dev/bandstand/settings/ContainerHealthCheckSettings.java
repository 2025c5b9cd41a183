package dev.bandstand.settings;

import java.time.Duration;
import java.util.List;

/**
 * How ECS finds a container to be well.
 *
 * @param command what exits with 0 when it is, after CMD or CMD-SHELL
 * @param interval how often
 * @param timeout how long an answer may take
 * @param retries how many bad answers in a row make it unhealthy
 * @param startPeriod how long bad answers of a new container do not count
 */
public record ContainerHealthCheckSettings(
        List<String> command, Duration interval, Duration timeout, int retries, Duration startPeriod) {

    /** Copies what could be changed from outside. */
    public ContainerHealthCheckSettings {
        command = List.copyOf(command);
    }
}
