package dev.bandstand.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * What one task of a service or of a job runs.
 *
 * @param family the task definition's family
 * @param containerName the main container's name
 * @param securityGroupName the name of the tasks' security group
 * @param capacity where the tasks run
 * @param architecture the processor the image is built for
 * @param cpu the CPU of a task, in units
 * @param memoryMiB the memory of a task
 * @param container the main container; its keys stand beside these
 * @param database whether the tasks reach the database
 * @param logRetention how long the containers' logs are kept, in whole days
 */
public record TaskSettings(
        String family,
        String containerName,
        Optional<String> securityGroupName,
        Capacity capacity,
        Architecture architecture,
        int cpu,
        int memoryMiB,
        ContainerSettings container,
        boolean database,
        Duration logRetention) {}
