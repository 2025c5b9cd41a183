package dev.bandstand.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The instances behind the EC2 capacity.
 *
 * @param instanceTypes the types, as in m7g.large
 * @param image their operating system
 * @param minInstances the fewest instances
 * @param maxInstances the most instances
 * @param targetCapacityPercent how full they are kept
 * @param diskGiB each instance's disk
 * @param instanceWarmup how long until a new instance's use counts
 * @param terminationProtection whether ECS keeps instances that run tasks
 * @param gpu whether they have GPUs
 * @param spot spare capacity among them, if any
 */
public record Ec2Settings(
        List<String> instanceTypes,
        Image image,
        int minInstances,
        int maxInstances,
        int targetCapacityPercent,
        int diskGiB,
        Duration instanceWarmup,
        boolean terminationProtection,
        boolean gpu,
        Optional<SpotSettings> spot) {
    /** The operating system of an instance. */
    public enum Image {
        /** Amazon Linux 2023. */
        AMAZON_LINUX2023,
        /** Bottlerocket. */
        BOTTLEROCKET
    }

    /** Copies what could be changed from outside. */
    public Ec2Settings {
        instanceTypes = List.copyOf(instanceTypes);
    }
}
