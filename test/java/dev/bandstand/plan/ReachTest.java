package dev.bandstand.plan;

import static dev.bandstand.plan.Walls.DATABASE;
import static dev.bandstand.plan.Walls.SERVICE;
import static dev.bandstand.plan.Walls.group;
import static dev.bandstand.plan.Walls.in;
import static dev.bandstand.plan.Walls.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachTest {

    private static final String VPC =
            "\"Vpc\": {\"Type\": \"AWS::EC2::VPC\", \"Properties\": {\"CidrBlock\": \"10.0.0.0/16\"}}";

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
    void aNetworkLoadBalancerWithoutASecurityGroupLetsEveryoneIn() throws IOException {
        assertThat(paths(
                        "\"Balancer\": {\"Type\": \"AWS::ElasticLoadBalancingV2::LoadBalancer\", \"Properties\":"
                                + " {\"Name\": \"mail\", \"Type\": \"network\"}}",
                        listener("Smtp", 25, "TCP", "forward"),
                        listener("Dns", 53, "UDP", "forward")))
                .containsExactly("the internet -> load balancer mail: TCP 25, UDP 53");
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

    private List<String> paths(String... resources) throws IOException {
        return Walls.paths(directory, resources);
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
}
