package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Rule;
import java.util.List;

/** The rules about data. */
public final class DataRules {

    private DataRules() {}

    /** Returns them, sorted by name. */
    public static List<Rule> all() {
        return List.of(
                new BackupPlanRemovedRule(),
                new BackupShortenedRule(),
                new BucketVersioningOffRule(),
                new CrossStackReplacedRule(),
                new DatabaseCapacityCutRule(),
                new DatabasePublicRule(),
                new DeadLettersLostRule(),
                new DeletedWithContentsRule(),
                new DeletionPolicyWeakenedRule(),
                new DeletionProtectionOffRule(),
                new EncryptionOffRule(),
                new EngineDowngradeRule(),
                new EngineMajorUpgradeRule(),
                new ExportRemovedRule(),
                new ImageScanOffRule(),
                new InstanceClassCutRule(),
                new KeyDisabledRule(),
                new KeyRotationOffRule(),
                new LogGroupDeletedRule(),
                new LogRetentionShortenedRule(),
                new MessagesExpireSoonerRule(),
                new MultiAzOffRule(),
                new NestedStackRule(),
                new PointInTimeRecoveryOffRule(),
                new ReplicaRegionRemovedRule(),
                new ResourceCountRule(),
                new SecretRegeneratedRule(),
                new StackRemovedRule(),
                new StatefulConditionalRule(),
                new StatefulDeletedRule(),
                new StatefulMovedRule(),
                new StatefulReplacedRule(),
                new StorageShrunkRule(),
                new TagMutabilityRule(),
                new TerminationProtectionOffRule(),
                new UnknownTypeRule());
    }
}
