package dev.bandstand.simulation;

/**
 * Something that the user should know about a run.
 *
 * @param code a fixed name, as in {@code minAboveMax}
 * @param second when, from the start of the load; 0 for the whole run
 * @param message what it is, in one sentence
 */
public record Warning(String code, long second, String message) {}
