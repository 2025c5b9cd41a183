package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.firewall.FirewallRule;
import dev.bandstand.review.rule.access.firewall.Opening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Openings of which the same is to be told are told in one sentence. */
final class Heap {

    private static final int MOST_PORTS = 5;

    private record Place(FirewallRule.Origin origin, Severity severity, String before, String after) {}

    private final Map<Place, List<String>> ports = new LinkedHashMap<>();

    void add(Opening opening, Severity severity, String before, String after) {
        ports.computeIfAbsent(new Place(opening.origin(), severity, before, after), place -> new ArrayList<>())
                .add(opening.ports());
    }

    void tell(String rule, List<Finding> findings) {
        ports.forEach((place, all) -> findings.add(new Finding(
                rule,
                place.severity(),
                place.origin().stack(),
                Optional.of(place.origin().logicalId()),
                place.origin().property().isEmpty()
                        ? Optional.empty()
                        : Optional.of(place.origin().property()),
                place.before() + Told.some(all, MOST_PORTS) + place.after())));
    }
}
