package dev.bandstand.preflight;

/**
 * What Managed Instances are asked for instead of types.
 *
 * @param minVCpus the fewest virtual CPUs
 * @param maxVCpus the most virtual CPUs
 * @param minMemoryMiB the least memory, in MiB
 * @param maxMemoryMiB the most memory, in MiB
 * @param architecture the instruction set
 */
public record InstanceRequirements(
        int minVCpus, int maxVCpus, int minMemoryMiB, int maxMemoryMiB, CpuArchitecture architecture) {

    boolean meets(InstanceType type) {
        return type.vCpus() >= minVCpus
                && type.vCpus() <= maxVCpus
                && type.memoryMiB() >= minMemoryMiB
                && type.memoryMiB() <= maxMemoryMiB
                && type.architecture() == architecture;
    }

    @Override
    public String toString() {
        return minVCpus + " to " + maxVCpus + " vCPUs and " + minMemoryMiB + " to " + maxMemoryMiB + " MiB of "
                + architecture;
    }
}
