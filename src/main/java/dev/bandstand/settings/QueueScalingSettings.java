package dev.bandstand.settings;

import java.time.Duration;

/**
 * How the number of a worker's tasks follows the messages that wait.
 *
 * @param min the fewest tasks
 * @param max the most tasks
 * @param messagesPerTask how many waiting messages one task is meant to work off
 * @param scaleOutCooldown how long added tasks count before more are added
 * @param scaleInCooldown how long no task is removed after one was
 * @param idleAfter how long nothing happens before the last task goes
 */
public record QueueScalingSettings(
        int min,
        int max,
        int messagesPerTask,
        Duration scaleOutCooldown,
        Duration scaleInCooldown,
        Duration idleAfter) {}
