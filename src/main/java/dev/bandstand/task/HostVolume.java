package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

/**
 * A folder of the EC2 instance that a task runs on; it outlives the task and is not there on another instance.
 *
 * @param path the folder
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html">Bind mounts</a>
 */
public record HostVolume(String path) implements TaskVolume {

    /**
     * Checks the folder.
     *
     * @throws IllegalArgumentException if it does not begin at the root
     */
    public HostVolume {
        require(path.matches("/\\S*"), "host must be a folder from /, without spaces, got: \"%s\"", path);
    }
}
