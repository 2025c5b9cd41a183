package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.policy.Grants;
import dev.bandstand.review.rule.access.policy.PolicyKind;
import dev.bandstand.review.rule.access.policy.ResourcePolicies;
import dev.bandstand.review.rule.access.policy.ResourcePolicy;
import dev.bandstand.review.rule.access.policy.Statement;
import dev.bandstand.review.rule.access.policy.Strangers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the policies of resources let others do that they did not.
 *
 * @param label what people call the resource
 * @param kind what kind of policy it is
 * @param isNew whether the resource is new
 * @param added the parts that are allowed now
 * @param undenied the parts that are no longer denied
 */
record ResourcePolicyReview(
        String label, PolicyKind kind, boolean isNew, List<Statement> added, List<Statement> undenied) {

    /** Compares the policies of the kinds, by the names of the resources. */
    static List<ResourcePolicyReview> of(Comparison comparison, Predicate<PolicyKind> kinds) {
        if (!touches(comparison, kinds)) {
            return List.of();
        }
        ResourcePolicies base = ResourcePolicies.of(comparison.base());
        ResourcePolicies head = ResourcePolicies.of(comparison.head());
        SortedSet<String> subjects = new TreeSet<>(base.all().keySet());
        subjects.addAll(head.all().keySet());
        List<ResourcePolicyReview> reviews = new ArrayList<>();
        for (String subject : subjects) {
            boolean isGone = base.has(subject) && !head.has(subject);
            boolean isNew = head.has(subject) && !base.has(subject);
            Optional<ResourcePolicy> before = Optional.ofNullable(base.all().get(subject));
            Optional<ResourcePolicy> after = Optional.ofNullable(head.all().get(subject));
            ResourcePolicy shown = after.or(() -> before).orElseThrow();
            if (!isGone && kinds.test(shown.kind())) {
                reviews.add(review(shown, isNew, statements(before), statements(after)));
            }
        }
        return reviews;
    }

    /** What else may use a key or an endpoint must be allowed by its own policy; a bucket may be used by whoever has the right. */
    private static ResourcePolicyReview review(
            ResourcePolicy shown, boolean isNew, List<Statement> before, List<Statement> after) {
        boolean elsewhere = !shown.kind().open() && !shown.kind().isKey();
        return new ResourcePolicyReview(
                shown.label(),
                shown.kind(),
                isNew,
                Grants.added(before, after),
                isNew ? List.of() : Grants.undenied(before, after, elsewhere));
    }

    /** Tells what was added to a resource that was there and does not let in just anybody, and what is no longer denied. */
    void tellWidened(Told told, Predicate<Statement> isGrave) {
        List<Statement> grave = new ArrayList<>();
        List<Statement> mild = new ArrayList<>();
        for (Statement statement : added) {
            if (!isNew && (kind.open() || !statement.isForAnybody())) {
                (isGrave.test(statement) ? grave : mild).add(statement);
            }
        }
        tell(told, grave, Severity.WARNING, "; name only who needs it, and what for");
        tell(told, mild, Severity.NOTE, "; check that it needs it");
        Statements.tell(
                told,
                undenied,
                Severity.WARNING,
                label + " no longer forbids that ",
                Strangers::shownDoing,
                ", so whatever allows it takes effect; keep the denial");
    }

    /** Tells one thing of statements, each with whom it lets do what. */
    void tell(Told told, List<Statement> statements, Severity severity, String wayOut) {
        Statements.tell(
                told,
                statements,
                severity,
                label + (isNew ? " is new and lets " : " now lets "),
                Strangers::shownDoing,
                (isNew ? "" : ", which it did not") + wayOut);
    }

    private static List<Statement> statements(Optional<ResourcePolicy> policy) {
        return policy.map(ResourcePolicy::statements).orElse(List.of());
    }

    private static boolean touches(Comparison comparison, Predicate<PolicyKind> kinds) {
        return comparison.changes().stream()
                .anyMatch(change -> change.type().startsWith("AWS::Lambda::")
                        || PolicyKind.of(change.type()).filter(kinds).isPresent());
    }
}
