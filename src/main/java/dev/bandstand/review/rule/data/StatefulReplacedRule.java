package dev.bandstand.review.rule.data;

import dev.bandstand.review.behaviour.Holdings;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Causes;
import dev.bandstand.review.rule.Steps;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Resource;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A stateful resource of which a new and empty one is made, whatever becomes of the old one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html">UpdateReplacePolicy
 *     attribute</a>
 */
final class StatefulReplacedRule implements Rule {

    private static final int MOST_CAUSES = 3;

    @Override
    public String name() {
        return "statefulReplaced";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.CRITICAL,
                "a stateful resource is replaced by an empty one, or may be without Retain or Snapshot",
                Severity.WARNING,
                "it may be, with Retain or Snapshot and no other snapshot to restore, or it is a read replica or a member of a cluster");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes()) {
            boolean replaced = change.action() == Action.REPLACE || change.action() == Action.MAY_REPLACE;
            if (replaced && change.before().isPresent() && change.after().isPresent()) {
                tell(told, change, change.before().get(), change.after().get());
            }
        }
        return told.findings();
    }

    private static void tell(Told told, ResourceChange change, Resource before, Resource after) {
        if (Holdings.of(before.type()).isEmpty()) {
            return;
        }
        boolean surely = change.action() == Action.REPLACE;
        Leaving leaving = Leaving.byReplacement(after);
        List<PropertyChange> causes = Causes.of(change);
        String property = Steps.path(causes);
        String start = Told.label(before.type(), change.logicalId()) + (surely ? " is" : " may be") + " replaced";
        if (Holdings.isCopy(before)) {
            told.add(
                    Severity.WARNING,
                    change,
                    property,
                    start + because(change, causes)
                            + ", while its data stays where it comes from: it is away until the new"
                            + " one runs; make sure that the others hold the load meanwhile");
            return;
        }
        told.add(
                surely || leaving == Leaving.DELETED || restored(causes) ? Severity.CRITICAL : Severity.WARNING,
                change,
                property,
                start + " by an empty one" + because(change, causes) + ", and "
                        + fate(leaving, Holdings.of(before).orElse("what it holds"), after)
                        + wayOut(change, causes));
    }

    /** RDS makes a new database of another snapshot, and an empty one of none. */
    private static boolean restored(List<PropertyChange> causes) {
        return causes.stream().anyMatch(cause -> cause.property().endsWith("SnapshotIdentifier"));
    }

    private static String because(ResourceChange change, List<PropertyChange> causes) {
        if (change.because().isPresent()) {
            return " because " + change.because().get() + ", to which it refers, is replaced";
        }
        return causes.isEmpty()
                ? ""
                : causes.stream()
                        .limit(MOST_CAUSES)
                        .map(cause -> cause.path() + " changes from " + Shown.value(cause.before()) + " to "
                                + Shown.value(cause.after()))
                        .collect(Collectors.joining(" and ", " because ", ""));
    }

    private static String fate(Leaving leaving, String held, Resource after) {
        String policy = "its UpdateReplacePolicy is " + Leaving.replacePolicy(after);
        return switch (leaving) {
            case DELETED -> policy + ", so the old one takes " + held + " with it" + Emptied.unless(after);
            case SNAPSHOT -> policy + ", so of the old one only a snapshot stays";
            case RETAINED -> policy + ", so the old one stays outside of the stack with " + held;
        };
    }

    private static String wayOut(ResourceChange change, List<PropertyChange> causes) {
        String kept =
                change.because().orElse(causes.isEmpty() ? "it" : causes.get(0).property());
        return "; keep " + kept + " as it is, or move what it holds into a new one first";
    }
}
