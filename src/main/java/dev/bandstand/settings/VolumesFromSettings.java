package dev.bandstand.settings;

/**
 * A container whose mounts another one has too.
 *
 * @param container its name
 * @param readOnly whether the other can only read
 */
public record VolumesFromSettings(String container, boolean readOnly) {}
