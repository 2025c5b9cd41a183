package dev.bandstand.task;

import static dev.bandstand.task.Durations.inWords;
import static dev.bandstand.task.Durations.wholeSeconds;
import static dev.bandstand.task.Requirement.require;

import java.time.Duration;
import java.util.List;

/**
 * How a container that has ended is started again, while its task runs on.
 *
 * @param ignoredExitCodes the exit codes after which it stays down
 * @param attemptPeriod how long it must have run before it is started again
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html">Container restart
 *     policies</a>
 */
public record RestartPolicy(List<Integer> ignoredExitCodes, Duration attemptPeriod) {

    private static final int MOST_CODES = 50;

    /**
     * Copies and checks the parts.
     *
     * @throws IllegalArgumentException if ECS would refuse one of them
     */
    public RestartPolicy {
        ignoredExitCodes = List.copyOf(ignoredExitCodes);
        require(
                ignoredExitCodes.size() <= MOST_CODES,
                "restartPolicy.ignoredExitCodes must hold at most %d codes, got: %d",
                MOST_CODES,
                ignoredExitCodes.size());
        require(
                wholeSeconds(attemptPeriod, 60, 1800),
                "restartPolicy.attemptPeriod must be whole seconds between 60 and 1800, got: %s",
                inWords(attemptPeriod));
    }

    /** Returns the policy that starts it again after every exit, if it has run for 5 minutes. */
    public static RestartPolicy always() {
        return new RestartPolicy(List.of(), Duration.ofMinutes(5));
    }

    /** Returns this policy with the exit codes after which the container stays down. */
    public RestartPolicy ignoredExitCodes(List<Integer> codes) {
        return new RestartPolicy(codes, attemptPeriod);
    }

    /** Returns this policy with another time that the container must have run for, 60 to 1800 seconds. */
    public RestartPolicy attemptPeriod(Duration period) {
        return new RestartPolicy(ignoredExitCodes, period);
    }
}
