package dev.bandstand.cluster;

import static dev.bandstand.cluster.Requirement.require;

import dev.bandstand.preflight.InstanceType;
import dev.bandstand.preflight.InstanceTypes;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.ec2.InstanceArchitecture;
import software.amazon.awscdk.services.ecs.InstanceMonitoring;

/**
 * The instances that AWS launches, patches and removes for the tasks of a cluster: of certain types, or of any type that meets
 * requirements. None has a GPU.
 *
 * @param instanceTypes the types, as in "c7g.large"; none where there are requirements
 * @param vCpus how many virtual CPUs an instance has; absent where there are types
 * @param memoryMiB how much memory an instance has, in MiB; absent where there are types
 * @param architecture the instances' architecture
 * @param storageGiB the size of an instance's disk for its tasks
 * @param monitoring how often CloudWatch looks at an instance
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ManagedInstances.html">Architect for Amazon ECS Managed
 *     Instances</a>
 */
public record ManagedInstances(
        List<String> instanceTypes,
        Optional<Range> vCpus,
        Optional<Range> memoryMiB,
        InstanceArchitecture architecture,
        int storageGiB,
        InstanceMonitoring monitoring) {

    private static final Range USUAL_CPUS = new Range(2, 8);
    private static final Range USUAL_MEMORY = new Range(4096, 32_768);
    private static final int LARGEST_STORAGE = 16_384;

    /**
     * From the least to the most of something.
     *
     * @param min the least
     * @param max the most
     */
    public record Range(int min, int max) {}

    /**
     * Checks the types or the requirements, which it fills in where neither is given.
     *
     * @throws IllegalArgumentException if there are both, the types do not go together or a number is out of its limits
     */
    public ManagedInstances {
        instanceTypes = List.copyOf(instanceTypes);
        if (instanceTypes.isEmpty()) {
            vCpus = Optional.of(positive("vCpus", vCpus.orElse(USUAL_CPUS)));
            memoryMiB = Optional.of(positive("memoryMiB", memoryMiB.orElse(USUAL_MEMORY)));
        } else {
            requireArchitecture(checked(instanceTypes), architecture);
            requireAbsent("vCpus", vCpus);
            requireAbsent("memoryMiB", memoryMiB);
        }
        require(
                storageGiB >= 1 && storageGiB <= LARGEST_STORAGE,
                "managedInstances.storageGiB must be between 1 and %d, got: %d",
                LARGEST_STORAGE,
                storageGiB);
    }

    private static Range positive(String property, Range range) {
        require(
                range.min() >= 1 && range.max() >= range.min(),
                "managedInstances.%s must be from at least 1 to no less than that, got: %d to %d",
                property,
                range.min(),
                range.max());
        return range;
    }

    private static List<String> checked(List<String> types) {
        types.forEach(type -> require(
                InstanceTypes.find(type).stream().noneMatch(InstanceType::gpu),
                "managedInstances.instanceTypes must be types without a GPU, got: %s",
                type));
        return InstanceTypeList.checked("managedInstances", types, Integer.MAX_VALUE, false);
    }

    private static void requireArchitecture(List<String> types, InstanceArchitecture architecture) {
        InstanceArchitecture actual = InstanceTypeList.architecture(types);
        require(
                architecture == actual,
                "managedInstances.architecture must be that of instanceTypes (%s), got: %s",
                InstanceTypeList.word(actual),
                InstanceTypeList.word(architecture));
    }

    private static void requireAbsent(String property, Optional<Range> range) {
        range.ifPresent(given -> require(
                false,
                "managedInstances.%s must be left out when instanceTypes are given, got: %d to %d",
                property,
                given.min(),
                given.max()));
    }

    /** Starts from any type of the usual size. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private List<String> instanceTypes = List.of();
        private Optional<Range> vCpus = Optional.empty();
        private Optional<Range> memoryMiB = Optional.empty();
        private Optional<InstanceArchitecture> architecture = Optional.empty();
        private int storageGiB = 80;
        private InstanceMonitoring monitoring = InstanceMonitoring.BASIC;

        private Builder() {}

        /** Sets the types, instead of requirements. Default: any type that meets the requirements. */
        public Builder instanceTypes(List<String> types) {
            this.instanceTypes = types;
            return this;
        }

        /** Sets how many virtual CPUs an instance has. Default: 2 to 8. */
        public Builder vCpus(int min, int max) {
            this.vCpus = Optional.of(new Range(min, max));
            return this;
        }

        /** Sets how much memory an instance has, in MiB. Default: 4096 to 32768. */
        public Builder memoryMiB(int min, int max) {
            this.memoryMiB = Optional.of(new Range(min, max));
            return this;
        }

        /** Sets the instances' architecture, which its tasks must have. Default: that of the types, or x86_64. */
        public Builder architecture(InstanceArchitecture architecture) {
            this.architecture = Optional.of(architecture);
            return this;
        }

        /** Sets the size of an instance's disk for its tasks, in GiB. Default: 80. */
        public Builder storageGiB(int size) {
            this.storageGiB = size;
            return this;
        }

        /** Sets how often CloudWatch looks at an instance: every five minutes, or every one for a price. Default: every five. */
        public Builder monitoring(InstanceMonitoring monitoring) {
            this.monitoring = monitoring;
            return this;
        }

        /**
         * Returns the instances.
         *
         * @throws IllegalArgumentException if there are types and requirements, the types do not go together or a number is out of its
         *     limits
         */
        public ManagedInstances build() {
            return new ManagedInstances(
                    instanceTypes,
                    vCpus,
                    memoryMiB,
                    architecture.orElseGet(this::usualArchitecture),
                    storageGiB,
                    monitoring);
        }

        private InstanceArchitecture usualArchitecture() {
            return instanceTypes.isEmpty()
                    ? InstanceArchitecture.X86_64
                    : InstanceTypeList.architecture(checked(instanceTypes));
        }
    }
}
