package dev.bandstand.review.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Our own list of what CloudFormation really does, where the specification is known to be wrong or vague. */
final class Corrections {

    private static final List<Correction> ALL = Rows.of("update-behaviour-overrides.csv").stream()
            .map(Correction::parse)
            .toList();

    private Corrections() {}

    static List<Correction> all() {
        return ALL;
    }

    static Optional<Correction> of(String type, String property, JsonNode before, JsonNode after) {
        for (Correction correction : ALL) {
            if (correction.holds(type, property, before, after)) {
                return Optional.of(correction);
            }
        }
        return Optional.empty();
    }
}
