package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.policy.Strangers;
import java.util.List;
import java.util.SortedMap;

/** A resource that was there lets others do more with it. */
final class ResourcePolicyWidenedRule implements Rule {

    @Override
    public String name() {
        return "resourcePolicyWidened";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "the policy of a resource that was there allows more to another account or to whoever passes a condition, or denies less",
                Severity.NOTE,
                "it allows more to a service of AWS or to the own account");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourcePolicyReview review :
                ResourcePolicyReview.of(comparison, kind -> !kind.isKey() && !kind.isEndpoint())) {
            review.tellWidened(told, Strangers::mayBeOutside);
        }
        return told.findings();
    }
}
