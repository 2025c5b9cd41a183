package dev.bandstand.task;

/**
 * A volume of a task, which its containers mount.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html">Storage options for Amazon ECS
 *     tasks</a>
 */
public sealed interface TaskVolume permits EphemeralVolume, HostVolume, EfsVolume, EbsVolume {}
