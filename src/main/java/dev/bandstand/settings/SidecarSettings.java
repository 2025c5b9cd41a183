package dev.bandstand.settings;

import java.util.Optional;

/**
 * Containers that come with their permissions and log settings.
 *
 * @param fireLens what the main container logs through, if anything
 * @param adot what takes its traces and metrics, if anything
 */
public record SidecarSettings(Optional<FireLensSettings> fireLens, Optional<AdotSettings> adot) {
    static final String FIRE_LENS = "log-router";
    static final String ADOT = "aws-otel-collector";
}
