package dev.bandstand.settings;

/**
 * A file that is in order.
 *
 * @param settings its settings in one environment
 * @param effective the same settings as text, with the origin of each
 */
public record Loaded(Settings settings, EffectiveSettings effective) {}
