package dev.bandstand.review.rule.data;

import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Resource;
import java.util.List;
import java.util.SortedMap;

/**
 * A log group that is deleted or replaced.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html">AWS::Logs::LogGroup</a>
 */
final class LogGroupDeletedRule implements Rule {

    private static final String TYPE = "AWS::Logs::LogGroup";

    @Override
    public String name() {
        return "logGroupDeleted";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a log group is deleted or replaced with its logs",
                Severity.NOTE,
                "it stays, outside of the stack");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes()) {
            boolean was = change.before().filter(before -> before.is(TYPE)).isPresent();
            if (was && change.action() == Action.REMOVE) {
                Resource before = change.before().get();
                tell(
                        told,
                        change,
                        "leaves the template",
                        Leaving.byDeletion(before),
                        "DeletionPolicy " + Leaving.deletionPolicy(before));
            } else if (was && change.action() == Action.REPLACE) {
                Resource after = change.after().orElseThrow();
                tell(
                        told,
                        change,
                        "is replaced",
                        Leaving.byReplacement(after),
                        "UpdateReplacePolicy " + Leaving.replacePolicy(after));
            }
        }
        return told.findings();
    }

    private static void tell(Told told, ResourceChange change, String what, Leaving leaving, String policy) {
        boolean kept = leaving == Leaving.RETAINED;
        told.add(
                kept ? Severity.NOTE : Severity.WARNING,
                change,
                Told.label(TYPE, change.logicalId()) + " " + what + " with " + policy + ", so "
                        + (kept
                                ? "its logs stay outside of the stack, and a new one of the same name is refused; delete it by hand"
                                        + " when nobody needs them"
                                : "its logs are deleted for good; keep it with Retain, or export them to S3 first"));
    }
}
