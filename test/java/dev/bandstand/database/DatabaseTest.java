package dev.bandstand.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

class DatabaseTest {

    private static final String INSTANCE = "AWS::RDS::DBInstance";
    private static final String PARAMETERS = "AWS::RDS::DBParameterGroup";
    private static final String KEY = "arn:aws:kms:eu-central-1:123456789012:key/1";

    private static final Template DEVELOPMENT = template(
            DatabaseEngine.MYSQL,
            props -> props.identifier("workshop-db")
                    .name("todo")
                    .user("clusteradmin")
                    .removalPolicy(RemovalPolicy.DESTROY));
    private static final Template PRODUCTION = template(DatabaseEngine.MYSQL, DatabaseTest::likeProduction);
    private static final Template POSTGRES = template(
            DatabaseEngine.POSTGRES,
            props -> props.removalPolicy(RemovalPolicy.RETAIN)
                    .credentials(DatabaseCredentials.RDS_MANAGED)
                    .auditLog(true));
    private static final Template MARIADB = template(DatabaseEngine.MARIADB, props -> props);

    @Test
    void developmentKeepsItsTemplate() {
        Golden.matches("database-development", DEVELOPMENT);
    }

    @Test
    void productionKeepsItsTemplate() {
        Golden.matches("database-production", PRODUCTION);
    }

    @Test
    void postgresKeepsItsTemplate() {
        Golden.matches("database-postgres", POSTGRES);
    }

    @Test
    void letsNobodyInByItself() {
        for (Template template : List.of(DEVELOPMENT, PRODUCTION, POSTGRES, MARIADB)) {
            template.hasResourceProperties(INSTANCE, Map.of("PubliclyAccessible", false));
            template.hasResourceProperties(
                    "AWS::EC2::SecurityGroup",
                    Map.of(
                            "SecurityGroupIngress",
                            Match.absent(),
                            "SecurityGroupEgress",
                            List.of(Match.objectLike(Map.of("CidrIp", "255.255.255.255/32", "IpProtocol", "icmp")))));
            template.resourceCountIs("AWS::EC2::SecurityGroupIngress", 0);
            template.resourceCountIs("AWS::Lambda::Function", 0);
        }
    }

    @Test
    void standsInTheIsolatedSubnets() {
        DEVELOPMENT.hasResourceProperties(
                "AWS::RDS::DBSubnetGroup", Map.of("SubnetIds", List.of("subnet-3", "subnet-4")));
    }

    @Test
    void insistsOnTlsWithEachEngine() {
        DEVELOPMENT.hasResourceProperties(
                PARAMETERS,
                Map.of("Family", "mysql8.4", "Parameters", Match.objectLike(Map.of("require_secure_transport", "ON"))));
        MARIADB.hasResourceProperties(
                PARAMETERS,
                Map.of(
                        "Family",
                        "mariadb11.8",
                        "Parameters",
                        Match.objectLike(Map.of("require_secure_transport", "ON"))));
        POSTGRES.hasResourceProperties(
                PARAMETERS,
                Map.of("Family", "postgres17", "Parameters", Match.objectLike(Map.of("rds.force_ssl", "1"))));
        DEVELOPMENT.hasResourceProperties(INSTANCE, Map.of("CACertificateIdentifier", "rds-ca-rsa2048-g1"));
    }

    @Test
    void encryptsGp3StorageThatCanGrow() {
        DEVELOPMENT.hasResourceProperties(
                INSTANCE,
                Map.of(
                        "StorageType",
                        "gp3",
                        "StorageEncrypted",
                        true,
                        "AllocatedStorage",
                        "20",
                        "MaxAllocatedStorage",
                        100,
                        "KmsKeyId",
                        KEY));
        template(new Stack(new App(), "Plain"), DatabaseEngine.MYSQL, props -> props)
                .hasResourceProperties(INSTANCE, Map.of("StorageEncrypted", true, "KmsKeyId", Match.absent()));
    }

    @Test
    void keepsThePasswordOutOfTheTemplate() {
        DEVELOPMENT.hasResourceProperties(
                "AWS::SecretsManager::Secret",
                Map.of(
                        "KmsKeyId",
                        KEY,
                        "GenerateSecretString",
                        Match.objectLike(Map.of("SecretStringTemplate", "{\"username\":\"clusteradmin\"}"))));
        POSTGRES.hasResourceProperties(
                INSTANCE,
                Map.of(
                        "ManageMasterUserPassword",
                        true,
                        "MasterUserPassword",
                        Match.absent(),
                        "MasterUserSecret",
                        Map.of("KmsKeyId", KEY)));
        POSTGRES.resourceCountIs("AWS::SecretsManager::Secret", 0);
    }

    @Test
    void makesTheLogGroupsOfItsExportsBeforeRdsDoes() {
        assertThat(logGroups(DEVELOPMENT))
                .containsExactlyInAnyOrder(
                        "/aws/rds/instance/workshop-db/error",
                        "/aws/rds/instance/workshop-db/general",
                        "/aws/rds/instance/workshop-db/slowquery");
        assertThat(logGroups(PRODUCTION)).hasSize(4).contains("/aws/rds/instance/shop-production/audit");
        assertThat(logGroups(POSTGRES))
                .containsExactlyInAnyOrder(
                        "/aws/rds/instance/testdatabase2a4228c6/postgresql",
                        "/aws/rds/instance/testdatabase2a4228c6/upgrade");
        PRODUCTION.allResourcesProperties("AWS::Logs::LogGroup", Map.of("RetentionInDays", 365, "KmsKeyId", KEY));
        PRODUCTION.hasResource(INSTANCE, Map.of("DependsOn", Match.arrayWith(List.of("DatabaseLogsauditE855931B"))));
    }

