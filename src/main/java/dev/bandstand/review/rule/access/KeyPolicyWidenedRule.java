package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.policy.PolicyKind;
import dev.bandstand.review.rule.access.policy.Strangers;
import java.util.List;
import java.util.SortedMap;

/** An encryption key that was there may be used by others. */
final class KeyPolicyWidenedRule implements Rule {

    @Override
    public String name() {
        return "keyPolicyWidened";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "the policy of a key that was there allows more, or denies less",
                Severity.NOTE,
                "it allows more to a service of AWS or a role of the templates");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourcePolicyReview review : ResourcePolicyReview.of(comparison, PolicyKind::isKey)) {
            review.tellWidened(
                    told, statement -> !Strangers.isServiceOfAws(statement) && !Strangers.isRoleOfTemplates(statement));
        }
        return told.findings();
    }
}
