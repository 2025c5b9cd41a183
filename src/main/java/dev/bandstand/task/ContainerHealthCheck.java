package dev.bandstand.task;

import static dev.bandstand.task.Durations.inWords;
import static dev.bandstand.task.Durations.wholeSeconds;
import static dev.bandstand.task.Requirement.require;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The check that ECS runs inside a container.
 *
 * @param command CMD, then a program and its arguments; or CMD-SHELL, then a line for the shell of the image
 * @param interval the time between two checks
 * @param timeout the time after which a check has failed
 * @param retries the failed checks in a row that make the container unhealthy
 * @param startPeriod how long a started container may fail its checks
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html">Container health checks</a>
 */
public record ContainerHealthCheck(
        List<String> command, Duration interval, Duration timeout, int retries, Duration startPeriod) {

    /**
     * Copies and checks the parts.
     *
     * @throws IllegalArgumentException if ECS would refuse one of them
     */
    public ContainerHealthCheck {
        require(command.size() > 1, "healthCheck.command must hold a program, got: nothing");
        require(
                command.get(0).equals("CMD") || command.get(0).equals("CMD-SHELL"),
                "healthCheck.command must begin with CMD or CMD-SHELL, got: %s",
                command.get(0));
        command = List.copyOf(command);
        seconds("interval", interval, 5, 300);
        seconds("timeout", timeout, 2, 60);
        require(retries >= 1 && retries <= 10, "healthCheck.retries must be between 1 and 10, got: %d", retries);
        seconds("startPeriod", startPeriod, 0, 300);
    }

    private static void seconds(String property, Duration duration, int least, int most) {
        require(
                wholeSeconds(duration, least, most),
                "healthCheck.%s must be whole seconds between %d and %d, got: %s",
                property,
                least,
                most,
                inWords(duration));
    }

    /** Starts a check that runs {@code program}, with its arguments and without a shell. */
    public static Builder builder(List<String> program) {
        return new Builder(Stream.concat(Stream.of("CMD"), program.stream()).toList());
    }

    /** Starts a check that the shell of the image runs. */
    public static Builder shell(String line) {
        return new Builder(List.of("CMD-SHELL", line));
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final List<String> command;
        private Duration interval = Duration.ofSeconds(30);
        private Duration timeout = Duration.ofSeconds(5);
        private int retries = 3;
        private Duration startPeriod = Duration.ZERO;

        private Builder(List<String> command) {
            this.command = command;
        }

        /** Sets the time between two checks, 5 to 300 seconds. Default: 30 seconds. */
        public Builder interval(Duration interval) {
            this.interval = interval;
            return this;
        }

        /** Sets the time after which a check has failed, 2 to 60 seconds. Default: 5 seconds. */
        public Builder timeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        /** Sets the failed checks in a row that make the container unhealthy, 1 to 10. Default: 3. */
        public Builder retries(int retries) {
            this.retries = retries;
            return this;
        }

        /** Sets how long a started container may fail its checks, up to 300 seconds. Default: 0 seconds. */
        public Builder startPeriod(Duration startPeriod) {
            this.startPeriod = startPeriod;
            return this;
        }

        /**
         * Returns the check.
         *
         * @throws IllegalArgumentException if ECS would refuse a value
         */
        public ContainerHealthCheck build() {
            return new ContainerHealthCheck(command, interval, timeout, retries, startPeriod);
        }
    }
}
