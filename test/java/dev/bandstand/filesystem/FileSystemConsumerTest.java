package dev.bandstand.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.efs.AccessPoint;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;

/** The files in one stack, their consumer in another, with weak references only. */
class FileSystemConsumerTest {

    private static final Map<String, Template> STACKS = stacks();

    @Test
    void putsTheRulesOfTheSecurityGroupsIntoTheStackOfTheConsumer() {
        stack("Data").resourceCountIs("AWS::EC2::SecurityGroupIngress", 0);
        for (String rule : List.of("AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress")) {
            stack("Service").hasResourceProperties(rule, Map.of("FromPort", 2049, "ToPort", 2049, "IpProtocol", "tcp"));
        }
    }

    @Test
    void grantsInTheStackOfTheConsumerAlone() {
        stack("Service")
                .hasResourceProperties(
                        "AWS::IAM::Policy",
                        Map.of(
                                "PolicyDocument",
                                Match.objectLike(Map.of(
                                        "Statement",
                                        List.of(Match.objectLike(Map.of(
                                                "Action",
                                                List.of(
                                                        "elasticfilesystem:ClientMount",
                                                        "elasticfilesystem:ClientWrite"),
                                                "Effect",
                                                "Allow")))))));
        assertThat(String.valueOf(stack("Data").findResources("AWS::EFS::FileSystem")))
                .doesNotContain("Allow")
                .doesNotContain("Role");
    }

    @Test
    void letsTheConsumerHaveAnAccessPointOfItsOwn() {
        stack("Data").resourceCountIs("AWS::EFS::AccessPoint", 0);
        stack("Service").resourceCountIs("AWS::EFS::AccessPoint", 1);
    }

    @Test
    void tiesTheStacksTogetherWithoutAnExport() {
        STACKS.values()
                .forEach(template -> assertThat(String.valueOf(template.toJSON()))
                        .doesNotContain("Fn::ImportValue")
                        .doesNotContain(" Export={"));
        assertThat(String.valueOf(stack("Service").toJSON())).contains("Fn::GetStackOutput");
    }

    private static Template stack(String name) {
        return STACKS.getOrDefault(name, Template.fromString("{}"));
    }

    private static Map<String, Template> stacks() {
        var context = new TreeMap<String, Object>();
        context.put("@aws-cdk/core:defaultCrossStackReferences", "weak");
        var app = new App(AppProps.builder().context(context).build());
        var network = new Stack(app, "Network");
        var vpc = Vpc.Builder.create(network, "Vpc").maxAzs(2).build();
        var data = new Stack(app, "Data");
        var files = new FileSystem(
                data,
                "Files",
                FileSystemProps.builder(vpc).encryptionKey(new Key(data, "Key")).build());
        var service = new Stack(app, "Service");
        var group = SecurityGroup.Builder.create(service, "Tasks")
                .vpc(vpc)
                .allowAllOutbound(false)
                .build();
        group.getConnections().allowToDefaultPort(files);
        var role = Role.Builder.create(service, "TaskRole")
                .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
                .build();
        files.getFileSystem().grantReadWrite(role);
        AccessPoint.Builder.create(service, "Uploads")
                .fileSystem(files.getFileSystem())
                .path("/uploads")
                .build();
        var templates = new TreeMap<String, Template>();
        for (Stack stack : List.of(network, data, service)) {
            templates.put(stack.getStackName(), Template.fromStack(stack));
        }
        return templates;
    }
}
