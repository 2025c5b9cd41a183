package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

/**
 * Where a volume appears in a container.
 *
 * @param path the folder, from the root
 * @param readOnly whether the container can only read
 */
public record Mount(String path, boolean readOnly) {

    /**
     * Checks the folder.
     *
     * @throws IllegalArgumentException if it does not begin at the root, or is the root
     */
    public Mount {
        require(
                path.matches("/[^\\s:]*[^\\s:/]"),
                "mounts.path must be a folder below /, without spaces or colons, got: \"%s\"",
                path);
    }

    /** Returns a mount at {@code path} that the container can write to. */
    public static Mount at(String path) {
        return new Mount(path, false);
    }

    /** Returns a mount at {@code path} that the container can only read. */
    public static Mount readOnly(String path) {
        return new Mount(path, true);
    }
}
