package dev.bandstand.database;

import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.backup.BackupPlan;
import software.amazon.awscdk.services.backup.BackupPlanRule;
import software.amazon.awscdk.services.backup.BackupResource;
import software.amazon.awscdk.services.backup.BackupSelectionOptions;
import software.amazon.awscdk.services.backup.BackupVault;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.rds.DatabaseInstance;
import software.constructs.Construct;

/** A recovery point of each of the last 35 days, in a vault that outlives the stack. */
final class DatabaseBackup extends Construct {

    DatabaseBackup(Construct scope, String id, DatabaseInstance instance, DatabaseProps props) {
        super(scope, id);
        var vault = vault(props);
        var plan = BackupPlan.Builder.create(this, "Plan")
                .backupPlanName(vault.getBackupVaultName())
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

    /**
     * A vault that holds recovery points cannot be deleted, so that it stays behind rather than fail the stack; its name
     * therefore has to differ when the stack is made again.
     */
    private BackupVault vault(DatabaseProps props) {
        String stack = Fn.select(2, Fn.split("/", Aws.STACK_ID));
        var vault = BackupVault.Builder.create(this, "Vault")
                .backupVaultName(Fn.join("-", List.of(getNode().getAddr().substring(34), stack)))
                .removalPolicy(RemovalPolicy.RETAIN);
        props.encryptionKey().ifPresent(vault::encryptionKey);
        return vault.build();
    }
}
