package dev.bandstand.database;

import static dev.bandstand.database.DatabaseRules.require;
import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.services.ec2.Connections;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.rds.CaCertificate;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.CredentialsBaseOptions;
import software.amazon.awscdk.services.rds.CredentialsFromUsernameOptions;
import software.amazon.awscdk.services.rds.DatabaseInstance;
import software.amazon.awscdk.services.rds.IInstanceEngine;
import software.amazon.awscdk.services.rds.ParameterGroup;
import software.amazon.awscdk.services.rds.PerformanceInsightRetention;
import software.amazon.awscdk.services.rds.StorageType;
import software.amazon.awscdk.services.rds.SubnetGroup;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/**
 * An RDS instance that is encrypted, insists on TLS and lets nobody in until a consumer's security group is allowed to.
 *
 * <p>A consumer opens the way from its own side, {@code service.getConnections().allowToDefaultPort(database)}, so that
 * the rules land in the consumer's stack; it imports the secret the same way, with {@link DatabaseConnection#secretIn}.
 */
public final class Database extends Construct implements IConnectable {

    private final Connections connections;
    private final DatabaseInstance instance;
    private final DatabaseConnection connection;

    /**
     * Makes the database.
     *
     * @param scope where it belongs
     * @param id its id in {@code scope}
     * @param props what it is
     * @throws IllegalArgumentException if its subnets stand in one zone only
     */
    public Database(Construct scope, String id, DatabaseProps props) {
        super(scope, id);
        var subnets = subnets(props);
        var group = securityGroup(props);
        this.connections = Connections.Builder.create()
                .securityGroups(List.of(group))
                .defaultPort(Port.tcp(props.port()))
                .build();
        this.instance = instance(props, subnets, group);
        this.connection = new DatabaseConnection(
                instance.getDbInstanceEndpointAddress(),
                props.port(),
                props.name(),
                getSecret().getSecretArn());
        props.encryptionKey().ifPresent(this::letReadersDecrypt);
        if (props.backupPlan()) {
            new DatabaseBackup(this, "Backup", instance, props);
        }
        if (props.removalPolicy() == RemovalPolicy.RETAIN) {
            retainWithTheInstance();
        }
    }

    /** Returns the security group of the database, and its port. */
    @Override
    public Connections getConnections() {
        return connections;
    }

    /** Returns the instance. */
    public DatabaseInstance getInstance() {
        return instance;
    }

    /** Returns the secret with {@code username} and {@code password}, for use in the stack of the database. */
    public ISecret getSecret() {
        return requireNonNull(instance.getSecret());
    }

    /** Returns where the database is, and its secret, for use in any stack. */
    public DatabaseConnection getConnection() {
        return connection;
    }

    private SubnetGroup subnets(DatabaseProps props) {
        var subnets = props.subnets()
                .orElseGet(() -> SubnetSelection.builder()
                        .subnetType(
                                props.vpc().getIsolatedSubnets().isEmpty()
                                        ? SubnetType.PRIVATE_WITH_EGRESS
                                        : SubnetType.PRIVATE_ISOLATED)
                        .build());
        int zones = props.vpc().selectSubnets(subnets).getAvailabilityZones().size();
        require(zones >= 2, "subnets must stand in at least 2 zones, got: %d", zones);
        return SubnetGroup.Builder.create(this, "Subnets")
                .vpc(props.vpc())
                .vpcSubnets(subnets)
                .description("Database " + props.name())
                .build();
    }

    private SecurityGroup securityGroup(DatabaseProps props) {
        return SecurityGroup.Builder.create(this, "SecurityGroup")
                .vpc(props.vpc())
                .description("Database " + props.name())
                .allowAllOutbound(false)
                .build();
    }

    private DatabaseInstance instance(DatabaseProps props, SubnetGroup subnets, SecurityGroup group) {
        var engine = props.engine().at(props.version());
        String identifier = props.identifier().orElseGet(this::derivedIdentifier);
        var logs = new DatabaseLogs(this, "Logs", props, identifier);
        var builder = DatabaseInstance.Builder.create(this, "Resource")
                .engine(engine)
                .instanceIdentifier(identifier)
                .instanceType(new InstanceType(props.instanceClass().substring("db.".length())))
                .databaseName(props.name())
                .parameterGroup(parameters(props, engine))
                .autoMinorVersionUpgrade(true)
                .allowMajorVersionUpgrade(false);
        reach(builder, props, subnets, group);
        keep(builder, props);
        watch(builder, props);
        if (props.auditLog() && props.engine() != DatabaseEngine.POSTGRES) {
            builder.optionGroup(new AuditPlugin(this, "Audit", props, engine).optionGroup());
        }
        var made = builder.build();
        requireNonNull(made.getNode().getDefaultChild()).getNode().addDependency(logs);
        return made;
    }

