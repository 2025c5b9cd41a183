package dev.bandstand.review.finding;

import java.util.Optional;

/**
 * What a rule found.
 *
 * @param rule the name of the rule
 * @param severity how grave it is
 * @param stack the name of the stack
 * @param resource the logical id, empty for a finding on the whole stack
 * @param property the path of the property, empty for a finding on the whole resource
 * @param message one sentence: what changes from what to what, what follows, and the way out
 */
public record Finding(
        String rule,
        Severity severity,
        String stack,
        Optional<String> resource,
        Optional<String> property,
        String message) {}
