package dev.bandstand.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * The SQS queue of a worker.
 *
 * @param existing the name or the ARN of a queue that stands already; without one the worker has its own
 * @param fifo whether messages keep their order
 * @param visibilityTimeout how long a message that was taken stays hidden
 * @param retention how long a message is kept
 * @param maxReceives how often a message is handed out before it goes to the dead-letter queue
 * @param deadLetterRetention how long the dead-letter queue keeps it
 * @param variable the environment variable with the queue's URL
 * @param messageAgeAlarm from which age of the oldest message an alarm rings
 * @param scaling how the number of tasks follows the messages
 */
public record QueueSettings(
        Optional<String> existing,
        boolean fifo,
        Duration visibilityTimeout,
        Duration retention,
        int maxReceives,
        Duration deadLetterRetention,
        String variable,
        Duration messageAgeAlarm,
        QueueScalingSettings scaling) {}
