package dev.bandstand.settings;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a container runs: the keys that the main container of a task shares with its further ones.
 *
 * @param image where the image comes from; a placeholder runs in a main container without
 * @param entryPoint what runs instead of the image's entry point, if anything
 * @param command what runs instead of the image's command, if anything
 * @param workingDirectory the folder the command runs in
 * @param user the user it runs as, with a group after a colon if one is given
 * @param environment variables in plain text
 * @param secrets variables from Secrets Manager or the Parameter Store
 * @param readOnlyRootFilesystem whether only /tmp and the mounts can be written
 * @param dropCapabilities the Linux capabilities it does without
 * @param ulimits limits of its processes by their Linux names
 * @param initProcess whether an init process runs first
 * @param restartPolicy how it is restarted in its task, if it is
 * @param stopTimeout how long a shutdown may take
 * @param startTimeout how long its dependents wait for it
 * @param dependsOn how far other containers must be before it starts
 * @param links the containers it reaches by name in bridge mode, with an alias after a colon if one is given
 * @param memoryReservationMiB the memory that is kept for it
 * @param mounts where volumes appear, by the name of the volume
 * @param volumesFrom the containers whose mounts it has too
 */
public record ContainerSettings(
        Optional<ImageSettings> image,
        List<String> entryPoint,
        List<String> command,
        Optional<String> workingDirectory,
        Optional<String> user,
        SortedMap<String, String> environment,
        SortedMap<String, SecretSettings> secrets,
        boolean readOnlyRootFilesystem,
        List<KernelCapability> dropCapabilities,
        SortedMap<String, UlimitSettings> ulimits,
        boolean initProcess,
        Optional<RestartPolicySettings> restartPolicy,
        Duration stopTimeout,
        Optional<Duration> startTimeout,
        SortedMap<String, ContainerCondition> dependsOn,
        List<String> links,
        Optional<Integer> memoryReservationMiB,
        SortedMap<String, MountSettings> mounts,
        List<VolumesFromSettings> volumesFrom) {

    /** Copies what could be changed from outside. */
    public ContainerSettings {
        entryPoint = List.copyOf(entryPoint);
        command = List.copyOf(command);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
        dropCapabilities = List.copyOf(dropCapabilities);
        ulimits = Collections.unmodifiableSortedMap(new TreeMap<>(ulimits));
        dependsOn = Collections.unmodifiableSortedMap(new TreeMap<>(dependsOn));
        links = List.copyOf(links);
        mounts = Collections.unmodifiableSortedMap(new TreeMap<>(mounts));
        volumesFrom = List.copyOf(volumesFrom);
    }
}
