package dev.bandstand.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.amazon.awscdk.services.kms.Key;

class FileSystemTest {

    private static final String FILE_SYSTEM = "AWS::EFS::FileSystem";
    private static final String MOUNT_TARGET = "AWS::EFS::MountTarget";

    private static final Template DEFAULTS = template(props -> props);
    private static final Template CHANGED = template(props -> props.throughput(Throughput.BURSTING)
            .backup(false)
            .transitionToInfrequentAccess(Duration.ofDays(30))
            .removalPolicy(RemovalPolicy.DESTROY)
            .subnets(SubnetSelection.builder()
                    .subnetType(SubnetType.PRIVATE_ISOLATED)
                    .build()));

    @Test
    void keepsItsTemplate() {
        Golden.matches("filesystem", DEFAULTS);
    }

    @Test
    void isEncryptedInEveryCase() {
        for (Template template : List.of(DEFAULTS, CHANGED)) {
            template.allResourcesProperties(FILE_SYSTEM, Map.of("Encrypted", true));
        }
        template(FileSystemTest::withKey)
                .hasResourceProperties(FILE_SYSTEM, Map.of("KmsKeyId", "arn:aws:kms:eu-central-1:123456789012:key/1"));
    }

    @Test
    void letsNobodyInByItselfAndRefusesUnencryptedTransport() {
        DEFAULTS.hasResourceProperties(
                FILE_SYSTEM,
                Map.of(
                        "FileSystemPolicy",
                        Map.of(
                                "Version",
                                "2012-10-17",
                                "Statement",
                                List.of(
                                        refusal("OnlyEncryptedTransport", "aws:SecureTransport"),
                                        refusal(
                                                "OnlyThroughMountTargets",
                                                "elasticfilesystem:AccessedViaMountTarget")))));
    }

    @Test
    void hasAMountTargetInEachZoneAndNoRuleThatLetsAnythingReachIt() {
        DEFAULTS.resourceCountIs(MOUNT_TARGET, 2);
        DEFAULTS.resourceCountIs("AWS::EC2::SecurityGroupIngress", 0);
        DEFAULTS.hasResourceProperties("AWS::EC2::SecurityGroup", Map.of("SecurityGroupIngress", Match.absent()));
        assertThat(DEFAULTS.findResources(MOUNT_TARGET))
                .allSatisfy((id, target) ->
                        assertThat(String.valueOf(target)).containsAnyOf("privateSubnet1", "privateSubnet2"));
        assertThat(CHANGED.findResources(MOUNT_TARGET))
                .allSatisfy((id, target) ->
                        assertThat(String.valueOf(target)).containsAnyOf("isolatedSubnet1", "isolatedSubnet2"));
    }

    @Test
    void keepsEachMountTargetWhenAZoneIsAdded() {
        assertThat(inZones("a", "b", "c").findResources(MOUNT_TARGET))
                .containsAllEntriesOf(inZones("a", "b").findResources(MOUNT_TARGET));
    }

    @Test
    void takesTheThroughputItIsGiven() {
        DEFAULTS.hasResourceProperties(FILE_SYSTEM, Map.of("ThroughputMode", "elastic"));
        CHANGED.hasResourceProperties(FILE_SYSTEM, Map.of("ThroughputMode", "bursting"));
    }

    @Test
    void saysWhetherItIsBackedUpEitherWay() {
        DEFAULTS.hasResourceProperties(FILE_SYSTEM, Map.of("BackupPolicy", Map.of("Status", "ENABLED")));
        CHANGED.hasResourceProperties(FILE_SYSTEM, Map.of("BackupPolicy", Map.of("Status", "DISABLED")));
    }

    @ParameterizedTest
    @CsvSource({"1, AFTER_1_DAY", "7, AFTER_7_DAYS", "30, AFTER_30_DAYS", "365, AFTER_365_DAYS"})
    void movesWhatNobodyReads(int days, String policy) {
        template(props -> props.transitionToInfrequentAccess(Duration.ofDays(days)))
                .hasResourceProperties(
                        FILE_SYSTEM, Map.of("LifecyclePolicies", List.of(Map.of("TransitionToIA", policy))));
        DEFAULTS.hasResourceProperties(FILE_SYSTEM, Map.of("LifecyclePolicies", Match.absent()));
    }

    @Test
    void keepsItsFilesWhenTheStackGoesUnlessToldToDestroyThem() {
        DEFAULTS.hasResource(FILE_SYSTEM, Map.of("DeletionPolicy", "Retain", "UpdateReplacePolicy", "Retain"));
        CHANGED.hasResource(FILE_SYSTEM, Map.of("DeletionPolicy", "Delete", "UpdateReplacePolicy", "Delete"));
        CHANGED.resourceCountIs("AWS::Lambda::Function", 0);
    }

