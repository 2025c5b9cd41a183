package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.policy.Grants;
import dev.bandstand.review.rule.access.policy.Identity;
import dev.bandstand.review.rule.access.policy.Powers;
import dev.bandstand.review.rule.access.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A role, a user or a group may do what it might not. */
final class IamWidenedRule implements Rule {

    @Override
    public String name() {
        return "iamWidened";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a role, user or group that was there may do more: by an action, a resource, a condition or a denial dropped, a managed"
                        + " policy or a permissions boundary",
                Severity.NOTE,
                "a new one has a managed policy with all rights to a service; another permissions boundary is set");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (IdentityChange change : IdentityChange.all(comparison, "AWS::IAM::", "AWS::SSO::")) {
            Identity after = change.after();
            Identity before = change.before();
            if (before != null) {
                compare(before, after, told);
            } else if (after.origin().isEmpty()) {
                added(List.of(), after, told);
            } else {
                wideFromTheStart(after, told);
            }
        }
        return told.findings();
    }

    private static void compare(Identity before, Identity after, Told told) {
        if (AdministratorGrantedRule.isAdministrator(before)) {
            return;
        }
        if (!AdministratorGrantedRule.isAdministrator(after)) {
            added(before.statements(), after, told);
            undenied(before, after, told);
        }
        boundary(before, after, told);
        after.managed().forEach((policy, origin) -> {
            if (!before.managed().containsKey(policy)
                    && Powers.administrator(policy).isEmpty()) {
                Statements.tell(
                        told,
                        Severity.WARNING,
                        origin,
                        after.label() + " gets managed policy " + Powers.name(policy)
                                + ", so it may do all that AWS or its owner put there, now or later; grant only what it needs");
            }
        });
    }

    /** What is allowed under fewer conditions is told apart from what was not allowed at all. */
    private static void added(List<Statement> before, Identity after, Told told) {
        List<Statement> fresh = new ArrayList<>();
        SortedMap<String, List<Statement>> loosened = new TreeMap<>();
        for (Statement statement : Grants.added(before, after.statements())) {
            Optional<String> condition = Grants.loosened(statement, before);
            if (condition.isPresent()) {
                loosened.computeIfAbsent(condition.get(), each -> new ArrayList<>())
                        .add(statement);
            } else {
                fresh.add(statement);
            }
        }
        Statements.tell(
                told,
                fresh,
                Severity.WARNING,
                after.label() + " may now do ",
                Statement::shown,
                ", which it might not; grant only what it needs");
        loosened.forEach((condition, statements) -> Statements.tell(
                told,
                statements,
                Severity.WARNING,
                after.label() + " may do ",
                Statement::shown,
                " without the condition on " + condition + " that held it back; keep the condition"));
    }

    private static void undenied(Identity before, Identity after, Told told) {
        boolean more = !after.managed().isEmpty();
        for (Statement statement : Grants.undenied(before.statements(), after.statements(), more)) {
            Statement.Origin origin = after.origin().orElse(statement.origin());
            Statements.tell(
                    told,
                    Severity.WARNING,
                    origin,
                    after.label() + " is no longer denied " + statement.shown()
                            + ", so whatever allows it takes effect; keep the denial");
        }
    }

    private static void boundary(Identity before, Identity after, Told told) {
        if (before.boundary().isEmpty()
                || before.boundary().equals(after.boundary())
                || after.origin().isEmpty()) {
            return;
        }
        Statement.Origin origin = after.origin().get();
        var where = new Statement.Origin(origin.stack(), origin.logicalId(), "PermissionsBoundary");
        if (after.boundary().isEmpty()) {
            Statements.tell(
                    told,
                    Severity.WARNING,
                    where,
                    after.label() + " loses its permissions boundary "
                            + before.boundary().get()
                            + ", so its policies are held back by nothing; keep the boundary");
        } else {
            Statements.tell(
                    told,
                    Severity.NOTE,
                    where,
                    after.label() + " has another permissions boundary: "
                            + before.boundary().get() + " -> "
                            + after.boundary().get()
                            + ", so its policies may take effect further; compare the two");
        }
    }

    private static void wideFromTheStart(Identity identity, Told told) {
        identity.managed().forEach((policy, origin) -> {
            String name = Powers.name(policy);
            if ((name.endsWith("FullAccess") || name.equals("PowerUserAccess"))
                    && Powers.administrator(policy).isEmpty()) {
                Statements.tell(
                        told,
                        Severity.NOTE,
                        origin,
                        identity.label() + " is new and has managed policy " + name
                                + ", so it may do more than one task needs; grant only what it needs");
            }
        });
    }
}
