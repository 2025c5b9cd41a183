package dev.bandstand.settings;

import java.time.Duration;
import java.util.List;

/**
 * How a container is restarted in its task when it exits.
 *
 * @param ignoredExitCodes the exit codes after which it stays down
 * @param attemptPeriod how long it must have run before it is restarted
 */
public record RestartPolicySettings(List<Integer> ignoredExitCodes, Duration attemptPeriod) {

    /** Copies what could be changed from outside. */
    public RestartPolicySettings {
        ignoredExitCodes = List.copyOf(ignoredExitCodes);
    }
}
