package dev.bandstand.review.rule.data;

import dev.bandstand.review.behaviour.Holdings;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Stacks;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Resource;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A resource that leaves the template with what no deployment brings back; of one that comes under another logical id,
 * statefulMoved tells.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html">DeletionPolicy
 *     attribute</a>
 */
final class StatefulDeletedRule implements Rule {

    private static final String IMPORT = "; to have it in a stack again, import it";

    @Override
    public String name() {
        return "statefulDeleted";
    }

    @Override
    public boolean looksIntoRemovedStacks() {
        return true;
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        SortedMap<Severity, String> verdicts = Told.verdicts(
                Severity.CRITICAL,
                "a stateful resource is deleted without Retain or Snapshot",
                Severity.WARNING,
                "it is deleted and a snapshot of it stays, or it is a read replica or a member of a cluster");
        verdicts.put(Severity.NOTE, "it leaves the stack and stays, outside of it");
        return verdicts;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        SortedSet<String> moved = new TreeSet<>();
        comparison.difference().moves().forEach(move -> moved.add(move.stack() + "." + move.from()));
        var told = new Told(this);
        for (ResourceChange change : comparison.changes()) {
            boolean alreadyTold = moved.contains(change.stack() + "." + change.logicalId());
            if (change.action() == Action.REMOVE
                    && !alreadyTold
                    && Holdings.of(change.type()).isPresent()) {
                boolean withStack =
                        Stacks.named(comparison.head(), change.stack()).isEmpty();
                change.before().ifPresent(before -> tell(told, change, before, withStack));
            }
        }
        return told.findings();
    }

    private static void tell(Told told, ResourceChange change, Resource before, boolean withStack) {
        String label = Told.label(change);
        String deleted = withStack ? " is deleted when its stack is" : " is deleted";
        String policy = "its DeletionPolicy is " + Leaving.deletionPolicy(before);
        Leaving leaving = Leaving.byDeletion(before);
        if (leaving == Leaving.RETAINED) {
            told.add(
                    Severity.NOTE,
                    change,
                    label + " leaves the stack and stays, because " + policy
                            + ": nobody updates it any more and it costs on" + IMPORT);
        } else if (Holdings.isCopy(before)) {
            told.add(
                    Severity.WARNING,
                    change,
                    label
                            + " is deleted, while its data stays where it comes from: fewer instances serve reads and stand by"
                            + " for a failure; make sure that the others hold the load");
        } else if (leaving == Leaving.SNAPSHOT) {
            told.add(
                    Severity.WARNING,
                    change,
                    label + deleted + ", and only a snapshot of it stays, because " + policy
                            + ": whoever needs it waits until that is restored; keep it if anything still uses it");
        } else {
            told.add(
                    Severity.CRITICAL,
                    change,
                    label + deleted + ", and takes " + Holdings.of(before).orElse("what it holds")
                            + " with it, because "
                            + policy + Emptied.unless(before)
                            + "; keep it, or deploy it with DeletionPolicy Retain before it leaves the template");
        }
    }
}
