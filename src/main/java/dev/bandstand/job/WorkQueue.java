package dev.bandstand.job;

import static dev.bandstand.task.Durations.inWords;
import static dev.bandstand.task.Durations.wholeSeconds;
import static dev.bandstand.task.Requirement.require;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awscdk.services.sqs.IQueue;

/** The queue that a {@link Worker} works on. */
public sealed interface WorkQueue {

    /** Returns a queue that is made for the worker, as {@link Own.Builder} says. */
    static WorkQueue own() {
        return Own.builder().build();
    }

    /** Returns a queue that stands already, in the worker's own region and account. */
    static WorkQueue existing(IQueue queue) {
        return new Existing(queue, Optional.empty());
    }

    /** Returns a queue that stands already, and the one that its failed messages go to. */
    static WorkQueue existing(IQueue queue, IQueue deadLetters) {
        return new Existing(queue, Optional.of(deadLetters));
    }

    /**
     * A queue that stands already.
     *
     * @param queue the queue
     * @param deadLetters where its failed messages go
     */
    record Existing(IQueue queue, Optional<IQueue> deadLetters) implements WorkQueue {}

    /**
     * A queue that is made for the worker, with a dead-letter queue.
     *
     * @param fifo whether messages keep their order within a group
     * @param visibilityTimeout how long a message that was taken stays hidden
     * @param retention how long a message is kept
     * @param maxReceives how often a message is handed out before it counts as failed
     * @param deadLetterRetention how long a failed message is kept, from when it was first sent
     * @see <a
     *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">SetQueueAttributes</a>
     */
    record Own(
            boolean fifo, Duration visibilityTimeout, Duration retention, int maxReceives, Duration deadLetterRetention)
            implements WorkQueue {

        private static final long FOURTEEN_DAYS = Duration.ofDays(14).toSeconds();
        private static final long TWELVE_HOURS = Duration.ofHours(12).toSeconds();

        /**
         * Checks the times.
         *
         * @throws IllegalArgumentException if SQS would refuse one of them
         */
        public Own {
            seconds("visibilityTimeout", visibilityTimeout, 0, TWELVE_HOURS);
            seconds("retention", retention, 60, FOURTEEN_DAYS);
            seconds("deadLetterRetention", deadLetterRetention, 60, FOURTEEN_DAYS);
            require(
                    maxReceives >= 1 && maxReceives <= 1000,
                    "queue.maxReceives must be between 1 and 1000, got: %d",
                    maxReceives);
        }

        private static void seconds(String property, Duration duration, long least, long most) {
            require(
                    wholeSeconds(duration, least, most),
                    "queue.%s must be whole seconds between %d and %d, got: %s",
                    property,
                    least,
                    most,
                    inWords(duration));
        }

        /** Starts from a standard queue. */
        public static Builder builder() {
            return new Builder();
        }

        /** Collects what differs from the defaults. */
        public static final class Builder {
            private boolean fifo;
            private Duration visibilityTimeout = Duration.ofMinutes(5);
            private Duration retention = Duration.ofDays(4);
            private int maxReceives = 3;
            private Duration deadLetterRetention = Duration.ofDays(14);

            private Builder() {}

            /** Sets whether messages keep their order within a group; a later change replaces the queue. Default: false. */
            public Builder fifo(boolean fifo) {
                this.fifo = fifo;
                return this;
            }

            /** Sets how long a message that was taken stays hidden, up to 12 hours: longer than the work on it. Default: 5 minutes. */
            public Builder visibilityTimeout(Duration timeout) {
                this.visibilityTimeout = timeout;
                return this;
            }

            /** Sets how long a message is kept, 1 minute to 14 days. Default: 4 days. */
            public Builder retention(Duration retention) {
                this.retention = retention;
                return this;
            }

            /** Sets how often a message is handed out before it goes to the dead-letter queue, 1 to 1000. Default: 3. */
            public Builder maxReceives(int receives) {
                this.maxReceives = receives;
                return this;
            }

            /** Sets how long a failed message is kept, from when it was first sent, 1 minute to 14 days. Default: 14 days. */
            public Builder deadLetterRetention(Duration retention) {
                this.deadLetterRetention = retention;
                return this;
            }

            /**
             * Returns the queue.
             *
             * @throws IllegalArgumentException if SQS would refuse a value
             */
            public Own build() {
                return new Own(fifo, visibilityTimeout, retention, maxReceives, deadLetterRetention);
            }
        }
    }
}
