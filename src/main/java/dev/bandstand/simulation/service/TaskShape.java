package dev.bandstand.simulation.service;

/**
 * The size of one task.
 *
 * @param cpuUnits its CPU units, 1024 of which are one vCPU
 * @param memoryMiB its memory, in MiB
 * @param arm whether it runs on ARM64
 * @param storageGiB its ephemeral storage, in GiB; 20 where the template says nothing
 * @param publicAddress whether it gets a public IPv4 address
 * @param stopTimeoutSeconds how long its containers get between SIGTERM and SIGKILL, in seconds
 */
public record TaskShape(
        int cpuUnits, int memoryMiB, boolean arm, int storageGiB, boolean publicAddress, int stopTimeoutSeconds) {}
