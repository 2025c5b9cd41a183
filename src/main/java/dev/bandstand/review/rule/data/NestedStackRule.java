package dev.bandstand.review.rule.data;

import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Stacks;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Resource;
import java.util.List;
import java.util.SortedMap;

/**
 * A nested stack that goes, or changes where nobody sees how.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-nested-stacks.html">Nested stacks</a>
 */
final class NestedStackRule implements Rule {

    private static final String TYPE = "AWS::CloudFormation::Stack";
    private static final String TEMPLATE = "TemplateURL";

    @Override
    public String name() {
        return "nestedStack";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a nested stack is deleted with all that is in it",
                Severity.NOTE,
                "the template of a nested stack changes and can not be read, or the stack leaves its parent and stays");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes()) {
            if (change.action() == Action.REMOVE && change.is(TYPE)) {
                change.before().ifPresent(before -> tell(told, change, before));
            }
        }
        for (Kept pair : Kept.of(comparison, TYPE)) {
            String name = pair.change().stack() + "/" + pair.change().logicalId();
            boolean read = Stacks.named(comparison.base(), name).isPresent()
                    && Stacks.named(comparison.head(), name).isPresent();
            if (!read && pair.differs(TEMPLATE)) {
                pair.tell(
                        told,
                        Severity.NOTE,
                        TEMPLATE,
                        pair.label() + " gets another template: " + pair.shown(TEMPLATE)
                                + ", which is not among the files, so what changes in it is not reviewed; give the folder that holds"
                                + " the templates of both");
            }
        }
        return told.findings();
    }

    private static void tell(Told told, ResourceChange change, Resource before) {
        if (Leaving.byDeletion(before) == Leaving.RETAINED) {
            told.add(
                    Severity.NOTE,
                    change,
                    Told.label(change)
                            + " leaves its parent and stays with all that is in it, because its DeletionPolicy is "
                            + Leaving.deletionPolicy(before) + "; it is a stack of its own from now on");
        } else {
            told.add(
                    Severity.WARNING,
                    change,
                    Told.label(change)
                            + " is deleted with all that is in it that has no DeletionPolicy of its own; keep it, or first move"
                            + " what is needed into another stack");
        }
    }
}
