package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.finding.Verdict;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Target;
import java.util.Optional;

/**
 * Tells of changed scaling what a simulation says of it, and without a load how to get one.
 *
 * @param told where it is told
 * @param parts which resource makes which service scale
 */
record ScalingTold(Told told, ScaledParts parts) {

    /** Tells something of a property; a verdict decides how grave it is. */
    void add(Severity severity, ResourceChange change, String property, String sentence) {
        add(severity, change, property, sentence, parts.service(change));
    }

    /** Tells something of a property of a resource that changes how a service scales. */
    void add(Severity severity, ResourceChange change, String property, String sentence, Optional<Target> service) {
        Optional<Verdict> verdict = service.flatMap(parts::verdict);
        if (verdict.isPresent()) {
            told.add(
                    verdict.get().severity(),
                    change,
                    property,
                    sentence + ". " + verdict.get().sentence());
        } else {
            told.add(severity, change, property, sentence + "; try a load on it with --load");
        }
    }
}
