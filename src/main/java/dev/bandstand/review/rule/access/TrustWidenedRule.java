package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.policy.Grants;
import dev.bandstand.review.rule.access.policy.Identity;
import dev.bandstand.review.rule.access.policy.Statement;
import dev.bandstand.review.rule.access.policy.Strangers;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Somebody may take on a role who might not. */
final class TrustWidenedRule implements Rule {

    /** What else a trust policy allows, such as tagging a session, is of use only to whoever may take the role on. */
    private static final List<String> TAKING_ON =
            List.of("sts:assumerole", "sts:assumerolewithwebidentity", "sts:assumerolewithsaml");

    @Override
    public String name() {
        return "trustWidened";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.CRITICAL,
                "anybody may take on a role, new or not, or anybody with an account at an identity provider",
                Severity.WARNING,
                "others may take on a role that was there; another account may take on a new one");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (IdentityChange change : IdentityChange.all(comparison, "AWS::IAM::Role")) {
            compare(change.before(), change.after(), told);
        }
        return told.findings();
    }

    private static void compare(@Nullable Identity before, Identity after, Told told) {
        List<Statement> old = before == null ? List.of() : before.trust();
        List<Statement> open = new ArrayList<>();
        List<Statement> wider = new ArrayList<>();
        for (Statement statement : Grants.added(old, after.trust())) {
            if (TAKING_ON.stream().noneMatch(statement.actions()::has)) {
                continue;
            }
            if (Strangers.mayCome(statement)) {
                open.add(statement);
            } else if (before != null || Strangers.isOfAnotherAccount(statement, after.account())) {
                wider.add(statement);
            }
        }
        String label = after.label() + (before == null ? " is new and" : "");
        Statements.tell(
                told,
                open,
                Severity.CRITICAL,
                label + " may be taken on by ",
                Strangers::shown,
                ", with nothing to hold strangers back, so its rights are anybody's; name who needs it, or the subject in a condition");
        Statements.tell(
                told,
                wider,
                Severity.WARNING,
                label + " may be taken on by ",
                Strangers::shown,
                (before == null ? "" : ", who might not") + ", so they have its rights; name only who needs it");
        for (Statement statement : Grants.undenied(old, after.trust(), false)) {
            Statements.tell(
                    told,
                    Severity.WARNING,
                    after.origin().orElse(statement.origin()),
                    after.label() + " no longer denies " + statement.shownWho()
                            + " to take it on, so whatever allows it takes effect; keep the denial");
        }
    }
}
