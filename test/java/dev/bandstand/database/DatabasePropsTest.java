package dev.bandstand.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.amazon.awscdk.services.logs.RetentionDays;

class DatabasePropsTest {

    private static final IVpc VPC = Vpc.fromVpcAttributes(
            new Stack(new App(), "Test"),
            "Vpc",
            VpcAttributes.builder()
                    .vpcId("vpc-12345678")
                    .availabilityZones(List.of("eu-central-1a"))
                    .build());

    @Test
    void hasTheDocumentedDefaults() {
        var props = DatabaseProps.builder(VPC, DatabaseEngine.MYSQL).build();

        assertThat(props.version()).isEqualTo("8.4.8");
        assertThat(props.instanceClass()).isEqualTo("db.t4g.micro");
        assertThat(props.subnets()).isEmpty();
        assertThat(props.identifier()).isEmpty();
        assertThat(props.name()).isEqualTo("app");
        assertThat(props.user()).isEqualTo("bandstand");
        assertThat(props.port()).isEqualTo(3306);
        assertThat(props.credentials()).isEqualTo(DatabaseCredentials.GENERATED);
        assertThat(props.storageGiB()).isEqualTo(20);
        assertThat(props.maxStorageGiB()).isEqualTo(100);
        assertThat(props.multiAz()).isFalse();
        assertThat(props.backupRetention()).isEqualTo(Duration.ofDays(7));
        assertThat(props.deletionProtection()).isFalse();
        assertThat(props.removalPolicy()).isEqualTo(RemovalPolicy.SNAPSHOT);
        assertThat(props.performanceInsights()).isFalse();
        assertThat(props.enhancedMonitoring()).isZero();
        assertThat(props.iamAuthentication()).isFalse();
        assertThat(props.backupPlan()).isFalse();
        assertThat(props.auditLog()).isFalse();
        assertThat(props.logRetention()).isEqualTo(RetentionDays.ONE_MONTH);
        assertThat(props.encryptionKey()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} on port {2}")
    @CsvSource({"MYSQL,8.4.8,3306", "POSTGRES,17.9,5432", "MARIADB,11.8.6,3306"})
    void takesVersionAndPortFromTheEngine(DatabaseEngine engine, String version, int port) {
        var props = DatabaseProps.builder(VPC, engine).build();

        assertThat(props.version()).isEqualTo(version);
        assertThat(props.port()).isEqualTo(port);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "MYSQL,db.t4g.micro,false",
        "MYSQL,db.t3.small,false",
        "MYSQL,db.t4g.medium,true",
        "MARIADB,db.t4g.small,false",
        "MARIADB,db.m7g.large,true",
        "POSTGRES,db.t4g.micro,true"
    })
    void turnsPerformanceInsightsOnWhereTheClassHasIt(DatabaseEngine engine, String instanceClass, boolean has) {
        var props = DatabaseProps.builder(VPC, engine).instanceClass(instanceClass);

        assertThat(props.build().performanceInsights()).isEqualTo(has);
        assertThat(props.performanceInsights(false).build().performanceInsights())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} {1} belongs to {2}")
    @CsvSource({
        "MYSQL,8.0.46-rds.20260908,8.0",
        "MYSQL,8.4.6,8.4",
        "POSTGRES,18.3,18",
        "POSTGRES,14.24,14",
        "MARIADB,10.11.16,10.11"
    })
    void findsTheMajorVersion(DatabaseEngine engine, String version, String major) {
        assertThat(engine.majorOf(version)).isEqualTo(major);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        props -> props.version("8.4"),
                        "version must be a full version of mysql 8.0, 8.4, such as 8.4.8, got: 8.4"),
                refusal(
                        props -> props.version("5.7.44"),
                        "version must be a full version of mysql 8.0, 8.4, such as 8.4.8, got: 5.7.44"),
                refusal(
                        props -> props.identifier("Shop"),
                        "identifier must be 1 to 63 lower-case letters, digits and single hyphens and start with a"
                                + " letter, got: Shop"),
                refusal(
                        props -> props.identifier("a".repeat(64)),
                        "identifier must be 1 to 63 lower-case letters, digits and single hyphens and start with a"
                                + " letter, got: " + "a".repeat(64)),
                refusal(
                        props -> props.name("1st"),
                        "name must be 1 to 63 letters, digits and underscores and start with a letter, got: 1st"),
                refusal(
                        props -> props.user("a-user"),
                        "user must be 1 to 16 letters, digits and underscores and start with a letter, got: a-user"),
                refusal(
                        props -> props.user("seventeen_letters"),
                        "user must be 1 to 16 letters, digits and underscores and start with a letter, got:"
                                + " seventeen_letters"),
                refusal(
                        props -> props.user("rdsadmin"),
                        "user must not be the one that RDS keeps for itself, got: rdsadmin"),
                refusal(
                        props -> props.instanceClass("m7g.large"),
                        "instanceClass must look like db.m7g.large, got: m7g.large"),
                refusal(props -> props.port(80), "port must be between 1150 and 65535, got: 80"),
                refusal(
                        props -> props.performanceInsights(true),
                        "performanceInsights must be false for mysql on db.t4g.micro, got: true"),
                refusal(props -> props.storageGiB(10), "storageGiB must be between 20 and 65536, got: 10"),
                refusal(
                        props -> props.storageGiB(100).maxStorageGiB(109),
                        "maxStorageGiB must be at least 10 % above storageGiB (100) and at most 65536, got: 109"),
                refusal(
                        props -> props.backupRetention(Duration.ofDays(36)),
                        "backupRetention must be 0 to 35 whole days, got: PT864H"),
                refusal(
                        props -> props.enhancedMonitoring(Duration.ofSeconds(20)),
                        "enhancedMonitoring must be 0, 1, 5, 10, 15, 30 or 60 seconds, got: PT20S"),
                refusal(
                        props -> props.removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE),
                        "removalPolicy must be DESTROY, SNAPSHOT or RETAIN, got: RETAIN_ON_UPDATE_OR_DELETE"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatRdsWould(UnaryOperator<DatabaseProps.Builder> change, String message) {
        assertThatThrownBy(() -> change.apply(DatabaseProps.builder(VPC, DatabaseEngine.MYSQL))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Arguments refusal(UnaryOperator<DatabaseProps.Builder> change, String message) {
        return Arguments.of(change, message);
    }
}
