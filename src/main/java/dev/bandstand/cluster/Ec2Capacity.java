package dev.bandstand.cluster;

import static dev.bandstand.cluster.Requirement.require;

import dev.bandstand.preflight.InstanceGroup;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.services.ec2.InstanceArchitecture;

/**
 * The EC2 instances of a cluster: which ones, and how many.
 *
 * @param instanceTypes the instances' types, as in "m7g.large", the preferred one first
 * @param image the instances' operating system
 * @param minInstances the least instances
 * @param maxInstances the most instances
 * @param targetCapacityPercent how full ECS keeps them
 * @param diskGiB the size of an instance's disk for its tasks
 * @param instanceWarmup how long a started instance does not count as ready
 * @param terminationProtection whether only instances without tasks are removed
 * @param gpu whether the instances have a GPU
 * @param spot how many of them are Spot Instances, if any
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html">Automatically manage Amazon ECS
 *     capacity with cluster auto scaling</a>
 */
public record Ec2Capacity(
        List<String> instanceTypes,
        InstanceImage image,
        int minInstances,
        int maxInstances,
        int targetCapacityPercent,
        int diskGiB,
        Duration instanceWarmup,
        boolean terminationProtection,
        boolean gpu,
        Optional<SpotInstances> spot) {

    /** The size of the snapshot that the ECS-optimised image is made of. */
    private static final int SMALLEST_DISK = 30;

    private static final int LARGEST_DISK = 16_384;
    private static final int LONGEST_WARMUP = 10_000;

    /**
     * Checks the types and the numbers.
     *
     * @throws IllegalArgumentException if the types do not go together, a number is out of its limits or the most are below the least
     */
    public Ec2Capacity {
        instanceTypes = InstanceTypeList.checked("ec2", instanceTypes, maxInstances, gpu);
        requireImageForGpu(instanceTypes, image, gpu);
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

    private static void requireImageForGpu(List<String> types, InstanceImage image, boolean gpu) {
        require(
                !gpu
                        || image == InstanceImage.BOTTLEROCKET
                        || InstanceTypeList.architecture(types) == InstanceArchitecture.X86_64,
                "ec2.image must be bottlerocket for GPU types of arm64, got: amazonLinux2023");
    }

    /** Returns the architecture of the instances, which is that of each type. */
    public InstanceArchitecture architecture() {
        return InstanceTypeList.architecture(instanceTypes);
    }

    /** Returns what the preflight looks at. */
    InstanceGroup group() {
        return new InstanceGroup(instanceTypes, maxInstances, gpu);
    }

    /** Starts from one instance of the first type there is. */
    public static Builder builder(String first, String... more) {
        return builder(Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }

    /** Starts from one instance of the first of {@code instanceTypes} there is. */
    public static Builder builder(List<String> instanceTypes) {
        return new Builder(instanceTypes);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final List<String> instanceTypes;
        private InstanceImage image = InstanceImage.AMAZON_LINUX_2023;
        private int minInstances = 1;
        private int maxInstances = 6;
        private int targetCapacityPercent = 90;
        private int diskGiB = SMALLEST_DISK;
        private Duration instanceWarmup = Duration.ofMinutes(5);
        private boolean terminationProtection;
        private boolean gpu;
        private Optional<SpotInstances> spot = Optional.empty();

        private Builder(List<String> instanceTypes) {
            this.instanceTypes = instanceTypes;
        }

        /** Sets the instances' operating system. Default: Amazon Linux 2023. */
        public Builder image(InstanceImage image) {
            this.image = image;
            return this;
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

        /** Sets the size of an instance's disk for its tasks, in GiB, at least 30. Default: 30. */
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
         * Sets whether only instances without tasks are removed when there are too many, instead of being drained first. Removing the
         * cluster then takes a Lambda function, which removes the instances by force. Default: false.
         *
         * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-termination-protection.html">Control the
         *     instances Amazon ECS terminates</a>
         */
        public Builder terminationProtection(boolean protection) {
            this.terminationProtection = protection;
            return this;
        }

        /** Sets whether the instances have a GPU of NVIDIA, and the image the drivers for it. Default: false, and types with a GPU are refused. */
        public Builder gpu(boolean gpu) {
            this.gpu = gpu;
            return this;
        }

        /** Sets how many instances are Spot Instances, and how AWS picks them. Default: all instances are On-Demand. */
        public Builder spot(SpotInstances spot) {
            this.spot = Optional.of(spot);
            return this;
        }

        /**
         * Returns the capacity.
         *
         * @throws IllegalArgumentException if the types do not go together or a number is out of its limits
         */
        public Ec2Capacity build() {
            return new Ec2Capacity(
                    instanceTypes,
                    image,
                    minInstances,
                    maxInstances,
                    targetCapacityPercent,
                    diskGiB,
                    instanceWarmup,
                    terminationProtection,
                    gpu,
                    spot);
        }
    }
}
