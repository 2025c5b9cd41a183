package dev.bandstand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {

    @TempDir
    Path directory;

    @Test
    void tellsTheSharesOfAMix() throws IOException {
        assertThat(things("""
                        "Api": {"Type": "AWS::ECS::Service", "Properties": {"CapacityProviderStrategy":
                          [{"CapacityProvider": "FARGATE", "Base": 1, "Weight": 1},
                           {"CapacityProvider": "FARGATE_SPOT", "Weight": 3}]}}
                        """))
                .containsExactly("service Api, 1 task on Fargate (the first 1, weight 1) and Fargate Spot (weight 3)");
    }

    @Test
    void aTaskWithoutASizeTakesWhatItsContainersReserve() throws IOException {
        assertThat(things("""
                        "Api": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": {"Ref": "Task"}}},
                        "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "api", "NetworkMode": "bridge",
                          "ContainerDefinitions": [
                            {"Name": "web", "Image": "web:1", "Cpu": 512, "Memory": 700, "PortMappings":
                              [{"ContainerPort": 80}, {"ContainerPort": 90, "HostPort": 9090}, {"ContainerPort": 70, "HostPort": 70}]},
                            {"Name": "log", "Image": "log:1", "MemoryReservation": 100, "Memory": 200}]}}
                        """))
                .containsExactly(
                        "service api, 1 task of 0.5 vCPU and 800 MiB on EC2",
                        "  web: image web:1",
                        "  log: image log:1",
                        "  in the network of the instance (bridge), port 80 on a free port of the instance, port 90 on"
                                + " port 9090 of the instance, port 70 of the instance");
    }

    @Test
    void findsAProviderByItsNameToo() throws IOException {
        assertThat(things("""
                        "Api": {"Type": "AWS::ECS::Service", "Properties": {"CapacityProviderStrategy":
                          [{"CapacityProvider": "fleet"}]}},
                        "Other": {"Type": "AWS::ECS::Service", "Properties": {"CapacityProviderStrategy":
                          [{"CapacityProvider": "elsewhere"}]}},
                        "Provider": {"Type": "AWS::ECS::CapacityProvider", "Properties": {"Name": "fleet",
                          "ManagedInstancesProvider": {"InstanceLaunchTemplate": {"CapacityOptionType": "SPOT",
                            "InstanceRequirements": {"AllowedInstanceTypes": ["c7g.large", "c7g.xlarge"]}}}}}
                        """))
                .containsExactly(
                        "service Api, 1 task on Managed Instances",
                        "service Other, 1 task on elsewhere",
                        "managed instances fleet, as many as the tasks need, of c7g.large or c7g.xlarge, Spot");
    }

    @Test
    void tellsWhatManagedInstancesMustHave() throws IOException {
        assertThat(things("""
                        "FleetProvider1A2B3C4D": {"Type": "AWS::ECS::CapacityProvider", "Properties": {
                          "ManagedInstancesProvider": {"InstanceLaunchTemplate": {"InstanceRequirements":
                            {"VCpuCount": {"Min": 2, "Max": 8}, "MemoryMiB": {"Min": 4096}, "CpuManufacturers": ["intel", "amd"]}}}}}
                        """))
                .containsExactly(
                        "managed instances Fleet, as many as the tasks need, 2 to 8 vCPU, 4096 or more MiB, CPU by"
                                + " intel or amd");
    }

    @Test
    void tellsHowAGroupBuysItsInstances() throws IOException {
        assertThat(Rows.ofTemplate(directory, """
                        {"Parameters": {"Image": {"Default": "/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended"}},
                         "Resources": {
                          "FleetASG1A2B3C4D": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "2",
                            "MaxSize": "8", "MixedInstancesPolicy": {
                              "InstancesDistribution": {"OnDemandBaseCapacity": 1, "OnDemandPercentageAboveBaseCapacity": 25,
                                "SpotAllocationStrategy": "price-capacity-optimized"},
                              "LaunchTemplate": {"LaunchTemplateSpecification": {"LaunchTemplateId": {"Ref": "Template"}},
                                "Overrides": [{"InstanceType": "m7g.large"}, {"InstanceType": "m6g.large"}]}}}},
                          "Plain": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "0", "MaxSize": "1",
                            "LaunchTemplate": {"LaunchTemplateId": {"Ref": "Template"}}}},
                          "Template": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {"LaunchTemplateData":
                            {"InstanceType": "m7g.large", "ImageId": {"Ref": "Image"}}}},
                          "Provider": {"Type": "AWS::ECS::CapacityProvider", "Properties": {"AutoScalingGroupProvider":
                            {"AutoScalingGroupArn": {"Ref": "FleetASG1A2B3C4D"},
                             "ManagedScaling": {"Status": "ENABLED", "TargetCapacity": 90}}}}}}
                        """))
                .extracting(row -> row.get(1))
                .containsExactly(
                        "instances Fleet, 2 to 8 of m7g.large or m6g.large, Amazon Linux 2023, 1 instance On-Demand, then 75%"
                                + " Spot (price-capacity-optimized), filled to 90%",
                        "instances Plain, 0 to 1 of m7g.large, Amazon Linux 2023");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "PlacementStrategies": [{"Type": "spread", "Field": "attribute:ecs.availability-zone"}, {"Type": "binpack", "Field": "MEMORY"}] | placed spread over zones, then packed by memory
            "PlacementStrategies": [{"Type": "spread", "Field": "instanceId"}] | placed spread over instances
            "PlacementStrategies": [{"Type": "random"}] | placed at random
            "PlacementConstraints": [{"Type": "distinctInstance"}] | placed at most one on an instance
            "PlacementStrategies": [{"Type": "spread", "Field": "attribute:rack"}], "PlacementConstraints": [{"Type": "memberOf", "Expression": "attribute:a == b"}] | placed spread over attribute:rack; only where attribute:a == b
            """)
    void tellsWhereTasksArePlaced(String placement, String words) throws IOException {
        assertThat(things("\"Api\": {\"Type\": \"AWS::ECS::Service\", \"Properties\": {" + placement + "}}"))
                .containsExactly("service Api, 1 task on EC2", "  " + words);
    }

    private List<String> things(String resources) throws IOException {
        return Rows.things(directory, resources);
    }
}
