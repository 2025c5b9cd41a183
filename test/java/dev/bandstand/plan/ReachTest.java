package dev.bandstand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachTest {

    private static final String VPC =
            "\"Vpc\": {\"Type\": \"AWS::EC2::VPC\", \"Properties\": {\"CidrBlock\": \"10.0.0.0/16\"}}";

    private static final String SERVICE = """
            "Api": {"Type": "AWS::ECS::Service", "Properties": {"ServiceName": "api", "NetworkConfiguration":
              {"AwsvpcConfiguration": {"SecurityGroups": [{"Fn::GetAtt": ["ApiGroup", "GroupId"]}]}}}}
            """;

    private static final String DATABASE = """
            "Db": {"Type": "AWS::RDS::DBInstance", "Properties": {"DBInstanceIdentifier": "main", "Engine": "postgres",
              "VPCSecurityGroups": [{"Fn::GetAtt": ["DbGroup", "GroupId"]}]}}
            """;

    @TempDir
    Path directory;

    @Test
    void theInternetReachesAPublicLoadBalancerOnlyWhereItListens() throws IOException {
        assertThat(paths(
                        balancer("internet-facing"),
                        listener("Http", 80, "HTTP", "redirect"),
                        listener("Https", 443, "HTTPS", "forward"),
                        listener("Admin", 8443, "HTTPS", "forward"),
                        group("BalancerGroup", in("CidrIp", "0.0.0.0/0", 80), in("CidrIp", "0.0.0.0/0", 443))))
                .containsExactly("the internet -> load balancer shop: HTTP 80 (sent on to HTTPS), HTTPS 443");
    }

    @Test
    void anInternalLoadBalancerIsOutOfTheInternetsReach() throws IOException {
        assertThat(paths(
                        balancer("internal"),
                        listener("Http", 80, "HTTP", "forward"),
                        group("BalancerGroup", in("CidrIp", "0.0.0.0/0", 80))))
                .containsExactly("anything in the network -> load balancer shop: HTTP 80");
    }

    @Test
    void namedAddressesAreNamed() throws IOException {
        assertThat(paths(
                        VPC,
                        balancer("internet-facing"),
                        listener("Http", 80, "HTTP", "forward"),
                        group(
                                "BalancerGroup",
                                in("CidrIp", "203.0.113.0/24", 80),
                                in("CidrIpv6", "2001:db8::/32", 80),
                                in("CidrIp", "10.0.0.0/16", 80),
                                in("SourcePrefixListId", "pl-123", 80),
                                in("SourceSecurityGroupId", "sg-456", 80))))
                .containsExactly(
                        "203.0.113.0/24 -> load balancer shop: HTTP 80",
                        "2001:db8::/32 -> load balancer shop: HTTP 80",
                        "anything in the network -> load balancer shop: HTTP 80",
                        "prefix list pl-123 -> load balancer shop: HTTP 80",
                        "security group sg-456 -> load balancer shop: HTTP 80");
    }

    @Test
    void aClosedLoadBalancerIsReachedByNobody() throws IOException {
        assertThat(paths(balancer("internal"), listener("Http", 80, "HTTP", "forward"), group("BalancerGroup")))
                .containsExactly("nobody -> load balancer shop: no rule lets anyone in");
    }

    @Test
    void aRuleThatStandsAloneLeadsFromGroupToGroup() throws IOException {
        assertThat(paths(SERVICE, DATABASE, group("ApiGroup"), group("DbGroup"), ingress("DbGroup", "ApiGroup", 5432)))
                .containsExactly(
                        "nobody -> service api: no rule lets anyone in",
                        "service api -> database main: tcp 5432",
                        "service api -> the internet: out only, if the existing network routes it");
    }

    @Test
    void aPortThatIsTheDatabasesOwnIsTheOneOfItsEngine() throws IOException {
        String port = "{\"Fn::GetAtt\": [\"Db\", \"Endpoint.Port\"]}";

        assertThat(paths(SERVICE, DATABASE, group("ApiGroup"), group("DbGroup"), ingress("DbGroup", "ApiGroup", port)))
                .contains("service api -> database main: tcp 5432");
    }

    @Test
    void nobodyGetsOutOfAGroupThatLetsNothingOut() throws IOException {
        String closed = """
                "ApiGroup": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupEgress":
                  [{"IpProtocol": "icmp", "FromPort": 252, "ToPort": 86, "CidrIp": "255.255.255.255/32"}]}}
                """;

        assertThat(paths(SERVICE, DATABASE, closed, group("DbGroup"), ingress("DbGroup", "ApiGroup", 5432)))
                .containsExactly(
                        "nobody -> service api: no rule lets anyone in",
                        "nobody -> database main: no rule lets anyone in");
    }

    @Test
    void aGroupWithARuleOutOfItsOwnReachesNothingElse() throws IOException {
        String egress = """
                "Out": {"Type": "AWS::EC2::SecurityGroupEgress", "Properties": {"GroupId": {"Fn::GetAtt": ["ApiGroup", "GroupId"]},
                  "IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432,
                  "DestinationSecurityGroupId": {"Fn::GetAtt": ["DbGroup", "GroupId"]}}}
                """;

        assertThat(paths(
                        SERVICE,
                        DATABASE,
                        group("ApiGroup"),
                        group("DbGroup"),
                        egress,
                        ingress("DbGroup", "ApiGroup", 5432)))
                .containsExactly(
                        "nobody -> service api: no rule lets anyone in", "service api -> database main: tcp 5432");
    }

    @Test
    void aGroupThatNothingHasIsNamedItself() throws IOException {
        assertThat(paths(DATABASE, group("ToolsGroup"), group("DbGroup"), ingress("DbGroup", "ToolsGroup", 5432)))
                .containsExactly("security group ToolsGroup -> database main: tcp 5432");
    }

    @Test
    void aPublicDatabaseIsReachedFromTheInternet() throws IOException {
        String open = DATABASE.replace("\"Engine\"", "\"PubliclyAccessible\": true, \"Engine\"");

        assertThat(paths(open, group("DbGroup", in("CidrIp", "0.0.0.0/0", 5432))))
                .containsExactly("the internet -> database main: tcp 5432");
    }

    @Test
    void aFileSystemIsReachedThroughItsMountTargets() throws IOException {
        String files = """
                "Files": {"Type": "AWS::EFS::FileSystem"},
                "Mount": {"Type": "AWS::EFS::MountTarget", "Properties": {"FileSystemId": {"Ref": "Files"},
                  "SecurityGroups": [{"Fn::GetAtt": ["FilesGroup", "GroupId"]}]}}
                """;

        assertThat(paths(
                        SERVICE,
                        files,
                        group("ApiGroup"),
                        group("FilesGroup"),
                        ingress("FilesGroup", "ApiGroup", 2049)))
                .contains("service api -> file system Files: tcp 2049");
    }

    @Test
    void tasksInBridgeModeAreReachedAndReachOthersAsTheirInstances() throws IOException {
        assertThat(paths(
                        instances("\"NetworkMode\": \"bridge\""),
                        DATABASE,
                        group("FleetGroup"),
                        group("DbGroup"),
                        ingress("DbGroup", "FleetGroup", 5432)))
                .containsExactly(
                        "instances Fleet with service web -> database main: tcp 5432",
                        "instances Fleet with service web -> the internet: out only, if the existing network routes it");
        assertThat(reach().closed()).containsExactly("instances Fleet with service web");
    }

    @Test
    void tasksWithAnInterfaceOfTheirOwnDoNotReachWhatTheirInstancesReach() throws IOException {
        assertThat(paths(
                        instances("\"NetworkMode\": \"awsvpc\""),
                        DATABASE,
                        group("FleetGroup"),
                        group("DbGroup"),
                        ingress("DbGroup", "FleetGroup", 5432)))
                .contains("instances Fleet -> database main: tcp 5432");
    }

    @Test
    void aTaskThatIsRunByHandReachesWhatItsRequestAllows() throws IOException {
        Files.writeString(directory.resolve("x.json"), """
                {"Resources": {%s, %s, %s, %s,
                  "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "migrate", "NetworkMode": "awsvpc"}}},
                 "Outputs": {"MigrateRun": {"Value": {"Fn::Join": ["", ["{\\"taskDefinition\\":\\"", {"Ref": "Task"},
                   "\\",\\"securityGroups\\":[\\"", {"Fn::GetAtt": ["ApiGroup", "GroupId"]}, "\\"]}"]]}}}}
                """.formatted(
                        DATABASE, group("ApiGroup"), group("DbGroup"), ingress("DbGroup", "ApiGroup", 5432)));

        assertThat(paths())
                .containsExactly(
                        "task migrate -> database main: tcp 5432",
                        "task migrate -> the internet: out only, if the existing network routes it");
        assertThat(reach().closed()).containsExactly("task migrate");
    }

    private List<String> paths(String... resources) throws IOException {
        if (resources.length > 0) {
            Files.writeString(directory.resolve("x.json"), "{\"Resources\": {" + String.join(",\n", resources) + "}}");
        }
        List<String> paths = new ArrayList<>();
        reach().paths().forEach(path -> paths.add(path.from() + " -> " + path.to() + ": " + path.by()));
        return paths;
    }

    private Reach reach() {
        Assembly assembly = Assembly.read(directory.resolve("x.json"));
        List<Thing> things = Things.of(assembly);
        return new Reach(assembly, things, new Firewall(assembly), new Subnets(assembly, things));
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

    private static String balancer(String scheme) {
        return """
                "Balancer": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {"Name": "shop",
                  "Scheme": "%s", "SecurityGroups": [{"Fn::GetAtt": ["BalancerGroup", "GroupId"]}]}}
                """.formatted(scheme);
    }

    private static String listener(String id, int port, String protocol, String action) {
        return """
                "%s": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {"LoadBalancerArn": {"Ref": "Balancer"},
                  "Port": %d, "Protocol": "%s", "DefaultActions": [{"Type": "%s"}]}}
                """.formatted(id, port, protocol, action);
    }

    private static String group(String id, String... ingress) {
        return """
                "%s": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupIngress": [%s]}}
                """.formatted(id, String.join(", ", ingress));
    }

    private static String in(String end, String who, int port) {
        return "{\"IpProtocol\": \"tcp\", \"FromPort\": %d, \"ToPort\": %d, \"%s\": \"%s\"}"
                .formatted(port, port, end, who);
    }

    private static String ingress(String to, String from, Object port) {
        return """
                "In": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Fn::GetAtt": ["%s", "GroupId"]},
                  "IpProtocol": "tcp", "FromPort": %s, "ToPort": %s,
                  "SourceSecurityGroupId": {"Fn::GetAtt": ["%s", "GroupId"]}}}
                """.formatted(to, port, port, from);
    }
}
