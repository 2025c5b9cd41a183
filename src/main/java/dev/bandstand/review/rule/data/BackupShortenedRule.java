package dev.bandstand.review.rule.data;

import dev.bandstand.review.behaviour.Holdings;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Automated backups that are kept for less time, or not made any more.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html">Backup
 *     retention period</a>
 */
final class BackupShortenedRule implements Rule {

    private static final String LESS = "keeps its backups for less time";
    private static final String OLDER = "the older ones are deleted, and nothing from before can be restored";
    private static final String KEEP = "keep the period as long as you would take to notice a loss";

    private static final List<Amount> DATABASES = List.of(
            new Amount("AWS::RDS::DBInstance", "BackupRetentionPeriod", "1", LESS, OLDER, KEEP),
            new Amount("AWS::RDS::DBCluster", "BackupRetentionPeriod", "1", LESS, OLDER, KEEP),
            new Amount("AWS::DocDB::DBCluster", "BackupRetentionPeriod", "1", LESS, OLDER, KEEP),
            new Amount("AWS::Neptune::DBCluster", "BackupRetentionPeriod", "1", LESS, OLDER, KEEP),
            new Amount("AWS::Redshift::Cluster", "AutomatedSnapshotRetentionPeriod", "1", LESS, OLDER, KEEP));

    private static final List<Amount> CACHES = List.of(
            new Amount("AWS::ElastiCache::ReplicationGroup", "SnapshotRetentionLimit", "0", LESS, OLDER, KEEP),
            new Amount("AWS::ElastiCache::CacheCluster", "SnapshotRetentionLimit", "0", LESS, OLDER, KEEP),
            new Amount("AWS::MemoryDB::Cluster", "SnapshotRetentionLimit", "0", LESS, OLDER, KEEP));

    private static final List<Protection> SWITCHES = List.of(new Protection(
            "AWS::EFS::FileSystem",
            "BackupPolicy/Status",
            "ENABLED",
            "DISABLED",
            "is not backed up any more",
            "what is deleted in it by mistake is lost",
            "keep it ENABLED, or back it up by a plan of AWS Backup"));

    @Override
    public String name() {
        return "backupShortened";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.CRITICAL,
                "a database makes no backups any more, which deletes those that it has",
                Severity.WARNING,
                "backups are kept for less time, or a cache or a file system makes none any more");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept pair : Kept.all(comparison)) {
            if (Holdings.isCopy(pair.after())) {
                continue;
            }
            DATABASES.stream().filter(amount -> amount.isLowered(pair)).forEach(amount -> tell(told, pair, amount));
            CACHES.stream()
                    .filter(amount -> amount.isLowered(pair))
                    .forEach(amount -> pair.tell(told, Severity.WARNING, amount.path(), amount.sentence(pair)));
        }
        List<Finding> all = new ArrayList<>(told.findings());
        all.addAll(Protection.lost(this, comparison, Severity.WARNING, SWITCHES));
        return all;
    }

    private static void tell(Told told, Kept pair, Amount amount) {
        if (amount.isNothing(pair)) {
            pair.tell(
                    told,
                    Severity.CRITICAL,
                    amount.path(),
                    pair.label() + " makes no backups any more: " + pair.shown(amount.path())
                            + ", so those that it has are deleted at once and no moment of the past can be restored; keep the"
                            + " period above 0");
        } else {
            pair.tell(told, Severity.WARNING, amount.path(), amount.sentence(pair));
        }
    }
}
