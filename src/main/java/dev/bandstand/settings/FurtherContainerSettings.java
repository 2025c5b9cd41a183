package dev.bandstand.settings;

import java.util.List;
import java.util.Optional;

/**
 * A container beside the main one of a task.
 *
 * @param container what it runs; its keys stand beside these
 * @param essential whether the task ends when it does
 * @param cpu its share of the task's CPU, in units
 * @param memoryMiB the most memory it takes
 * @param ports the ports it listens on
 * @param healthCheck how it is found to be well, if it is looked at
 */
public record FurtherContainerSettings(
        ContainerSettings container,
        boolean essential,
        Optional<Integer> cpu,
        Optional<Integer> memoryMiB,
        List<PortSettings> ports,
        Optional<ContainerHealthCheckSettings> healthCheck) {

    /** Copies what could be changed from outside. */
    public FurtherContainerSettings {
        ports = List.copyOf(ports);
    }
}
