package dev.bandstand.plan;

import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small templates with security groups, and who reaches whom in them. */
final class Walls {

    static final String SERVICE = """
            "Api": {"Type": "AWS::ECS::Service", "Properties": {"ServiceName": "api", "NetworkConfiguration":
              {"AwsvpcConfiguration": {"SecurityGroups": [{"Fn::GetAtt": ["ApiGroup", "GroupId"]}]}}}}
            """;

    static final String DATABASE = """
            "Db": {"Type": "AWS::RDS::DBInstance", "Properties": {"DBInstanceIdentifier": "main", "Engine": "postgres",
              "VPCSecurityGroups": [{"Fn::GetAtt": ["DbGroup", "GroupId"]}]}}
            """;

    private Walls() {}

    static List<String> paths(Path directory, String... resources) throws IOException {
        return paths(reach(directory, "{\"Resources\": {" + String.join(",\n", resources) + "}}"));
    }

    static List<String> paths(Reach reach) {
        List<String> paths = new ArrayList<>();
        reach.paths().forEach(path -> paths.add(path.from() + " -> " + path.to() + ": " + path.by()));
        return paths;
    }

    static Reach reach(Path directory, String template) throws IOException {
        Assembly assembly = Assembly.read(Files.writeString(directory.resolve("x.json"), template));
        List<Thing> things = Things.of(assembly);
        return new Reach(assembly, things, new Firewall(assembly), new Subnets(assembly, things));
    }

    static Reach reachOf(Path directory, String... resources) throws IOException {
        return reach(directory, "{\"Resources\": {" + String.join(",\n", resources) + "}}");
    }

    static String group(String id, String... ingress) {
        return """
                "%s": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupIngress": [%s]}}
                """.formatted(id, String.join(", ", ingress));
    }

    static String in(String end, String who, int port) {
        return "{\"IpProtocol\": \"tcp\", \"FromPort\": %d, \"ToPort\": %d, \"%s\": \"%s\"}"
                .formatted(port, port, end, who);
    }

    static String ingress(String to, String from, Object port) {
        return """
                "In": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Fn::GetAtt": ["%s", "GroupId"]},
                  "IpProtocol": "tcp", "FromPort": %s, "ToPort": %s,
                  "SourceSecurityGroupId": {"Fn::GetAtt": ["%s", "GroupId"]}}}
                """.formatted(to, port, port, from);
    }
}
