package dev.bandstand.filesystem;

import static dev.bandstand.filesystem.FileSystemProps.require;
import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import software.amazon.awscdk.services.efs.LifecyclePolicy;

/** The days after which EFS can move a file that nobody reads. */
final class Transition {

    private static final List<Long> DAYS = List.of(1L, 7L, 14L, 30L, 60L, 90L, 180L, 270L, 365L);

    private Transition() {}

    static void check(Duration age) {
        require(
                age.equals(Duration.ofDays(age.toDays())) && DAYS.contains(age.toDays()),
                "transitionToInfrequentAccess must be one of %s days, got: %s",
                DAYS.stream().map(String::valueOf).collect(joining(", ")),
                age);
    }

    static LifecyclePolicy after(Duration age) {
        long days = age.toDays();
        return LifecyclePolicy.valueOf("AFTER_" + days + (days == 1 ? "_DAY" : "_DAYS"));
    }
}
