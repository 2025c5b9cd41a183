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
 * @param command what runs instead of the image's command, if anything
 * @param entryPoint what runs instead of the image's entry point, if anything
 * @param environment variables in plain text
 * @param secrets variables from Secrets Manager
 * @param readOnlyRootFilesystem whether only /tmp can be written
 * @param stopTimeout how long a shutdown may take
 */
public record ContainerSettings(
        Optional<ImageSettings> image,
        List<String> command,
        List<String> entryPoint,
        SortedMap<String, String> environment,
        SortedMap<String, SecretSettings> secrets,
        boolean readOnlyRootFilesystem,
        Duration stopTimeout) {

    /** Copies what could be changed from outside. */
    public ContainerSettings {
        command = List.copyOf(command);
        entryPoint = List.copyOf(entryPoint);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
    }
}
