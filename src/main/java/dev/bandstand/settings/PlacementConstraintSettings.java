package dev.bandstand.settings;

import java.util.Optional;

/**
 * What an instance must be for a task to run on it; exactly one of the two is given.
 *
 * @param distinctInstance another one for each task
 * @param memberOf what satisfies an expression of the cluster query language
 */
public record PlacementConstraintSettings(boolean distinctInstance, Optional<String> memberOf) {}