    @Test
    void writesAnAuditLogWhereAsked() {
        PRODUCTION.hasResourceProperties(
                "AWS::RDS::OptionGroup",
                Map.of(
                        "OptionConfigurations",
                        List.of(Match.objectLike(Map.of("OptionName", "MARIADB_AUDIT_PLUGIN")))));
        PRODUCTION.hasResource("AWS::RDS::OptionGroup", Map.of("DeletionPolicy", "Retain"));
        POSTGRES.hasResourceProperties(
                PARAMETERS,
                Map.of("Parameters", Match.objectLike(Map.of("log_connections", "1", "log_statement", "ddl"))));
        DEVELOPMENT.resourceCountIs("AWS::RDS::OptionGroup", 0);
    }

    @Test
    void looksAfterProductionAsTold() {
        PRODUCTION.hasResourceProperties(
                INSTANCE,
                Map.of(
                        "MultiAZ", true,
                        "BackupRetentionPeriod", 14,
                        "DeletionProtection", true,
                        "MonitoringInterval", 60,
                        "EnableIAMDatabaseAuthentication", true,
                        "Port", "3307",
                        "AutoMinorVersionUpgrade", true,
                        "CopyTagsToSnapshot", true,
                        "EnablePerformanceInsights", true,
                        "PerformanceInsightsKMSKeyId", KEY));
        DEVELOPMENT.hasResourceProperties(INSTANCE, Map.of("EnablePerformanceInsights", false));
    }

    @Test
    void leavesWhatItsRemovalPolicySays() {
        DEVELOPMENT.hasResource(INSTANCE, Map.of("DeletionPolicy", "Delete"));
        PRODUCTION.hasResource(INSTANCE, Map.of("DeletionPolicy", "Snapshot", "UpdateReplacePolicy", "Snapshot"));
        for (String type : List.of(
                INSTANCE, PARAMETERS, "AWS::RDS::DBSubnetGroup", "AWS::EC2::SecurityGroup", "AWS::Logs::LogGroup")) {
            POSTGRES.allResources(type, Map.of("DeletionPolicy", "Retain", "UpdateReplacePolicy", "Retain"));
        }
    }

    @Test
    void backsUpIntoAVaultThatStays() {
        PRODUCTION.hasResource("AWS::Backup::BackupVault", Map.of("DeletionPolicy", "Retain"));
        PRODUCTION.hasResourceProperties(
                "AWS::Backup::BackupPlan",
                Map.of(
                        "BackupPlan",
                        Match.objectLike(Map.of(
                                "BackupPlanRule",
                                List.of(Match.objectLike(Map.of("Lifecycle", Map.of("DeleteAfterDays", 35))))))));
        DEVELOPMENT.resourceCountIs("AWS::Backup::BackupPlan", 0);
    }

    @Test
    void refusesToStandInOneZone() {
        var stack = new Stack(new App(), "Test");
        var vpc = Vpc.fromVpcAttributes(
                stack,
                "Vpc",
                VpcAttributes.builder()
                        .vpcId("vpc-12345678")
                        .availabilityZones(List.of("eu-central-1a"))
                        .privateSubnetIds(List.of("subnet-1"))
                        .build());
        var props = DatabaseProps.builder(vpc, DatabaseEngine.MYSQL).build();

        assertThatThrownBy(() -> new Database(stack, "Database", props))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("subnets must stand in at least 2 zones, got: 1");
    }

    private static DatabaseProps.Builder likeProduction(DatabaseProps.Builder props) {
        return props.identifier("shop-production")
                .instanceClass("db.m7g.large")
                .port(3307)
                .multiAz(true)
                .backupRetention(Duration.ofDays(14))
                .deletionProtection(true)
                .enhancedMonitoring(Duration.ofMinutes(1))
                .iamAuthentication(true)
                .backupPlan(true)
                .auditLog(true)
                .logRetention(RetentionDays.ONE_YEAR);
    }

    private static Template template(DatabaseEngine engine, UnaryOperator<DatabaseProps.Builder> change) {
        var stack = new Stack(new App(), "Test");
        var key = Key.fromKeyArn(stack, "Key", KEY);
        return template(stack, engine, props -> change.apply(props).encryptionKey(key));
    }

    private static Template template(Stack stack, DatabaseEngine engine, UnaryOperator<DatabaseProps.Builder> change) {
        var props = change.apply(DatabaseProps.builder(vpc(stack), engine)).build();
        new Database(stack, "Database", props);
        return Template.fromStack(stack);
    }

    private static List<Object> logGroups(Template template) {
        return template.findResources("AWS::Logs::LogGroup").values().stream()
                .map(resource -> (Map<?, ?>) requireNonNull(resource.get("Properties")))
                .<Object>map(properties -> requireNonNull(properties.get("LogGroupName")))
                .toList();
    }

    private static IVpc vpc(Construct scope) {
        return Vpc.fromVpcAttributes(
                scope,
                "Vpc",
                VpcAttributes.builder()
                        .vpcId("vpc-12345678")
                        .availabilityZones(List.of("eu-central-1a", "eu-central-1b"))
                        .privateSubnetIds(List.of("subnet-1", "subnet-2"))
                        .isolatedSubnetIds(List.of("subnet-3", "subnet-4"))
                        .build());
    }
}
