package dev.bandstand.settings;

import java.util.Optional;

/**
 * From how much to how much.
 *
 * @param min the least
 * @param max the most; no limit when empty
 */
public record RangeSettings(int min, Optional<Integer> max) {}
