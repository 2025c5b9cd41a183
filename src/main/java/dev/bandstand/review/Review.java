package dev.bandstand.review;

import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import java.util.Comparator;
import java.util.List;

/**
 * What a change of templates does.
 *
 * @param changes the resources that change, by stack and logical id
 * @param findings what the rules say, the gravest first, then by stack, resource and rule
 */
public record Review(List<ResourceChange> changes, List<Finding> findings) {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::stack)
            .thenComparing(finding -> finding.resource().orElse(""))
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.property().orElse(""))
            .thenComparing(Finding::message);

    /** Copies the lists. */
    public Review {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** Reviews what differs. */
    public static Review of(Comparison comparison) {
        return new Review(
                comparison.changes(),
                Rules.all().stream()
                        .flatMap(rule -> rule.check(comparison).stream())
                        .sorted(ORDER)
                        .toList());
    }
}