    /** Who gets in, and how. */
    private static void reach(
            DatabaseInstance.Builder builder, DatabaseProps props, SubnetGroup subnets, SecurityGroup group) {
        builder.vpc(props.vpc())
                .subnetGroup(subnets)
                .securityGroups(List.of(group))
                .publiclyAccessible(false)
                .port(props.port())
                .multiAz(props.multiAz())
                .iamAuthentication(props.iamAuthentication())
                .caCertificate(CaCertificate.of("rds-ca-rsa2048-g1"));
        if (props.credentials() == DatabaseCredentials.RDS_MANAGED) {
            var managed = CredentialsFromUsernameOptions.builder();
            props.encryptionKey().ifPresent(managed::encryptionKey);
            builder.credentials(Credentials.fromUsername(props.user(), managed.build()))
                    .manageMasterUserPassword(true);
        } else {
            var generated = CredentialsBaseOptions.builder();
            props.encryptionKey().ifPresent(generated::encryptionKey);
            builder.credentials(Credentials.fromGeneratedSecret(props.user(), generated.build()));
        }
    }

    /** How the data is stored, and what saves it from being lost. */
    private static void keep(DatabaseInstance.Builder builder, DatabaseProps props) {
        builder.storageType(StorageType.GP3)
                .allocatedStorage(props.storageGiB())
                .maxAllocatedStorage(props.maxStorageGiB())
                .storageEncrypted(true)
                .backupRetention(Duration.days(props.backupRetention().toDays()))
                .deleteAutomatedBackups(props.removalPolicy() == RemovalPolicy.DESTROY)
                .copyTagsToSnapshot(true)
                .deletionProtection(props.deletionProtection())
                .removalPolicy(props.removalPolicy());
        props.encryptionKey().ifPresent(builder::storageEncryptionKey);
    }

    /** What can be seen of it from outside. */
    private static void watch(DatabaseInstance.Builder builder, DatabaseProps props) {
        builder.cloudwatchLogsExports(props.engine().logs(props.auditLog()))
                .monitoringInterval(Duration.seconds(props.enhancedMonitoring().toSeconds()))
                .enablePerformanceInsights(props.performanceInsights());
        if (props.performanceInsights()) {
            builder.performanceInsightRetention(PerformanceInsightRetention.DEFAULT);
            props.encryptionKey().ifPresent(builder::performanceInsightEncryptionKey);
        }
    }

    private ParameterGroup parameters(DatabaseProps props, IInstanceEngine engine) {
        return ParameterGroup.Builder.create(this, "Parameters")
                .engine(engine)
                .description("TLS alone, and logs to read, for " + props.name())
                .parameters(props.engine().parameters(props.auditLog()))
                .build();
    }

    /** A name that is known before the deployment, because the log groups need it. */
    private String derivedIdentifier() {
        return Names.uniqueResourceName(
                        this,
                        UniqueResourceNameOptions.builder()
                                .maxLength(DatabaseRules.LONGEST_IDENTIFIER)
                                .build())
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Whoever may read the secret may have it decrypted by Secrets Manager, as with the key that AWS manages. Without
     * this, a consumer in another stack would need a grant on the key that the CDK does not write for imported secrets.
     */
    private void letReadersDecrypt(IKey key) {
        var viaSecretsManager = new TreeMap<String, String>();
        viaSecretsManager.put("kms:CallerAccount", Aws.ACCOUNT_ID);
        viaSecretsManager.put("kms:ViaService", "secretsmanager." + Aws.REGION + ".amazonaws.com");
        key.addToResourcePolicy(PolicyStatement.Builder.create()
                .sid("ReadSecretsThroughSecretsManager")
                .principals(List.of(new AnyPrincipal()))
                .actions(List.of("kms:Decrypt"))
                .resources(List.of("*"))
                .conditions(Collections.singletonMap("StringEquals", viaSecretsManager))
                .build());
    }

    /** What a retained instance still needs stays with it. */
    private void retainWithTheInstance() {
        for (var child : getNode().findAll()) {
            if (child instanceof CfnResource resource) {
                resource.applyRemovalPolicy(RemovalPolicy.RETAIN);
            }
        }
    }
}
