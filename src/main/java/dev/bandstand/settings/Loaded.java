package dev.bandstand.settings;

/**
 * A file that is in order.
 *
 * @param settings its settings in one environment
 * @param effective the same settings as text, with the origin of each
 * @param warnings what may surprise in that environment
 * @param warningsOfAll what may surprise in any environment of the file
 */
public record Loaded(Settings settings, EffectiveSettings effective, Warnings warnings, Warnings warningsOfAll) {

    Loaded among(Warnings ofAll) {
        return new Loaded(settings, effective, warnings, ofAll);
    }
}
