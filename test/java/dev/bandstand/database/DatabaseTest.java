package dev.bandstand.database;

import dev.bandstand.Golden;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

class DatabaseTest {

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
        var props = DatabaseProps.builder(vpc(stack), engine);
        props.encryptionKey(Key.fromKeyArn(stack, "Key", "arn:aws:kms:eu-central-1:123456789012:key/1"));
        new Database(stack, "Database", change.apply(props).build());
        return Template.fromStack(stack);
    }

    private static IVpc vpc(Construct scope) {
        return Vpc.fromVpcAttributes(
                scope,
                "Vpc",
                VpcAttributes.builder()
                        .vpcId("vpc-1")
                        .availabilityZones(List.of("eu-central-1a", "eu-central-1b"))
                        .privateSubnetIds(List.of("subnet-1", "subnet-2"))
                        .isolatedSubnetIds(List.of("subnet-3", "subnet-4"))
                        .build());
    }
}
