package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.policy.Identity;
import dev.bandstand.review.rule.access.policy.Powers;
import dev.bandstand.review.rule.access.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** A role, a user or a group gets a right by which it may act as somebody else with more of them. */
final class EscalationGrantedRule implements Rule {

    @Override
    public String name() {
        return "escalationGranted";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a role, user or group, new or not, may act as others: iam:PassRole, sts:AssumeRole, iam:CreateAccessKey and their like"
                        + " on anything");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (IdentityChange change : IdentityChange.all(comparison, "AWS::IAM::", "AWS::SSO::")) {
            Identity after = change.after();
            if (AdministratorGrantedRule.isAdministrator(after)) {
                continue;
            }
            Identity before = change.before();
            SortedSet<String> known = new TreeSet<>();
            if (before != null && AdministratorGrantedRule.isAdministrator(before)) {
                continue;
            }
            if (before != null) {
                before.statements().forEach(statement -> known.addAll(Powers.overOthers(statement)));
            }
            for (Statement statement : after.statements()) {
                List<String> more = new ArrayList<>(Powers.overOthers(statement));
                more.removeAll(known);
                known.addAll(more);
                if (!more.isEmpty()) {
                    Statements.tell(
                            told,
                            Severity.WARNING,
                            statement.origin(),
                            after.label() + " may " + String.join(", ", more) + " on "
                                    + statement.resources().shown()
                                    + ", so it may act with the rights of others; name the resources it needs");
                }
            }
        }
        return told.findings();
    }
}
