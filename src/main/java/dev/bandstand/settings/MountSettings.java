package dev.bandstand.settings;

/**
 * Where a volume appears in a container.
 *
 * @param path the folder
 * @param readOnly whether the container can only read
 */
public record MountSettings(String path, boolean readOnly) {}
