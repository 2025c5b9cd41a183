package dev.bandstand.settings;

/**
 * From how much to how much.
 *
 * @param min the least
 * @param max the most
 */
public record RangeSettings(int min, int max) {}
