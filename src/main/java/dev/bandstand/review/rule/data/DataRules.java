package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Rule;
import java.util.List;

/** The rules about data. */
public final class DataRules {

    private DataRules() {}

    /** Returns them, sorted by name. */
    public static List<Rule> all() {
        return List.of(
                new BackupShortenedRule(),
                new BucketVersioningOffRule(),
                new CrossStackReplacedRule(),
                new DatabasePublicRule(),
                new DeletionPolicyWeakenedRule(),
                new DeletionProtectionOffRule(),
                new EncryptionOffRule(),
                new EngineDowngradeRule(),
                new EngineMajorUpgradeRule(),
                new ExportRemovedRule(),
                new LogGroupDeletedRule(),
                new LogRetentionShortenedRule(),
                new MultiAzOffRule(),
                new NestedStackRule(),
                new PointInTimeRecoveryOffRule(),
                new ResourceCountRule(),
                new SecretRegeneratedRule(),
                new StackRemovedRule(),
                new StatefulDeletedRule(),
                new StatefulReplacedRule(),
                new StorageShrunkRule(),
                new TagMutabilityRule(),
                new TerminationProtectionOffRule(),
                new UnknownTypeRule());
    }
}
