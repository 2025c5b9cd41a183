package dev.bandstand.settings;

import java.util.List;
import java.util.Optional;

/**
 * The instances that ECS chooses, patches and replaces.
 *
 * @param instanceTypes the types it may choose; empty for all that fit the rest
 * @param vCpus how many virtual CPUs, unless there are types
 * @param memoryMiB how much memory, unless there are types
 * @param architecture their processor
 * @param storageGiB the disk for the tasks of one instance
 * @param monitoring how often EC2 reports their metrics
 */
public record ManagedInstancesSettings(
        List<String> instanceTypes,
        Optional<RangeSettings> vCpus,
        Optional<RangeSettings> memoryMiB,
        Architecture architecture,
        int storageGiB,
        Monitoring monitoring) {
    /** How often EC2 reports metrics of an instance. */
    public enum Monitoring {
        /** Each five minutes. */
        BASIC,
        /** Each minute. */
        DETAILED
    }

    /** Copies what could be changed from outside. */
    public ManagedInstancesSettings {
        instanceTypes = List.copyOf(instanceTypes);
    }
}
