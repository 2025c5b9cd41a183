package dev.bandstand.review.finding;

/**
 * How a changed scaling fares under a load.
 *
 * @param severity how grave a change is that fares like this
 * @param sentence what a simulation found, from a capital letter on and without a full stop
 */
public record Verdict(Severity severity, String sentence) {}
