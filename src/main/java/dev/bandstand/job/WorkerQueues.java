package dev.bandstand.job;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.DeduplicationScope;
import software.amazon.awscdk.services.sqs.FifoThroughputLimit;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.RedriveAllowPolicy;
import software.amazon.awscdk.services.sqs.RedrivePermission;
import software.constructs.Construct;

/**
 * The queue of a worker and the one that its failed messages go to.
 *
 * @param queue the queue
 * @param deadLetters where failed messages go
 */
record WorkerQueues(IQueue queue, Optional<IQueue> deadLetters) {

    private static final int LONGEST_NAME = 75;

    static WorkerQueues of(Construct scope, WorkerProps props) {
        if (props.queue() instanceof WorkQueue.Existing existing) {
            return new WorkerQueues(existing.queue(), existing.deadLetters());
        }
        return made(
                scope, (WorkQueue.Own) props.queue(), props.workload().task().encryptionKey());
    }

    private static WorkerQueues made(Construct scope, WorkQueue.Own own, Optional<IKey> key) {
        String name = name(scope, own);
        Queue failed = ordered(SealedQueue.builder(scope, "DeadLetters", key, own.deadLetterRetention()), own)
                .redriveAllowPolicy(RedriveAllowPolicy.builder()
                        .redrivePermission(RedrivePermission.BY_QUEUE)
                        .sourceQueues(List.of(byName(scope, name)))
                        .build())
                .build();
        Queue queue = ordered(SealedQueue.builder(scope, "Queue", key, own.retention()), own)
                .queueName(name)
                .visibilityTimeout(SealedQueue.seconds(own.visibilityTimeout()))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(failed)
                        .maxReceiveCount(own.maxReceives())
                        .build())
                .build();
        return new WorkerQueues(queue, Optional.of(failed));
    }

    /** The two queues would name each other and neither could come first, so the one that is named here has a name of its own. */
    private static String name(Construct scope, WorkQueue.Own own) {
        String name = Names.uniqueResourceName(
                scope,
                UniqueResourceNameOptions.builder()
                        .maxLength(LONGEST_NAME)
                        .separator("-")
                        .build());
        return own.fifo() ? name + ".fifo" : name;
    }

    private static IQueue byName(Construct scope, String name) {
        return Queue.fromQueueArn(
                scope,
                "QueueByName",
                Stack.of(scope)
                        .formatArn(ArnComponents.builder()
                                .service("sqs")
                                .resource(name)
                                .build()));
    }

    private static Queue.Builder ordered(Queue.Builder queue, WorkQueue.Own own) {
        if (own.fifo()) {
            queue.fifo(true)
                    .contentBasedDeduplication(false)
                    .deduplicationScope(DeduplicationScope.QUEUE)
                    .fifoThroughputLimit(FifoThroughputLimit.PER_QUEUE);
        }
        return queue;
    }
}
