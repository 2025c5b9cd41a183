package dev.bandstand.settings;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one task of a service or of a job runs.
 *
 * @param family the task definition's family
 * @param containerName the main container's name
 * @param securityGroupName the name of the tasks' security group
 * @param capacity where the tasks run
 * @param networkMode how they reach the network
 * @param hostNetworkReason why they share the instance's network, if they do
 * @param placement which instance takes a task; there on EC2
 * @param architecture the processor the images are built for
 * @param cpu the CPU of a task, in units
 * @param memoryMiB the memory of a task
 * @param container the main container; its keys stand beside these
 * @param containerCpu the main container's share of the CPU, in units
 * @param containerMemoryMiB the most memory the main container takes
 * @param ephemeralStorageGiB the scratch disk, on Fargate; AWS's size when empty
 * @param volumes the volumes by name
 * @param containers the further containers by name
 * @param sidecars containers that come with their permissions
 * @param access what the task role may do
 * @param serviceConnect whether the task calls internal services by name
 * @param database whether the tasks reach the database
 * @param logRetention how long the containers' logs are kept, in whole days
 * @param alarms the alarms by name
 * @param logMetrics the metrics that are counted in the logs, by name
 */
public record TaskSettings(
        String family,
        String containerName,
        Optional<String> securityGroupName,
        Capacity capacity,
        NetworkMode networkMode,
        Optional<String> hostNetworkReason,
        Optional<PlacementSettings> placement,
        Architecture architecture,
        int cpu,
        int memoryMiB,
        ContainerSettings container,
        Optional<Integer> containerCpu,
        Optional<Integer> containerMemoryMiB,
        Optional<Integer> ephemeralStorageGiB,
        SortedMap<String, VolumeSettings> volumes,
        SortedMap<String, FurtherContainerSettings> containers,
        SidecarSettings sidecars,
        List<AccessSettings> access,
        boolean serviceConnect,
        boolean database,
        Duration logRetention,
        SortedMap<String, AlarmSettings> alarms,
        SortedMap<String, LogMetricSettings> logMetrics) {
    /** How a task reaches the network. */
    public enum NetworkMode {
        /** With a network interface of its own. */
        AWSVPC,
        /** Through the instance's bridge. */
        BRIDGE,
        /** As the instance itself. */
        HOST
    }

    /** Copies what could be changed from outside. */
    public TaskSettings {
        volumes = Collections.unmodifiableSortedMap(new TreeMap<>(volumes));
        containers = Collections.unmodifiableSortedMap(new TreeMap<>(containers));
        access = List.copyOf(access);
        alarms = Collections.unmodifiableSortedMap(new TreeMap<>(alarms));
        logMetrics = Collections.unmodifiableSortedMap(new TreeMap<>(logMetrics));
    }
}
