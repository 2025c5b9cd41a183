package dev.bandstand.preflight;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the checks look at in a task.
 *
 * @param capacity what it runs on
 * @param networkMode how it reaches the network
 * @param architecture what its images are built for
 * @param cpu its CPU, in units
 * @param memoryMiB its memory, in MiB
 * @param containers its containers, the main one first
 * @param volumes its volumes by name
 * @param ephemeralStorageGiB the disk asked for on Fargate, in GiB; empty for AWS's own default
 */
public record TaskPlan(
        CapacityKind capacity,
        NetworkMode networkMode,
        CpuArchitecture architecture,
        int cpu,
        int memoryMiB,
        List<ContainerNode> containers,
        SortedMap<String, VolumeKind> volumes,
        OptionalInt ephemeralStorageGiB) {

    /** Copies the collections. */
    public TaskPlan {
        containers = List.copyOf(containers);
        volumes = Collections.unmodifiableSortedMap(new TreeMap<>(volumes));
    }

    /** Returns a task without volumes, and with the disk that AWS gives it. */
    public static TaskPlan of(
            CapacityKind capacity,
            NetworkMode networkMode,
            CpuArchitecture architecture,
            int cpu,
            int memoryMiB,
            List<ContainerNode> containers) {
        return new TaskPlan(
                capacity,
                networkMode,
                architecture,
                cpu,
                memoryMiB,
                containers,
                Collections.emptySortedMap(),
                OptionalInt.empty());
    }

    /** Returns this task with {@code volumes}. */
    public TaskPlan volumes(SortedMap<String, VolumeKind> volumes) {
        return new TaskPlan(
                capacity, networkMode, architecture, cpu, memoryMiB, containers, volumes, ephemeralStorageGiB);
    }

    /** Returns this task with a disk of {@code size} GiB asked for on Fargate. */
    public TaskPlan ephemeralStorageGiB(int size) {
        return new TaskPlan(
                capacity, networkMode, architecture, cpu, memoryMiB, containers, volumes, OptionalInt.of(size));
    }
}
