package dev.bandstand.job;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** What every queue of this package has: encryption at rest and in transit, and each attribute by its value. */
final class SealedQueue {

    private static final int LARGEST_MESSAGE = 1_048_576;

    private SealedQueue() {}

    /** Starts a queue that {@code key} encrypts, or SQS itself without one. */
    static Queue.Builder builder(Construct scope, String id, Optional<IKey> key, Duration retention) {
        var queue = Queue.Builder.create(scope, id)
                .enforceSsl(true)
                .encryption(key.isPresent() ? QueueEncryption.KMS : QueueEncryption.SQS_MANAGED)
                .retentionPeriod(seconds(retention))
                .visibilityTimeout(software.amazon.awscdk.Duration.seconds(30))
                .deliveryDelay(software.amazon.awscdk.Duration.seconds(0))
                .receiveMessageWaitTime(software.amazon.awscdk.Duration.seconds(20))
                .maxMessageSizeBytes(LARGEST_MESSAGE)
                .removalPolicy(RemovalPolicy.DESTROY);
        key.ifPresent(
                given -> queue.encryptionMasterKey(given).dataKeyReuse(software.amazon.awscdk.Duration.minutes(5)));
        return queue;
    }

    static software.amazon.awscdk.Duration seconds(Duration duration) {
        return software.amazon.awscdk.Duration.seconds(duration.toSeconds());
    }
}
