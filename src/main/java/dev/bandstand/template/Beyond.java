package dev.bandstand.template;

/**
 * A part of a service's scaling that the vocabulary has no words for.
 *
 * @param resource the policy, or the scalable target
 * @param reason why, in one line that names it
 */
public record Beyond(Target resource, String reason) {}
