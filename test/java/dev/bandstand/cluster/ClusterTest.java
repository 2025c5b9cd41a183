package dev.bandstand.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import dev.bandstand.encryption.EncryptionKey;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnWaitConditionHandle;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.ContainerInsights;

class ClusterTest {

    private static final Template FARGATE = template(
            props -> props.name("shop"),
            cluster -> new CfnWaitConditionHandle(Stack.of(cluster), "Dependent")
                    .getNode()
                    .addDependency(cluster.getCluster()));

    private static final Template EC2 = template(
            props -> props.ec2(Ec2Capacity.builder("m7g.large").build()).executeCommand(true), cluster -> {});

    private static Template template(UnaryOperator<ClusterProps.Builder> change, Consumer<Cluster> then) {
        var stack = new Stack(new App(), "Shop");
        var cluster = new Cluster(
                stack, "Cluster", change.apply(ClusterProps.builder(vpc(stack))).build());
        then.accept(cluster);
        return Template.fromStack(stack);
    }

    static IVpc vpc(Stack stack) {
        return Vpc.fromVpcAttributes(
                stack,
                "Vpc",
                VpcAttributes.builder()
                        .vpcId("vpc-0123456789abcdef0")
                        .availabilityZones(List.of("a", "b"))
                        .privateSubnetIds(List.of("subnet-000000000000000a2", "subnet-000000000000000b2"))
                        .build());
    }

    @Test
    void theFargateClusterKeepsItsTemplate() {
        Golden.matches("cluster-fargate", FARGATE);
    }

    @Test
    void theEc2ClusterKeepsItsTemplate() {
        Golden.matches("cluster-ec2", EC2);
    }

    @Test
    void looksCloselyUnlessToldOtherwise() {
        FARGATE.hasResourceProperties("AWS::ECS::Cluster", insights("enhanced"));
        template(props -> props.containerInsights(ContainerInsights.DISABLED), cluster -> {})
                .hasResourceProperties("AWS::ECS::Cluster", insights("disabled"));
    }

    private static Map<String, Object> insights(String value) {
        return Map.of("ClusterSettings", List.of(Map.of("Name", "containerInsights", "Value", value)));
    }

    @Test
    void alwaysOffersFargateAndFargateSpot() {
        FARGATE.hasResourceProperties(
                "AWS::ECS::ClusterCapacityProviderAssociations",
                Map.of("CapacityProviders", List.of("FARGATE", "FARGATE_SPOT")));
    }

    @Test
    void makesWhoeverDependsOnItWaitForItsCapacity() {
        FARGATE.hasResource(
                "AWS::CloudFormation::WaitConditionHandle",
                Map.of("DependsOn", List.of("ClusterCapacityProvidersBF47955F")));
    }

    @Test
    void launchesClosedInstancesInPrivateSubnets() {
        EC2.hasResourceProperties(
                "AWS::EC2::LaunchTemplate",
                Map.of(
                        "LaunchTemplateData",
                        Map.of(
                                "InstanceType",
                                "m7g.large",
                                "MetadataOptions",
                                Map.of("HttpTokens", "required", "HttpPutResponseHopLimit", 1),
                                "NetworkInterfaces",
                                List.of(Match.objectLike(Map.of("AssociatePublicIpAddress", false))),
                                "BlockDeviceMappings",
                                List.of(Map.of(
                                        "DeviceName",
                                        "/dev/xvda",
                                        "Ebs",
                                        Map.of(
                                                "Encrypted",
                                                true,
                                                "VolumeType",
                                                "gp3",
                                                "VolumeSize",
                                                30,
                                                "DeleteOnTermination",
                                                true))))));
        EC2.hasResourceProperties(
                "AWS::AutoScaling::AutoScalingGroup",
                Map.of(
                        "VPCZoneIdentifier",
                        List.of("subnet-000000000000000a2", "subnet-000000000000000b2"),
                        "MinSize",
                        "1",
                        "MaxSize",
                        "6",
                        "NewInstancesProtectedFromScaleIn",
                        false));
        EC2.resourceCountIs("AWS::EC2::SecurityGroupIngress", 0);
    }

    @Test
    void takesTheImageOfTheInstancesProcessor() {
        assertThat(EC2.findParameters("*").toString())
                .contains("/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id");
        assertThat(template(props -> props.ec2(Ec2Capacity.builder("m7i.large").build()), cluster -> {})
                        .findParameters("*")
                        .toString())
                .contains("/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id");
    }

