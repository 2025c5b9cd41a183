package dev.bandstand.app;

import dev.bandstand.database.Database;
import dev.bandstand.database.DatabaseCredentials;
import dev.bandstand.database.DatabaseEngine;
import dev.bandstand.database.DatabaseProps;
import dev.bandstand.filesystem.FileSystem;
import dev.bandstand.filesystem.FileSystemProps;
import dev.bandstand.filesystem.Throughput;
import dev.bandstand.network.Network;
import dev.bandstand.registry.Registry;
import dev.bandstand.registry.RegistryProps;
import dev.bandstand.settings.DatabaseSettings;
import dev.bandstand.settings.FileSystemSettings;
import dev.bandstand.settings.RegistrySettings;
import java.util.Optional;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** Turns the {@code database}, the {@code registry} and the {@code fileSystems} of the settings into constructs. */
final class DataTier {

    private DataTier() {}

    static Database database(Stack stack, DatabaseSettings settings, Network network, Optional<IKey> key) {
        var props = DatabaseProps.builder(
                        network.getVpc(),
                        DatabaseEngine.valueOf(settings.engine().name()))
                .version(settings.version())
                .instanceClass(settings.instanceClass())
                .subnets(network.getDataSubnets())
                .name(settings.name())
                .user(settings.user())
                .port(settings.port())
                .credentials(DatabaseCredentials.valueOf(settings.credentials().name()))
                .storageGiB(settings.storageGiB())
                .maxStorageGiB(settings.maxStorageGiB())
                .multiAz(settings.multiAz())
                .backupRetention(settings.backupRetention())
                .deletionProtection(settings.deletionProtection())
                .removalPolicy(RemovalPolicy.valueOf(settings.removalPolicy().name()))
                .performanceInsights(settings.performanceInsights())
                .enhancedMonitoring(settings.enhancedMonitoring())
                .iamAuthentication(settings.iamAuthentication())
                .backupPlan(settings.backupPlan())
                .auditLog(settings.auditLog())
                .logRetention(Retention.of(settings.logRetention()));
        settings.identifier().ifPresent(props::identifier);
        key.ifPresent(props::encryptionKey);
        return new Database(stack, "Database", props.build());
    }

    static Registry registry(Stack stack, RegistrySettings settings, Optional<IKey> key) {
        var props = RegistryProps.builder()
                .name(settings.name())
                .scanOnPush(settings.scanOnPush())
                .immutableTags(settings.tagMutability() == RegistrySettings.TagMutability.IMMUTABLE)
                .tagMutabilityExclusions(settings.tagMutabilityExclusions())
                .keepImages(settings.keepImages())
                .untaggedAfter(settings.untaggedAfter())
                .removalPolicy(RemovalPolicy.valueOf(settings.removalPolicy().name()));
        settings.existing().ifPresent(props::existing);
        key.ifPresent(props::encryptionKey);
        return new Registry(stack, "Registry", props.build());
    }

    static FileSystem fileSystem(
            Construct scope, String id, FileSystemSettings settings, Network network, Optional<IKey> key) {
        var props = FileSystemProps.builder(network.getVpc())
                .subnets(network.getPrivateSubnets())
                .throughput(Throughput.valueOf(settings.throughput().name()))
                .backup(settings.backup())
                .removalPolicy(RemovalPolicy.valueOf(settings.removalPolicy().name()));
        settings.transitionToIa().ifPresent(props::transitionToInfrequentAccess);
        key.ifPresent(props::encryptionKey);
        return new FileSystem(scope, ConstructIds.of(id), props.build());
    }
}
