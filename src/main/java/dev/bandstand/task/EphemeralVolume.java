package dev.bandstand.task;

/**
 * An empty folder that the containers of a task share, and that goes when the task ends.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html">Bind mounts</a>
 */
public record EphemeralVolume() implements TaskVolume {}
