package dev.bandstand.settings;

import java.time.Duration;

/**
 * The instances behind the EC2 capacity.
 *
 * @param instanceType the type, as in m7g.large
 * @param minInstances the fewest instances
 * @param maxInstances the most instances
 * @param targetCapacityPercent how full they are kept
 * @param diskGiB each instance's disk
 * @param instanceWarmup how long until a new instance's use counts
 */
public record Ec2Settings(
        String instanceType,
        int minInstances,
        int maxInstances,
        int targetCapacityPercent,
        int diskGiB,
        Duration instanceWarmup) {}
