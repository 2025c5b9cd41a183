package dev.bandstand.plan.picture;

import dev.bandstand.plan.Plan;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A template of many services that call one another, in three zones. */
final class Crowd {

    private static final int ZONES = 3;

    private final List<String> resources = new ArrayList<>();

    private Crowd() {}

    /** Writes a template with so many services behind one load balancer, each named {@code name} and a number. */
    static Plan of(Path directory, int services, String name) throws IOException {
        Crowd crowd = new Crowd();
        crowd.network();
        crowd.group("Door", "{\"IpProtocol\": \"tcp\", \"FromPort\": 443, \"ToPort\": 443, \"CidrIp\": \"0.0.0.0/0\"}");
        crowd.resources.add("""
                "Balancer": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {"Name": "front",
                  "Scheme": "internet-facing", "Subnets": [%s], "SecurityGroups": [{"Fn::GetAtt": ["Door", "GroupId"]}]}},
                "Listener": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {"Port": 443,
                  "Protocol": "HTTPS", "LoadBalancerArn": {"Ref": "Balancer"}}}
                """.formatted(refs("Public")));
        for (int i = 0; i < services; i++) {
            crowd.service(i, name + i, services);
        }
        String template = "{\"Resources\": {" + String.join(",\n", crowd.resources) + "}}";
        return Plan.of(Assembly.read(Files.writeString(directory.resolve("crowd.json"), template)));
    }

    private void network() {
        resources.add("\"Vpc\": {\"Type\": \"AWS::EC2::VPC\", \"Properties\": {\"CidrBlock\": \"10.0.0.0/16\"}}");
        for (int zone = 0; zone < ZONES; zone++) {
            for (String kind : List.of("Public", "Private")) {
                resources.add("""
                        "%1$s%2$d": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"},
                          "CidrBlock": "10.0.%2$d.0/24", "AvailabilityZone": {"Fn::Select": [%2$d, {"Fn::GetAZs": ""}]}}},
                        "%1$sTable%2$d": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}},
                        "%1$sUse%2$d": {"Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties":
                          {"SubnetId": {"Ref": "%1$s%2$d"}, "RouteTableId": {"Ref": "%1$sTable%2$d"}}},
                        "%1$sRoute%2$d": {"Type": "AWS::EC2::Route", "Properties": {"DestinationCidrBlock": "0.0.0.0/0",
                          "RouteTableId": {"Ref": "%1$sTable%2$d"}, %3$s}}
                        """.formatted(
                                kind,
                                zone,
                                kind.equals("Public")
                                        ? "\"GatewayId\": \"igw-1\""
                                        : "\"NatGatewayId\": {\"Ref\": \"Nat" + zone + "\"}"));
            }
            resources.add(
                    "\"Nat%1$d\": {\"Type\": \"AWS::EC2::NatGateway\", \"Properties\": {\"SubnetId\": {\"Ref\": \"Public%1$d\"}}}"
                            .formatted(zone));
        }
    }

    private void service(int number, String name, int services) {
        String peer = number < services / 2 ? "Door" : "Group" + (number * 7) % (services / 2);
        group(
                "Group" + number,
                "{\"IpProtocol\": \"tcp\", \"FromPort\": 80, \"ToPort\": 80, \"SourceSecurityGroupId\": {\"Fn::GetAtt\": [\""
                        + peer + "\", \"GroupId\"]}}");
        resources.add("""
                "Service%1$d": {"Type": "AWS::ECS::Service", "Properties": {"ServiceName": "%2$s", "DesiredCount": 2,
                  "NetworkConfiguration": {"AwsvpcConfiguration": {"Subnets": [%3$s],
                    "SecurityGroups": [{"Fn::GetAtt": ["Group%1$d", "GroupId"]}]}}}}
                """.formatted(number, name, refs("Private")));
    }

    private void group(String id, String ingress) {
        resources.add(
                "\"%s\": {\"Type\": \"AWS::EC2::SecurityGroup\", \"Properties\": {\"SecurityGroupIngress\": [%s]}}"
                        .formatted(id, ingress));
    }

    private static String refs(String kind) {
        return "{\"Ref\": \"%1$s0\"}, {\"Ref\": \"%1$s1\"}, {\"Ref\": \"%1$s2\"}".formatted(kind);
    }
}
