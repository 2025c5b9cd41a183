package dev.bandstand.preflight;

/**
 * What EC2 says of an instance type.
 *
 * @param name the type, as in m7g.large
 * @param vCpus the virtual CPUs
 * @param memoryMiB the installed memory, in MiB
 * @param architecture the instruction set
 * @param networkInterfaces the most network interfaces, the instance's own included
 * @param addressesPerInterface the most IPv4 addresses of a network interface
 * @param gpu whether it has a GPU
 */
public record InstanceType(
        String name,
        int vCpus,
        int memoryMiB,
        CpuArchitecture architecture,
        int networkInterfaces,
        int addressesPerInterface,
        boolean gpu) {

    private static final int UNITS_OF_A_CPU = 1024;

    /** Linux describes each page of 4096 bytes with 64 bytes; they and the kernel are never registered. */
    private static final double CERTAINLY_TAKEN = 0.02;

    /** The buffer that AWS recommends to leave for the agent and the system. */
    private static final double KEPT_FREE = 0.05;

    /** Returns the CPU that tasks may use, in units. */
    public int cpuUnits() {
        return vCpus * UNITS_OF_A_CPU;
    }

    /**
     * Returns more memory than the type registers with ECS, in MiB: a task above it never starts.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/memory-management.html">Reserving Amazon ECS Linux
     *     container instance memory</a>
     */
    public int mostTaskMemoryMiB() {
        return (int) (memoryMiB * (1 - CERTAINLY_TAKEN));
    }

    /**
     * Returns the memory that tasks may take so that the agent and the system have the buffer that AWS recommends, in MiB.
     *
     * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/ecs-reserved-memory.html">Reserve system memory</a>
     */
    public int safeTaskMemoryMiB() {
        return (int) (memoryMiB * (1 - KEPT_FREE));
    }

    /** Returns how many tasks in awsvpc mode an instance holds without trunking: one an interface, less its own. */
    public int tasksWithOwnInterface() {
        return networkInterfaces - 1;
    }

    /** Returns the family of a type, as in m7g. */
    static String familyOf(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
