package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.policy.Statement;
import java.util.List;
import java.util.SortedMap;

/** A resource lets anybody in. */
final class ResourcePolicyPublicRule implements Rule {

    @Override
    public String name() {
        return "resourcePolicyPublic";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.CRITICAL,
                "the policy of a bucket, queue, topic, key, repository, secret, function and the like, new or not, allows something to"
                        + " anybody, and no condition holds strangers back");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourcePolicyReview review : ResourcePolicyReview.of(comparison, kind -> !kind.open())) {
            review.tell(
                    told,
                    review.added().stream().filter(Statement::isForAnybody).toList(),
                    Severity.CRITICAL,
                    ", with nothing to hold strangers back; name who needs it, or a condition such as aws:PrincipalOrgID");
        }
        return told.findings();
    }
}
