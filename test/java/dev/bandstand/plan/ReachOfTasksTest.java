package dev.bandstand.plan;

import static dev.bandstand.plan.Walls.DATABASE;
import static dev.bandstand.plan.Walls.SERVICE;
import static dev.bandstand.plan.Walls.group;
import static dev.bandstand.plan.Walls.in;
import static dev.bandstand.plan.Walls.ingress;
import static dev.bandstand.plan.Walls.paths;
import static dev.bandstand.plan.Walls.reach;
import static dev.bandstand.plan.Walls.reachOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachOfTasksTest {

    @TempDir
    Path directory;

    @Test
    void aFileSystemIsReachedThroughItsMountTargets() throws IOException {
        String files = """
                "Files": {"Type": "AWS::EFS::FileSystem"},
                "Mount": {"Type": "AWS::EFS::MountTarget", "Properties": {"FileSystemId": {"Ref": "Files"},
                  "SecurityGroups": [{"Fn::GetAtt": ["FilesGroup", "GroupId"]}]}}
                """;

        assertThat(paths(reachOf(
                        directory,
                        SERVICE,
                        files,
                        group("ApiGroup"),
                        group("FilesGroup"),
                        ingress("FilesGroup", "ApiGroup", 2049))))
                .contains("service api -> file system Files: tcp 2049");
    }

    @Test
    void tasksInBridgeModeAreReachedAndReachOthersAsTheirInstances() throws IOException {
        Reach reach = reachOf(
                directory,
                instances("\"NetworkMode\": \"bridge\""),
                DATABASE,
                group("FleetGroup"),
                group("DbGroup"),
                ingress("DbGroup", "FleetGroup", 5432));

        assertThat(paths(reach))
                .containsExactly(
                        "instances Fleet with service web -> database main: tcp 5432",
                        "instances Fleet with service web -> the internet: out only, if the existing network routes it");
        assertThat(reach.closed()).containsExactly("instances Fleet with service web");
    }

    @Test
    void tasksWithAnInterfaceOfTheirOwnDoNotReachWhatTheirInstancesReach() throws IOException {
        assertThat(paths(reachOf(
                        directory,
                        instances("\"NetworkMode\": \"awsvpc\""),
                        DATABASE,
                        group("FleetGroup"),
                        group("DbGroup"),
                        ingress("DbGroup", "FleetGroup", 5432))))
                .contains("instances Fleet -> database main: tcp 5432");
    }

    @Test
    void instancesAreThoseOfTheClusterThatTheirUserDataNames() throws IOException {
        String group = """
                "Fleet": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"LaunchConfigurationName":
                  {"Ref": "Config"}}},
                "Config": {"Type": "AWS::AutoScaling::LaunchConfiguration", "Properties": {"UserData":
                  {"Fn::Base64": {"Fn::Sub": "echo ECS_CLUSTER=${Cluster} >> /etc/ecs/ecs.config"}},
                  "SecurityGroups": [{"Fn::GetAtt": ["FleetGroup", "GroupId"]}]}},
                "Cluster": {"Type": "AWS::ECS::Cluster"},
                "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"NetworkMode": "host"}},
                "Web": {"Type": "AWS::ECS::Service", "Properties": {"ServiceName": "web",
                  "Cluster": {"Ref": "Cluster"}, "TaskDefinition": {"Ref": "Task"}}}
                """;

        assertThat(paths(reachOf(directory, group, group("FleetGroup", in("CidrIp", "10.0.0.0/8", 80)))))
                .startsWith("10.0.0.0/8 -> instances Fleet with service web: tcp 80");
    }

    @Test
    void aTaskThatIsRunByHandReachesWhatItsRequestAllows() throws IOException {
        Reach reach = reach(directory, """
                {"Resources": {%s, %s, %s, %s,
                  "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "migrate", "NetworkMode": "awsvpc"}}},
                 "Outputs": {"MigrateRun": {"Value": {"Fn::Join": ["", ["{\\"taskDefinition\\":\\"", {"Ref": "Task"},
                   "\\",\\"securityGroups\\":[\\"", {"Fn::GetAtt": ["ApiGroup", "GroupId"]}, "\\"]}"]]}}}}
                """.formatted(
                        DATABASE, group("ApiGroup"), group("DbGroup"), ingress("DbGroup", "ApiGroup", 5432)));

        assertThat(paths(reach))
                .containsExactly(
                        "task migrate -> database main: tcp 5432",
                        "task migrate -> the internet: out only, if the existing network routes it");
        assertThat(reach.closed()).containsExactly("task migrate");
    }

    @Test
    void whatHasGroupsThatStandElsewhereIsNotKnown() throws IOException {
        String other = """
                "Old": {"Type": "AWS::RDS::DBInstance", "Properties": {"VPCSecurityGroups": ["sg-123"]}},
                "Cron": {"Type": "AWS::ECS::Service", "Properties": {"ServiceName": "cron"}}
                """;

        assertThat(reachOf(
                                directory,
                                other,
                                DATABASE,
                                group("DbGroup"),
                                instances("\"NetworkMode\": \"bridge\""),
                                group("FleetGroup"))
                        .unknown())
                .containsExactly("service cron", "database Old");
    }

    private static String instances(String network) {
        return """
                "Fleet": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"LaunchTemplate":
                  {"LaunchTemplateId": {"Ref": "Template"}}}},
                "Template": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {"LaunchTemplateData":
                  {"SecurityGroupIds": [{"Fn::GetAtt": ["FleetGroup", "GroupId"]}]}}},
                "Provider": {"Type": "AWS::ECS::CapacityProvider", "Properties": {"AutoScalingGroupProvider":
                  {"AutoScalingGroupArn": {"Ref": "Fleet"}}}},
                "Cluster": {"Type": "AWS::ECS::Cluster"},
                "Providers": {"Type": "AWS::ECS::ClusterCapacityProviderAssociations", "Properties":
                  {"Cluster": {"Ref": "Cluster"}, "CapacityProviders": [{"Ref": "Provider"}]}},
                "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {%s}},
                "Web": {"Type": "AWS::ECS::Service", "Properties": {"ServiceName": "web", "LaunchType": "EC2",
                  "Cluster": {"Ref": "Cluster"}, "TaskDefinition": {"Ref": "Task"}}}
                """.formatted(network);
    }
}
