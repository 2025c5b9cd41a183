package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.policy.PolicyKind;
import java.util.List;
import java.util.SortedMap;

/** An endpoint of a VPC lets more through. */
final class EndpointPolicyWidenedRule implements Rule {

    @Override
    public String name() {
        return "endpointPolicyWidened";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING, "the policy of an endpoint that was there allows more, denies less, or is gone");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourcePolicyReview review : ResourcePolicyReview.of(comparison, PolicyKind::isEndpoint)) {
            review.tellWidened(told, statement -> true);
        }
        return told.findings();
    }
}