    @Test
    void hasTheDocumentedDefaults() {
        var props = FileSystemProps.builder(vpc(new Stack(new App(), "Test"))).build();

        assertThat(props.subnets()).isEmpty();
        assertThat(props.throughput()).isEqualTo(Throughput.ELASTIC);
        assertThat(props.backup()).isTrue();
        assertThat(props.transitionToInfrequentAccess()).isEmpty();
        assertThat(props.removalPolicy()).isEqualTo(RemovalPolicy.RETAIN);
        assertThat(props.encryptionKey()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@aws-cdk/aws-efs:defaultEncryptionAtRest",
                "@aws-cdk/aws-efs:denyAnonymousAccess",
                "@aws-cdk/aws-efs:mountTargetOrderInsensitiveLogicalId"
            })
    void isTheSameUnderEachFeatureFlag(String flag) {
        for (boolean on : List.of(true, false)) {
            var context = new TreeMap<String, Object>(Map.of(flag, on));
            assertThat(template(context, props -> props).toJSON()).isEqualTo(DEFAULTS.toJSON());
        }
    }

    @Test
    void refusesATransitionThatEfsDoesNotKnow() {
        var props = FileSystemProps.builder(vpc(new Stack(new App(), "Test")));
        String message =
                "transitionToInfrequentAccess must be one of 1, 7, 14, 30, 60, 90, 180, 270, 365 days, got: %s";

        assertThatThrownBy(() ->
                        props.transitionToInfrequentAccess(Duration.ofDays(15)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message.formatted("PT360H"));
        assertThatThrownBy(() ->
                        props.transitionToInfrequentAccess(Duration.ofHours(25)).build())
                .hasMessage(message.formatted("PT25H"));
    }

    @Test
    void refusesASnapshotWhichEfsCannotMake() {
        var props = FileSystemProps.builder(vpc(new Stack(new App(), "Test"))).removalPolicy(RemovalPolicy.SNAPSHOT);

        assertThatThrownBy(props::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("removalPolicy must be DESTROY or RETAIN, got: SNAPSHOT");
    }

    @Test
    void refusesTwoMountTargetsInOneZone() {
        assertThatThrownBy(() -> inZones("a", "b", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("subnets must stand in zones of their own, got: [a, b, a]");
    }

    private static Template template(UnaryOperator<FileSystemProps.Builder> change) {
        return template(new TreeMap<>(), change);
    }

    private static Template template(Map<String, Object> context, UnaryOperator<FileSystemProps.Builder> change) {
        var stack = new Stack(new App(AppProps.builder().context(context).build()), "Test");
        new FileSystem(
                stack,
                "Files",
                change.apply(FileSystemProps.builder(vpc(stack))).build());
        return Template.fromStack(stack);
    }

    private static FileSystemProps.Builder withKey(FileSystemProps.Builder props) {
        return props.encryptionKey(Key.fromKeyArn(new Stack(), "Key", "arn:aws:kms:eu-central-1:123456789012:key/1"));
    }

    private static IVpc vpc(Stack stack) {
        return Vpc.fromVpcAttributes(
                stack,
                "Vpc",
                VpcAttributes.builder()
                        .vpcId("vpc-1")
                        .availabilityZones(List.of("a", "b"))
                        .privateSubnetIds(List.of("privateSubnet1", "privateSubnet2"))
                        .isolatedSubnetIds(List.of("isolatedSubnet1", "isolatedSubnet2"))
                        .build());
    }

    private static Template inZones(String... zones) {
        var stack = new Stack(new App(), "Test");
        var vpc = Vpc.fromVpcAttributes(
                stack,
                "Vpc",
                VpcAttributes.builder()
                        .vpcId("vpc-1")
                        .availabilityZones(List.of(zones))
                        .privateSubnetIds(
                                List.of("subnet-1", "subnet-2", "subnet-3").subList(0, zones.length))
                        .build());
        new FileSystem(stack, "Files", FileSystemProps.builder(vpc).build());
        return Template.fromStack(stack);
    }

    private static Map<String, Object> refusal(String sid, String unless) {
        return Map.of(
                "Sid",
                sid,
                "Effect",
                "Deny",
                "Principal",
                Map.of("AWS", "*"),
                "Action",
                List.of(
                        "elasticfilesystem:ClientMount",
                        "elasticfilesystem:ClientWrite",
                        "elasticfilesystem:ClientRootAccess"),
                "Condition",
                Map.of("Bool", Map.of(unless, "false")));
    }
}
