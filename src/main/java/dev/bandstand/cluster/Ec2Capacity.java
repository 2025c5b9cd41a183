package dev.bandstand.cluster;

import static dev.bandstand.cluster.Requirement.require;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * The EC2 instances of a cluster: which ones, and how many.
 *
 * @param instanceType the instances' type, as in "m7g.large"
 * @param minInstances the least instances
 * @param maxInstances the most instances
 * @param targetCapacityPercent how full ECS keeps them
 * @param diskGiB the size of an instance's disk
 * @param instanceWarmup how long a started instance does not count as ready
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html">Automatically manage Amazon ECS
 *     capacity with cluster auto scaling</a>
 */
public record Ec2Capacity(
        String instanceType,
        int minInstances,
        int maxInstances,
        int targetCapacityPercent,
        int diskGiB,
        Duration instanceWarmup) {

    /** The size of the snapshot that the ECS-optimised image is made of. */
    private static final int SMALLEST_DISK = 30;

    private static final int LARGEST_DISK = 16_384;
    private static final int LONGEST_WARMUP = 10_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is out of its limits or the most are below the least
     */
    public Ec2Capacity {
        require(
                instanceType.matches("[a-z][a-z0-9-]*\\.[a-z0-9-]+"),
                "ec2.instanceType must be a type as in m7g.large, got: %s",
                instanceType);
        require(minInstances >= 0, "ec2.minInstances must be at least 0, got: %d", minInstances);
        require(
                maxInstances >= Math.max(1, minInstances),
                "ec2.maxInstances must be at least 1 and minInstances (%d), got: %d",
                minInstances,
                maxInstances);
        require(
                targetCapacityPercent >= 1 && targetCapacityPercent <= 100,
                "ec2.targetCapacityPercent must be between 1 and 100, got: %d",
                targetCapacityPercent);
        require(
                diskGiB >= SMALLEST_DISK && diskGiB <= LARGEST_DISK,
                "ec2.diskGiB must be between 30 and 16384, got: %d",
                diskGiB);
        require(
                instanceWarmup.toMillis() % 1000 == 0
                        && instanceWarmup.toSeconds() >= 0
                        && instanceWarmup.toSeconds() <= LONGEST_WARMUP,
                "ec2.instanceWarmup must be whole seconds between 0 and 10000, got: %ss",
                BigDecimal.valueOf(instanceWarmup.toMillis(), 3)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    /** Starts from one instance of {@code instanceType}. */
    public static Builder builder(String instanceType) {
        return new Builder(instanceType);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final String instanceType;
        private int minInstances = 1;
        private int maxInstances = 6;
        private int targetCapacityPercent = 90;
        private int diskGiB = SMALLEST_DISK;
        private Duration instanceWarmup = Duration.ofMinutes(5);

        private Builder(String instanceType) {
            this.instanceType = instanceType;
        }

        /** Sets the least instances. Default: 1. */
        public Builder minInstances(int instances) {
            this.minInstances = instances;
            return this;
        }

        /** Sets the most instances. Default: 6. */
        public Builder maxInstances(int instances) {
            this.maxInstances = instances;
            return this;
        }

        /** Sets how full ECS keeps the instances, in percent; what is left is room for the next tasks. Default: 90. */
        public Builder targetCapacityPercent(int percent) {
            this.targetCapacityPercent = percent;
            return this;
        }

        /** Sets the size of an instance's disk, in GiB, at least 30. Default: 30. */
        public Builder diskGiB(int size) {
            this.diskGiB = size;
            return this;
        }

        /** Sets how long a started instance does not count as ready, in whole seconds. Default: 5 minutes. */
        public Builder instanceWarmup(Duration warmup) {
            this.instanceWarmup = warmup;
            return this;
        }

        /**
         * Returns the capacity.
         *
         * @throws IllegalArgumentException if a number is out of its limits
         */
        public Ec2Capacity build() {
            return new Ec2Capacity(
                    instanceType, minInstances, maxInstances, targetCapacityPercent, diskGiB, instanceWarmup);
        }
    }
}
