package dev.bandstand.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Golden;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.InstanceArchitecture;
import software.amazon.awscdk.services.ecs.InstanceMonitoring;

class ManagedInstancesCapacityTest {

    private static final Template ANY = of(ManagedInstances.builder());

    private static Template of(ManagedInstances.Builder instances) {
        return ClusterTemplates.of(props -> props.managedInstances(instances.build()));
    }

    @Test
    void theClusterOfManagedInstancesKeepsItsTemplate() {
        Golden.matches("cluster-managed-instances", ANY);
    }

    @Test
    void asksForTypesThatMeetTheRequirementsWithoutAGpu() {
        launches(
                ANY,
                "InstanceRequirements",
                Map.of(
                        "VCpuCount",
                        Map.of("Min", 2, "Max", 8),
                        "MemoryMiB",
                        Map.of("Min", 4096, "Max", 32_768),
                        "CpuManufacturers",
                        List.of("intel", "amd"),
                        "InstanceGenerations",
                        List.of("current"),
                        "BareMetal",
                        "excluded",
                        "BurstablePerformance",
                        "excluded",
                        "AcceleratorCount",
                        Map.of("Max", 0),
                        "AllowedInstanceTypes",
                        Match.absent()));
    }

    @Test
    void choosesTheArchitectureByTheMakerOfTheProcessors() {
        launches(
                of(ManagedInstances.builder().architecture(InstanceArchitecture.ARM_64)),
                "InstanceRequirements",
                Map.of("CpuManufacturers", List.of("amazon-web-services")));
    }

    @Test
    void takesEachTypeThatIsNamedWhateverItIs() {
        launches(
                of(ManagedInstances.builder().instanceTypes(List.of("t4g.large", "c7g.metal"))),
                "InstanceRequirements",
                Map.of(
                        "AllowedInstanceTypes",
                        List.of("t4g.large", "c7g.metal"),
                        "VCpuCount",
                        Map.of("Min", 1),
                        "MemoryMiB",
                        Map.of("Min", 1),
                        "BareMetal",
                        "included",
                        "BurstablePerformance",
                        "included",
                        "OnDemandMaxPricePercentageOverLowestPrice",
                        999_999,
                        "CpuManufacturers",
                        Match.absent()));
    }

    @Test
    void launchesOnDemandInPrivateSubnetsWithASecurityGroupOfTheirOwn() {
        launches(ANY, "CapacityOptionType", "ON_DEMAND");
        launches(
                ANY,
                "NetworkConfiguration",
                Map.of(
                        "Subnets",
                        List.of("subnet-000000000000000a2", "subnet-000000000000000b2"),
                        "SecurityGroups",
                        List.of(Map.of(
                                "Fn::GetAtt", List.of("ClusterManagedInstancesSecurityGroupF5558EA3", "GroupId")))));
        ANY.resourceCountIs("AWS::EC2::SecurityGroupIngress", 0);
    }

    @Test
    void hasTheStorageAndTheMonitoringThatIsAskedFor() {
        launches(ANY, "StorageConfiguration", Map.of("StorageSizeGiB", 80));
        launches(ANY, "Monitoring", "BASIC");
        launches(of(ManagedInstances.builder().storageGiB(120)), "StorageConfiguration", Map.of("StorageSizeGiB", 120));
        launches(of(ManagedInstances.builder().monitoring(InstanceMonitoring.DETAILED)), "Monitoring", "DETAILED");
    }

    private static void launches(Template template, String property, Object value) {
        template.hasResourceProperties(
                "AWS::ECS::CapacityProvider",
                Map.of("ManagedInstancesProvider", Map.of("InstanceLaunchTemplate", Map.of(property, value))));
    }

    @Test
    void belongsToItsClusterWithoutAnAssociationButBeforeThatOfTheOthers() {
        ANY.hasResourceProperties(
                "AWS::ECS::CapacityProvider",
                Map.of(
                        "ClusterName",
                        Map.of("Ref", "Cluster9EE0221C"),
                        "ManagedInstancesProvider",
                        Map.of("PropagateTags", "CAPACITY_PROVIDER")));
        ANY.hasResource(
                "AWS::ECS::ClusterCapacityProviderAssociations",
                Map.of(
                        "DependsOn",
                        List.of("ClusterManagedInstancesProviderC51D3FD5"),
                        "Properties",
                        Map.of("CapacityProviders", List.of("FARGATE", "FARGATE_SPOT"))));
    }

    @Test
    void letsEcsHandOnTheRoleOfTheInstancesAndNoOther() {
        ANY.hasResourceProperties(
                "AWS::IAM::ManagedPolicy",
                Map.of(
                        "PolicyDocument",
                        Map.of(
                                "Statement",
                                List.of(Map.of(
                                        "Action",
                                        "iam:PassRole",
                                        "Condition",
                                        Map.of("StringEquals", Map.of("iam:PassedToService", "ec2.amazonaws.com")),
                                        "Resource",
                                        Map.of(
                                                "Fn::GetAtt",
                                                List.of("ClusterManagedInstancesRoleAB886117", "Arn")))))));
        ANY.resourceCountIs("AWS::IAM::Policy", 0);
    }

    @Test
    void letsNoInstanceDoMoreThanItsAgentMust() {
        assertThat(ANY.findResources("AWS::IAM::ManagedPolicy").toString())
                .contains("ecs:RegisterContainerInstance", "ecs:DiscoverPollEndpoint", ":container-instance/")
                .doesNotContain("ecr:", "logs:", "ssm");
    }

    @Test
    void tellsDaemonsTheArnOfItsProvider() {
        ClusterTemplates.of(
                props -> props.managedInstances(ManagedInstances.builder().build()), cluster -> {
                    Stack stack = Stack.of(cluster);
                    assertThat(stack.resolve(cluster.getManagedInstancesProviderArn()
                                            .orElseThrow())
                                    .toString())
                            .contains(":capacity-provider/", "{Ref=ClusterManagedInstancesProvider");
                    assertThat(cluster.getManagedInstancesSecurityGroup()).isPresent();
                    assertThat(cluster.getConnections().getSecurityGroups()).isEmpty();
                });
    }
}
