package dev.bandstand.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * An RDS database.
 *
 * @param engine the engine
 * @param version the engine's full version
 * @param instanceClass the class, as in db.t4g.micro
 * @param identifier the instance's name in RDS
 * @param name the database created in the instance
 * @param user the master user
 * @param port the port
 * @param credentials who keeps the master password
 * @param storageGiB the storage to begin with
 * @param maxStorageGiB how far the storage may grow
 * @param multiAz whether a standby runs in another zone
 * @param backupRetention how long automated backups are kept, in whole days; zero for none
 * @param deletionProtection whether AWS refuses to delete the instance
 * @param removalPolicy what becomes of the data when the stack is deleted
 * @param performanceInsights whether the load is broken down
 * @param enhancedMonitoring how often the operating system is measured; zero for never
 * @param iamAuthentication whether IAM identities may log in
 * @param backupPlan whether AWS Backup keeps backups of its own
 * @param auditLog whether logins and changes are logged where the engine needs a plug-in for it
 * @param logRetention how long the engine's logs are kept, in whole days
 * @param environment the variables through which a container is told about it
 */
public record DatabaseSettings(
        Engine engine,
        String version,
        String instanceClass,
        Optional<String> identifier,
        String name,
        String user,
        int port,
        Credentials credentials,
        int storageGiB,
        int maxStorageGiB,
        boolean multiAz,
        Duration backupRetention,
        boolean deletionProtection,
        RemovalPolicy removalPolicy,
        boolean performanceInsights,
        Duration enhancedMonitoring,
        boolean iamAuthentication,
        boolean backupPlan,
        boolean auditLog,
        Duration logRetention,
        DatabaseEnvironmentSettings environment) {
    /** The engine. */
    public enum Engine {
        /** MySQL. */
        MYSQL,
        /** PostgreSQL. */
        POSTGRES,
        /** MariaDB. */
        MARIADB
    }

    /** Who keeps the master password. */
    public enum Credentials {
        /** A generated secret of the stack. */
        GENERATED,
        /** RDS, which rotates it. */
        RDS_MANAGED
    }

    /** What becomes of the data when the stack is deleted. */
    public enum RemovalPolicy {
        /** It is lost. */
        DESTROY,
        /** A last snapshot is taken. */
        SNAPSHOT,
        /** The instance stays. */
        RETAIN
    }
}
