package dev.bandstand.review.rule.data;

import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something beside the data that guards them, and goes.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/about-backup-plans.html">Backup plans</a>
 */
final class BackupPlanRemovedRule implements Rule {

    private static final SortedMap<String, String> CONSEQUENCES = consequences();

    @Override
    public String name() {
        return "backupPlanRemoved";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a plan or selection of AWS Backup, or the rotation of a secret, goes without a new one");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes()) {
            String consequence = CONSEQUENCES.get(change.type());
            if (consequence != null && change.action() == Action.REMOVE && !isAdded(comparison, change)) {
                told.add(
                        Severity.WARNING,
                        change,
                        Told.label(change) + " goes, so " + consequence
                                + "; keep it, or put another in its place first");
            }
        }
        return told.findings();
    }

    /** One that comes under another logical id does the same. */
    private static boolean isAdded(Comparison comparison, ResourceChange change) {
        return comparison.changes(change.type()).stream().anyMatch(other -> other.action() == Action.ADD);
    }

    private static SortedMap<String, String> consequences() {
        SortedMap<String, String> consequences = new TreeMap<>();
        consequences.put("AWS::Backup::BackupPlan", "what it selects is not backed up any more");
        consequences.put("AWS::Backup::BackupSelection", "what it selects is not backed up any more");
        consequences.put("AWS::SecretsManager::RotationSchedule", "the secret keeps the same value for ever");
        consequences.put("AWS::ECR::ReplicationConfiguration", "images are not copied to the other regions any more");
        return consequences;
    }
}