    @Test
    void scalesAndDrainsTheInstancesWithoutBlockingTheirRemoval() {
        EC2.hasResourceProperties(
                "AWS::ECS::CapacityProvider",
                Map.of(
                        "AutoScalingGroupProvider",
                        Map.of(
                                "ManagedDraining",
                                "ENABLED",
                                "ManagedTerminationProtection",
                                "DISABLED",
                                "ManagedScaling",
                                Map.of(
                                        "Status",
                                        "ENABLED",
                                        "TargetCapacity",
                                        90,
                                        "InstanceWarmupPeriod",
                                        300,
                                        "MinimumScalingStepSize",
                                        1,
                                        "MaximumScalingStepSize",
                                        6))));
        EC2.resourceCountIs("AWS::Lambda::Function", 0);
        EC2.resourceCountIs("AWS::SNS::Topic", 0);
    }

    @Test
    void letsNoInstanceDoMoreThanItsAgentMust() {
        EC2.resourceCountIs("AWS::IAM::Policy", 0);
        assertThat(EC2.findResources("AWS::IAM::ManagedPolicy").toString())
                .contains("ecs:RegisterContainerInstance", "ecs:DiscoverPollEndpoint")
                .doesNotContain("ecr:", "logs:", ":*");
    }

    @Test
    void logsShellsToAGroupOfItsOwn() {
        EC2.hasResource(
                "AWS::Logs::LogGroup", Map.of("Properties", Map.of("RetentionInDays", 30), "DeletionPolicy", "Delete"));
        EC2.hasResourceProperties(
                "AWS::ECS::Cluster",
                Map.of("Configuration", Map.of("ExecuteCommandConfiguration", Map.of("Logging", "OVERRIDE"))));
        FARGATE.resourceCountIs("AWS::Logs::LogGroup", 0);
    }

    @Test
    void encryptsShellsWithTheKeyThatIsGiven() {
        var stack = new Stack(new App(), "Shop");
        var key = new EncryptionKey(stack, "Key", RemovalPolicy.RETAIN).getKey();
        new Cluster(
                stack,
                "Cluster",
                ClusterProps.builder(vpc(stack))
                        .executeCommand(true)
                        .encryptionKey(key)
                        .build());
        Template template = Template.fromStack(stack);

        template.hasResourceProperties(
                "AWS::ECS::Cluster",
                Map.of(
                        "Configuration",
                        Map.of(
                                "ExecuteCommandConfiguration",
                                Map.of(
                                        "KmsKeyId",
                                        Match.anyValue(),
                                        "LogConfiguration",
                                        Map.of("CloudWatchEncryptionEnabled", true)))));
        template.hasResourceProperties("AWS::Logs::LogGroup", Map.of("KmsKeyId", Match.anyValue()));
        assertThat(template.findResources("AWS::KMS::Key").toString()).contains("kms:EncryptionContext:aws:logs:arn");
    }

    @Test
    void namesTheStrategyOfEachCapacity() {
        template(props -> props.ec2(Ec2Capacity.builder("m7g.large").build()), cluster -> {
            assertThat(words(cluster, Capacity.FARGATE)).containsExactly("FARGATE 0 1");
            assertThat(words(cluster, Capacity.FARGATE_SPOT)).containsExactly("FARGATE_SPOT 0 1");
            assertThat(words(cluster, Capacity.FARGATE_MIX)).containsExactly("FARGATE 1 1", "FARGATE_SPOT 0 3");
            assertThat(words(cluster, Capacity.EC2)).singleElement().asString().endsWith(" 0 1");
        });
        assertThat(Capacity.EC2.compatibility()).isEqualTo(Compatibility.EC2);
        assertThat(Capacity.FARGATE_SPOT.compatibility()).isEqualTo(Compatibility.FARGATE);
    }

    private static List<String> words(Cluster cluster, Capacity capacity) {
        return cluster.strategies(capacity).stream().map(ClusterTest::words).toList();
    }

    private static String words(CapacityProviderStrategy strategy) {
        return strategy.getCapacityProvider() + " " + strategy.getBase() + " " + strategy.getWeight();
    }

    @Test
    void refusesInstancesThatItDoesNotHave() {
        assertThatThrownBy(() -> template(props -> props, cluster -> cluster.strategies(Capacity.EC2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("capacity must be fargate, fargateSpot or fargateMix in a cluster without ec2, got: ec2");
    }
}
