package dev.bandstand.settings;

import java.util.Optional;

/**
 * What the command line says over the file.
 *
 * @param environment the environment, instead of the file's default
 * @param imageTag the tag of each service that takes its image by tag or has none yet
 */
public record Overrides(Optional<String> environment, Optional<String> imageTag) {

    /** Returns no overrides. */
    public static Overrides none() {
        return new Overrides(Optional.empty(), Optional.empty());
    }
}
