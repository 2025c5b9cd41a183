package dev.bandstand.database;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.backup.BackupPlan;
import software.amazon.awscdk.services.backup.BackupPlanRule;
import software.amazon.awscdk.services.backup.BackupResource;
import software.amazon.awscdk.services.backup.BackupSelectionOptions;
import software.amazon.awscdk.services.backup.BackupVault;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.rds.DatabaseInstance;
import software.constructs.Construct;

/** A recovery point of each of the last 35 days, in a vault that outlives the stack. */
final class DatabaseBackup extends Construct {

    DatabaseBackup(Construct scope, String id, DatabaseInstance instance, Optional<IKey> encryptionKey) {
        super(scope, id);
        var vault = vault(encryptionKey);
        var plan = BackupPlan.Builder.create(this, "Plan")
                .backupVault(vault)
                .backupPlanRules(List.of(BackupPlanRule.Builder.create()
                        .ruleName("daily")
                        .scheduleExpression(Schedule.cron(
                                CronOptions.builder().hour("3").minute("0").build()))
                        .deleteAfter(Duration.days(35))
                        .build()))
                .build();
        plan.addSelection(
                "Database",
                BackupSelectionOptions.builder()
                        .resources(List.of(BackupResource.fromRdsDatabaseInstance(instance)))
                        .build());
    }

    /** A vault that holds recovery points cannot be deleted, so that it stays behind rather than fail the stack. */
    private BackupVault vault(Optional<IKey> encryptionKey) {
        var vault = BackupVault.Builder.create(this, "Vault").removalPolicy(RemovalPolicy.RETAIN);
        encryptionKey.ifPresent(vault::encryptionKey);
        return vault.build();
    }
}
