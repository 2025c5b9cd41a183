package dev.bandstand.task;

/**
 * Another container of the task whose mounts a container has too, at the same places.
 *
 * @param container its name
 * @param readOnly whether they can only be read
 */
public record VolumesFrom(String container, boolean readOnly) {

    /** Returns the mounts of {@code container}, each to be written to if that one may. */
    public static VolumesFrom of(String container) {
        return new VolumesFrom(container, false);
    }

    /** Returns the mounts of {@code container} to be read only. */
    public static VolumesFrom readOnly(String container) {
        return new VolumesFrom(container, true);
    }
}
