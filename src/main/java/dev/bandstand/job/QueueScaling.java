package dev.bandstand.job;

import static dev.bandstand.task.Durations.inWords;
import static dev.bandstand.task.Durations.wholeSeconds;
import static dev.bandstand.task.Requirement.require;

import dev.bandstand.scaling.TaskRange;
import java.time.Duration;

/**
 * How the number of a worker's tasks follows its backlog: the messages that wait and those that are being worked on.
 *
 * @param range the least and the most tasks; a least of 0 lets the last task go when nothing is left to do
 * @param messagesPerTask the backlog that is meant for one task
 * @param scaleOutCooldown how long added tasks count before more are added
 * @param scaleInCooldown how long no task is removed after one was
 * @param idleAfter how long there must have been nothing to do before the last task goes
 */
public record QueueScaling(
        TaskRange range, int messagesPerTask, Duration scaleOutCooldown, Duration scaleInCooldown, Duration idleAfter) {

    private static final int SECONDS_PER_DAY = 86_400;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if AWS would refuse one of them
     */
    public QueueScaling {
        require(messagesPerTask >= 1, "scaling.messagesPerTask must be at least 1, got: %d", messagesPerTask);
        cooldown("scaleOutCooldown", scaleOutCooldown);
        cooldown("scaleInCooldown", scaleInCooldown);
        require(
                wholeSeconds(idleAfter, 60, SECONDS_PER_DAY) && idleAfter.toSeconds() % 60 == 0,
                "scaling.idleAfter must be whole minutes between 1 and 1440, got: %s",
                inWords(idleAfter));
    }

    private static void cooldown(String property, Duration cooldown) {
        require(
                wholeSeconds(cooldown, 0, SECONDS_PER_DAY),
                "scaling.%s must be whole seconds between 0 and %d, got: %s",
                property,
                SECONDS_PER_DAY,
                inWords(cooldown));
    }

    /** Tells whether the last task goes too. */
    boolean toZero() {
        return range.min() == 0;
    }

    /** Starts from none to ten tasks. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private TaskRange range = TaskRange.between(0, 10);
        private int messagesPerTask = 100;
        private Duration scaleOutCooldown = Duration.ofMinutes(1);
        private Duration scaleInCooldown = Duration.ofMinutes(5);
        private Duration idleAfter = Duration.ofMinutes(5);

        private Builder() {}

        /** Sets the least and the most tasks. Default: 0 to 10. */
        public Builder range(TaskRange range) {
            this.range = range;
            return this;
        }

        /** Sets the backlog that is meant for one task, in messages. Default: 100. */
        public Builder messagesPerTask(int messages) {
            this.messagesPerTask = messages;
            return this;
        }

        /** Sets how long added tasks count before more are added, up to a day. Default: 1 minute. */
        public Builder scaleOutCooldown(Duration cooldown) {
            this.scaleOutCooldown = cooldown;
            return this;
        }

        /** Sets how long no task is removed after one was, up to a day. Default: 5 minutes. */
        public Builder scaleInCooldown(Duration cooldown) {
            this.scaleInCooldown = cooldown;
            return this;
        }

        /**
         * Sets how long there must have been nothing to do before the last task goes, in whole minutes up to a day; it says
         * nothing unless the least is 0. Default: 5 minutes.
         */
        public Builder idleAfter(Duration idleAfter) {
            this.idleAfter = idleAfter;
            return this;
        }

        /**
         * Returns the scaling.
         *
         * @throws IllegalArgumentException if AWS would refuse a value
         */
        public QueueScaling build() {
            return new QueueScaling(range, messagesPerTask, scaleOutCooldown, scaleInCooldown, idleAfter);
        }
    }
}
