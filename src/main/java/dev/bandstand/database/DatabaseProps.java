package dev.bandstand.database;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What a {@link Database} is and how it is looked after.
 *
 * @param vpc the VPC in which it stands
 * @param engine the kind of database
 * @param version the full version of the engine
 * @param instanceClass the class of the instance
 * @param subnets where it stands
 * @param identifier the identifier of the instance
 * @param name the name of the first database
 * @param user the name of the administrator
 * @param port the port on which it listens
 * @param credentials who makes the password
 * @param storageGiB how much storage it starts with
 * @param maxStorageGiB how far the storage may grow
 * @param multiAz whether a standby runs in another zone
 * @param backupRetention how long the automatic backups are kept
 * @param deletionProtection whether RDS refuses to delete it
 * @param removalPolicy what happens to the data when it leaves the stack
 * @param performanceInsights whether Performance Insights runs
 * @param enhancedMonitoring how often the operating system is measured
 * @param iamAuthentication whether IAM users may log in
 * @param backupPlan whether AWS Backup keeps daily recovery points
 * @param auditLog whether logins and changes of structure and rights are logged
 * @param logRetention how long the exported logs are kept
 * @param encryptionKey the key of storage, secret, insights, backups and logs
 */
public record DatabaseProps(
        IVpc vpc,
        DatabaseEngine engine,
        String version,
        String instanceClass,
        Optional<SubnetSelection> subnets,
        Optional<String> identifier,
        String name,
        String user,
        int port,
        DatabaseCredentials credentials,
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
        RetentionDays logRetention,
        Optional<IKey> encryptionKey) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if RDS would refuse one of them or their combination
     * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html">CreateDBInstance</a>
     */
    public DatabaseProps {
        engine.majorOf(version);
        DatabaseRules.checkNames(engine, identifier, name, user);
        DatabaseRules.checkInstance(engine, instanceClass, port, performanceInsights);
        DatabaseRules.checkStorage(storageGiB, maxStorageGiB);
        DatabaseRules.checkCare(backupRetention, enhancedMonitoring, removalPolicy);
    }

    /** Starts from what has no sensible default: the VPC and the kind of database. */
    public static Builder builder(IVpc vpc, DatabaseEngine engine) {
        return new Builder(vpc, engine);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final IVpc vpc;
        private final DatabaseEngine engine;
        private @Nullable String version;
        private String instanceClass = "db.t4g.micro";
        private Optional<SubnetSelection> subnets = Optional.empty();
        private Optional<String> identifier = Optional.empty();
        private String name = "app";
        private String user = "bandstand";
        private @Nullable Integer port;
        private DatabaseCredentials credentials = DatabaseCredentials.GENERATED;
        private int storageGiB = 20;
        private int maxStorageGiB = 100;
        private boolean multiAz = false;
        private Duration backupRetention = Duration.ofDays(7);
        private boolean deletionProtection = false;
        private RemovalPolicy removalPolicy = RemovalPolicy.SNAPSHOT;
        private @Nullable Boolean performanceInsights;
        private Duration enhancedMonitoring = Duration.ZERO;
        private boolean iamAuthentication = false;
        private boolean backupPlan = false;
        private boolean auditLog = false;
        private RetentionDays logRetention = RetentionDays.ONE_MONTH;
        private Optional<IKey> encryptionKey = Optional.empty();

        private Builder(IVpc vpc, DatabaseEngine engine) {
            this.vpc = vpc;
            this.engine = engine;
        }

        /** Sets the full version of the engine, for example 8.4.8. Default: the engine's default version. */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** Sets the class of the instance. Default: db.t4g.micro. */
        public Builder instanceClass(String instanceClass) {
            this.instanceClass = instanceClass;
            return this;
        }

        /**
         * Sets the subnets in which it stands, in two zones at least. Default: the isolated subnets of the VPC, or
         * the private ones where it has none.
         */
        public Builder subnets(SubnetSelection subnets) {
            this.subnets = Optional.of(subnets);
            return this;
        }

        /** Sets the identifier of the instance. Default: derived from the construct's path. */
        public Builder identifier(String identifier) {
            this.identifier = Optional.of(identifier);
            return this;
        }

        /** Sets the name of the first database. Default: app. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Sets the name of the administrator. Default: bandstand. */
        public Builder user(String user) {
            this.user = user;
            return this;
        }

        /** Sets the port on which it listens, 1150 to 65535. Default: the engine's default port. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** Sets who makes the password. Default: generated. */
        public Builder credentials(DatabaseCredentials credentials) {
            this.credentials = credentials;
            return this;
        }

        /** Sets how much gp3 storage it starts with, in GiB, 20 to 65536. Default: 20. */
        public Builder storageGiB(int storageGiB) {
            this.storageGiB = storageGiB;
            return this;
        }

        /** Sets how far the storage may grow, in GiB, at least 10 % above the start. Default: 100. */
        public Builder maxStorageGiB(int maxStorageGiB) {
            this.maxStorageGiB = maxStorageGiB;
            return this;
        }

        /** Sets whether a standby runs in another zone. Default: false. */
        public Builder multiAz(boolean multiAz) {
            this.multiAz = multiAz;
            return this;
        }

        /** Sets how long the automatic backups are kept, 0 to 35 days. Default: 7 days. */
        public Builder backupRetention(Duration backupRetention) {
            this.backupRetention = backupRetention;
            return this;
        }

        /** Sets whether RDS refuses to delete it. Default: false. */
        public Builder deletionProtection(boolean deletionProtection) {
            this.deletionProtection = deletionProtection;
            return this;
        }

        /**
         * Sets what happens to the data when it leaves the stack: destroyed, kept in a last snapshot, or the
         * instance retained. Default: snapshot.
         */
        public Builder removalPolicy(RemovalPolicy removalPolicy) {
            this.removalPolicy = removalPolicy;
            return this;
        }

        /**
         * Sets whether Performance Insights runs, with the free seven days of history. Default: true where the
         * class has it.
         */
        public Builder performanceInsights(boolean performanceInsights) {
            this.performanceInsights = performanceInsights;
            return this;
        }

        /**
         * Sets how often the operating system is measured: 1, 5, 10, 15, 30 or 60 seconds, or 0 for never. Default:
         * 0.
         */
        public Builder enhancedMonitoring(Duration enhancedMonitoring) {
            this.enhancedMonitoring = enhancedMonitoring;
            return this;
        }

        /** Sets whether IAM roles may log in without a password. Default: false. */
        public Builder iamAuthentication(boolean iamAuthentication) {
            this.iamAuthentication = iamAuthentication;
            return this;
        }

        /**
         * Sets whether AWS Backup keeps a recovery point of each of the last 35 days; its vault outlives the stack.
         * Default: false.
         */
        public Builder backupPlan(boolean backupPlan) {
            this.backupPlan = backupPlan;
            return this;
        }

        /** Sets whether logins and changes of structure and rights are logged. Default: false. */
        public Builder auditLog(boolean auditLog) {
            this.auditLog = auditLog;
            return this;
        }

        /** Sets how long the exported logs are kept. Default: one month. */
        public Builder logRetention(RetentionDays logRetention) {
            this.logRetention = logRetention;
            return this;
        }

        /**
         * Sets the key of storage, secret, insights, backups and logs; its policy has to let CloudWatch Logs use it, as
         * that of an EncryptionKey does. Default: the keys that AWS manages.
         */
        public Builder encryptionKey(IKey encryptionKey) {
            this.encryptionKey = Optional.of(encryptionKey);
            return this;
        }

        /**
         * Returns the checked props.
         *
         * @throws IllegalArgumentException if a value is refused
         */
        public DatabaseProps build() {
            return new DatabaseProps(
                    vpc,
                    engine,
                    version != null ? version : engine.defaultVersion(),
                    instanceClass,
                    subnets,
                    identifier,
                    name,
                    user,
                    port != null ? port : engine.defaultPort(),
                    credentials,
                    storageGiB,
                    maxStorageGiB,
                    multiAz,
                    backupRetention,
                    deletionProtection,
                    removalPolicy,
                    performanceInsights != null ? performanceInsights : engine.hasPerformanceInsights(instanceClass),
                    enhancedMonitoring,
                    iamAuthentication,
                    backupPlan,
                    auditLog,
                    logRetention,
                    encryptionKey);
        }
    }
}
