package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.policy.Identity;
import dev.bandstand.review.rule.access.policy.Powers;
import dev.bandstand.review.rule.access.policy.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A role, a user or a group becomes an administrator, or may make itself one. */
final class AdministratorGrantedRule implements Rule {

    private record Reason(Severity severity, Statement.Origin origin, String text) {}

    @Override
    public String name() {
        return "administratorGranted";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.CRITICAL,
                "a role, user or group, new or not, gets all rights, or the right to give itself any",
                Severity.WARNING,
                "it gets them under a condition");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (IdentityChange change : IdentityChange.all(comparison, "AWS::IAM::", "AWS::SSO::")) {
            Identity identity = change.after();
            Identity before = change.before();
            Optional<Reason> reason = reason(identity);
            if (reason.isPresent() && !had(before, reason.get())) {
                Statements.tell(
                        told,
                        reason.get().severity(),
                        reason.get().origin(),
                        identity.label() + (before == null && identity.origin().isPresent() ? " is new and " : " ")
                                + reason.get().text()
                                + ", so whoever gets hold of it owns the account; grant the actions and the resources it needs");
            }
        }
        return told.findings();
    }

    /** Tells whether an identity was an administrator. */
    static boolean isAdministrator(@Nullable Identity identity) {
        return identity != null
                && reason(identity)
                        .filter(reason -> reason.severity() == Severity.CRITICAL)
                        .isPresent();
    }

    private static boolean had(@Nullable Identity before, Reason reason) {
        return before != null
                && reason(before)
                        .filter(old -> old.severity().atLeast(reason.severity()))
                        .isPresent();
    }

    private static Optional<Reason> reason(Identity identity) {
        for (Map.Entry<String, Statement.Origin> policy : identity.managed().entrySet()) {
            Optional<String> text = Powers.administrator(policy.getKey());
            if (text.isPresent()) {
                return Optional.of(new Reason(Severity.CRITICAL, policy.getValue(), text.get()));
            }
        }
        Optional<Reason> conditional = Optional.empty();
        for (Statement statement : identity.statements()) {
            Optional<String> text = Powers.administrator(statement);
            if (text.isPresent() && statement.conditions().isEmpty()) {
                return Optional.of(new Reason(Severity.CRITICAL, statement.origin(), text.get()));
            }
            if (text.isPresent() && conditional.isEmpty()) {
                conditional = Optional.of(
                        new Reason(Severity.WARNING, statement.origin(), text.get() + " under a condition"));
            }
        }
        return conditional;
    }
}
