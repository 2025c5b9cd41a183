package dev.bandstand.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Golden;
import dev.bandstand.cluster.SpotInstances.Allocation;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;

class InstanceCapacityTest {

    private static final Template EC2 = ClusterTemplates.of(
            props -> props.ec2(Ec2Capacity.builder("m7g.large").build()).executeCommand(true));

    private static final Template SPOT = with(
            ec2 -> ec2.image(InstanceImage.BOTTLEROCKET)
                    .spot(SpotInstances.builder().build()),
            "m7g.large",
            "m6g.large");

    private static final Template PROTECTED = with(ec2 -> ec2.terminationProtection(true), "m7g.large");

    private static Template with(UnaryOperator<Ec2Capacity.Builder> change, String first, String... more) {
        return ClusterTemplates.of(props ->
                props.ec2(change.apply(Ec2Capacity.builder(first, more)).build()));
    }

    @Test
    void theEc2ClusterKeepsItsTemplate() {
        Golden.matches("cluster-ec2", EC2);
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
    void theSpotClusterKeepsItsTemplate() {
        Golden.matches("cluster-ec2-spot", SPOT);
    }

    @Test
    void theProtectedClusterKeepsItsTemplate() {
        Golden.matches("cluster-ec2-protected", PROTECTED);
    }

    @Test
    void takesTheFirstOfSeveralTypesThereIsOnDemand() {
        with(ec2 -> ec2, "m7g.large", "m6g.large")
                .hasResourceProperties(
                        "AWS::AutoScaling::AutoScalingGroup",
                        mixture(
                                Map.of(
                                        "OnDemandAllocationStrategy",
                                        "prioritized",
                                        "OnDemandBaseCapacity",
                                        0,
                                        "OnDemandPercentageAboveBaseCapacity",
                                        100,
                                        "SpotAllocationStrategy",
                                        Match.absent()),
                                "m7g.large",
                                "m6g.large"));
    }

    @Test
    void mixesSpotInstancesIn() {
        SPOT.hasResourceProperties(
                "AWS::AutoScaling::AutoScalingGroup",
                mixture(
                        Map.of(
                                "OnDemandBaseCapacity",
                                0,
                                "OnDemandPercentageAboveBaseCapacity",
                                0,
                                "SpotAllocationStrategy",
                                "price-capacity-optimized",
                                "SpotInstancePools",
                                Match.absent()),
                        "m7g.large",
                        "m6g.large"));
        spot(SpotInstances.builder().allocation(Allocation.CAPACITY_OPTIMIZED))
                .hasResourceProperties(
                        "AWS::AutoScaling::AutoScalingGroup",
                        mixture(Map.of("SpotAllocationStrategy", "capacity-optimized"), "m7i.large"));
        spot(SpotInstances.builder()
                        .allocation(Allocation.LOWEST_PRICE)
                        .pools(3)
                        .onDemandBase(1)
                        .onDemandPercent(25))
                .hasResourceProperties(
                        "AWS::AutoScaling::AutoScalingGroup",
                        mixture(
                                Map.of(
                                        "OnDemandBaseCapacity",
                                        1,
                                        "OnDemandPercentageAboveBaseCapacity",
                                        25,
                                        "SpotAllocationStrategy",
                                        "lowest-price",
                                        "SpotInstancePools",
                                        3),
                                "m7i.large"));
    }

    private static Template spot(SpotInstances.Builder spot) {
        return with(ec2 -> ec2.spot(spot.build()), "m7i.large");
    }

    private static Map<String, Object> mixture(Map<String, Object> distribution, String... types) {
        return Map.of(
                "LaunchTemplate",
                Match.absent(),
                "MixedInstancesPolicy",
                Map.of(
                        "InstancesDistribution",
                        distribution,
                        "LaunchTemplate",
                        Map.of(
                                "Overrides",
                                List.of(types).stream()
                                        .map(type -> Map.of("InstanceType", type))
                                        .toList())));
    }

    @Test
    void opensAShellThroughSessionManagerInsteadOfAnSshKey() {
        assertThat(EC2.findResources("AWS::EC2::LaunchTemplate").toString()).doesNotContain("KeyName");
        EC2.hasResourceProperties(
                "AWS::IAM::ManagedPolicy",
                Map.of(
                        "Description",
                        "Lets Session Manager open a shell on an instance",
                        "PolicyDocument",
                        Map.of(
                                "Statement",
                                List.of(Map.of(
                                        "Action",
                                        List.of(
                                                "ssm:UpdateInstanceInformation",
                                                "ssmmessages:CreateControlChannel",
                                                "ssmmessages:CreateDataChannel",
                                                "ssmmessages:OpenControlChannel",
                                                "ssmmessages:OpenDataChannel"))))));
    }

    @Test
    void removesProtectedInstancesByForceBetweenTheirProviderAndTheirGroup() {
        PROTECTED.hasResourceProperties(
                "AWS::AutoScaling::AutoScalingGroup", Map.of("NewInstancesProtectedFromScaleIn", true));
        PROTECTED.hasResource(
                "AWS::ECS::CapacityProvider",
                Map.of(
                        "DependsOn",
                        Match.arrayWith(List.of("ClusterInstancesRemoval5FAEEE99")),
                        "Properties",
                        Map.of(
                                "AutoScalingGroupProvider",
                                Map.of("ManagedDraining", "ENABLED", "ManagedTerminationProtection", "ENABLED"))));
        assertThat(PROTECTED.findResources("Custom::ForcedRemoval").toString())
                .contains("DeleteAutoScalingGroup", "ForceDelete", "{Ref=ClusterInstancesGroupASG881B4574}")
                .doesNotContain("Create=", "Update=");
        EC2.resourceCountIs("Custom::ForcedRemoval", 0);
    }

    @Test
    void letsTheBalancerReachTheInstancesThroughTheClusterTheServicesSee() {
        ClusterTemplates.of(
                        props -> props.ec2(Ec2Capacity.builder("m7g.large").build()),
                        cluster -> cluster.getCluster()
                                .getConnections()
                                .allowFrom(
                                        SecurityGroup.fromSecurityGroupId(cluster, "Balancer", "sg-0123456789abcdef0"),
                                        Port.tcpRange(32_768, 65_535)))
                .hasResourceProperties(
                        "AWS::EC2::SecurityGroupIngress",
                        Map.of(
                                "GroupId",
                                Map.of("Fn::GetAtt", List.of("ClusterInstancesSecurityGroup6D9FBF06", "GroupId")),
                                "SourceSecurityGroupId",
                                "sg-0123456789abcdef0",
                                "FromPort",
                                32_768,
                                "ToPort",
                                65_535));
    }
}
