package dev.bandstand.execution;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which task is started, and how far it is followed.
 *
 * @param stack the name of the deployed stack that holds the task
 * @param job the id of the task in the settings
 * @param region the region of the stack
 * @param command what the main container runs instead of its own command
 * @param follow whether the log is followed to the end of the task
 * @param timeout how long the task may take
 * @param stopOnInterrupt whether the task is stopped when the command is interrupted
 */
public record ExecutionProps(
        String stack,
        String job,
        Optional<String> region,
        List<String> command,
        boolean follow,
        Optional<Duration> timeout,
        boolean stopOnInterrupt) {

    /**
     * Checks the values and copies the command.
     *
     * @throws IllegalArgumentException if the timeout is not above zero, or comes where nothing is followed
     */
    public ExecutionProps {
        timeout.ifPresent(given -> {
            if (given.isZero() || given.isNegative()) {
                throw new IllegalArgumentException("timeout must be above 0s, got: " + given);
            }
            if (!follow) {
                throw new IllegalArgumentException(
                        "timeout must be absent when the task is not followed, got: " + given);
            }
        });
        command = List.copyOf(command);
    }

    /** Starts from the defaults, for the task {@code job} of the stack {@code stack}. */
    public static Builder builder(String stack, String job) {
        return new Builder(stack, job);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final String stack;
        private final String job;
        private Optional<String> region = Optional.empty();
        private List<String> command = List.of();
        private boolean follow = true;
        private Optional<Duration> timeout = Optional.empty();
        private boolean stopOnInterrupt;

        private Builder(String stack, String job) {
            this.stack = stack;
            this.job = job;
        }

        /** Sets the region of the stack. Default: that of the AWS profile or of AWS_REGION. */
        public Builder region(String region) {
            this.region = Optional.of(region);
            return this;
        }

        /** Sets what the main container runs; its entry point stays. Default: what its task definition says. */
        public Builder command(List<String> command) {
            this.command = command;
            return this;
        }

        /** Sets whether the log is followed to the end of the task. Default: true. */
        public Builder follow(boolean follow) {
            this.follow = follow;
            return this;
        }

        /** Sets how long the task may take before it is stopped, waiting for capacity included. Default: no limit. */
        public Builder timeout(Duration timeout) {
            this.timeout = Optional.of(timeout);
            return this;
        }

        /** Sets whether the task is stopped when the command is interrupted. Default: false, the task goes on. */
        public Builder stopOnInterrupt(boolean stopOnInterrupt) {
            this.stopOnInterrupt = stopOnInterrupt;
            return this;
        }

        /**
         * Returns the checked props.
         *
         * @throws IllegalArgumentException if a value is refused
         */
        public ExecutionProps build() {
            return new ExecutionProps(stack, job, region, command, follow, timeout, stopOnInterrupt);
        }
    }
}
