package dev.bandstand.scaling;

import static dev.bandstand.scaling.Requirement.require;

import java.time.Duration;

/** What every cooldown must hold, and how it reads. */
final class Cooldowns {

    private static final Duration LONGEST = Duration.ofDays(1);

    private Cooldowns() {}

    static void check(String property, Duration cooldown) {
        require(
                !cooldown.isNegative() && cooldown.compareTo(LONGEST) <= 0 && cooldown.toMillis() % 1000 == 0,
                "%s must be whole seconds between 0s and 1d, got: %s",
                property,
                inWords(cooldown));
    }

    static String inWords(Duration duration) {
        if (duration.isZero() || duration.isNegative() || duration.toMillis() % 1000 != 0) {
            return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
        }
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
