package dev.bandstand.review;

import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.rule.access.AccessRules;
import dev.bandstand.review.rule.data.DataRules;
import dev.bandstand.review.rule.traffic.TrafficRules;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules of a review. */
public final class Rules {

    private Rules() {}

    /** Returns them, sorted by name. */
    public static List<Rule> all() {
        return Stream.of(DataRules.all(), AccessRules.all(), TrafficRules.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Rule::name))
                .toList();
    }
}
