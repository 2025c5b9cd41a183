package dev.bandstand.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.kms.Key;

/** The data in one stack, its consumer in another, with weak references only. */
class DatabaseConsumerTest {

    private static final Map<String, Template> STACKS = stacks();

    @Test
    void putsTheRulesOfTheSecurityGroupsIntoTheStackOfTheConsumer() {
        stack("Data").resourceCountIs("AWS::EC2::SecurityGroupIngress", 0);
        stack("Service")
                .hasResourceProperties(
                        "AWS::EC2::SecurityGroupIngress",
                        Map.of("FromPort", 3307, "ToPort", 3307, "IpProtocol", "tcp"));
        stack("Service")
                .hasResourceProperties("AWS::EC2::SecurityGroupEgress", Map.of("FromPort", 3307, "ToPort", 3307));
    }

    @Test
    void grantsTheSecretInTheStackOfTheConsumer() {
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
                                                        "secretsmanager:GetSecretValue",
                                                        "secretsmanager:DescribeSecret"))))))));
    }

    @Test
    void letsReadersOfTheSecretDecryptItThroughSecretsManagerOnly() {
        stack("Data")
                .hasResourceProperties(
                        "AWS::KMS::Key",
                        Map.of(
                                "KeyPolicy",
                                Match.objectLike(Map.of(
                                        "Statement",
                                        Match.arrayWith(List.of(Match.objectLike(Map.of(
                                                "Action",
                                                "kms:Decrypt",
                                                "Principal",
                                                Map.of("AWS", "*"),
                                                "Condition",
                                                Map.of(
                                                        "StringEquals",
                                                        Map.of(
                                                                "kms:CallerAccount",
                                                                Map.of("Ref", "AWS::AccountId"),
                                                                "kms:ViaService",
                                                                Match.anyValue()))))))))));
    }

    @Test
    void handsTheContainerItsVariablesWithUserAndPasswordAsSecrets() {
        stack("Service")
                .hasResourceProperties(
                        "AWS::ECS::TaskDefinition",
                        Map.of(
                                "ContainerDefinitions",
                                List.of(Match.objectLike(Map.of(
                                        "Environment",
                                        List.of(
                                                Match.objectLike(Map.of("Name", "DB_HOST")),
                                                Map.of("Name", "DB_NAME", "Value", "app"),
                                                Map.of("Name", "DB_PORT", "Value", "3307")),
                                        "Secrets",
                                        List.of(
                                                Match.objectLike(Map.of("Name", "DB_PASSWORD")),
                                                Match.objectLike(Map.of("Name", "DB_USER"))))))));
    }

    @Test
    void tiesTheStacksTogetherWithoutAnExport() {
        STACKS.values()
                .forEach(template -> assertThat(String.valueOf(template.toJSON()))
                        .doesNotContain("Fn::ImportValue")
                        .doesNotContain(" Export={"));
        assertThat(String.valueOf(stack("Service").toJSON())).contains("Fn::GetStackOutput");
    }

    @Test
    void refusesNamesThatAreNoVariables() {
        assertThatThrownBy(() -> new DatabaseVariables("DB-HOST", "B", "C", "D", "E"))
                .hasMessage("environment must name variables with letters, digits and underscores, got: DB-HOST");
        assertThatThrownBy(() -> new DatabaseVariables("A", "B", "C", "D", "A"))
                .hasMessage("environment must name five different variables, got: [A, B, C, D, A]");
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
        var key = new Key(data, "Key");
        var database = new Database(
                data,
                "Database",
                DatabaseProps.builder(vpc, DatabaseEngine.MYSQL)
                        .port(3307)
                        .encryptionKey(key)
                        .build());
        var service = new Stack(app, "Service");
        var group = SecurityGroup.Builder.create(service, "Tasks")
                .vpc(vpc)
                .allowAllOutbound(false)
                .build();
        group.getConnections().allowToDefaultPort(database);
        var task = new FargateTaskDefinition(service, "Task");
        var secret = database.getConnection().secretIn(service, "DatabaseSecret");
        var secrets = new TreeMap<String, Secret>();
        DatabaseVariables.DEFAULT
                .secretKeys()
                .forEach((variable, field) -> secrets.put(variable, Secret.fromSecretsManager(secret, field)));
        task.addContainer(
                "web",
                ContainerDefinitionOptions.builder()
                        .image(ContainerImage.fromRegistry("busybox:1.37.0"))
                        .environment(DatabaseVariables.DEFAULT.environment(database.getConnection()))
                        .secrets(secrets)
                        .build());
        var templates = new TreeMap<String, Template>();
        for (Stack stack : List.of(network, data, service)) {
            templates.put(stack.getStackName(), Template.fromStack(stack));
        }
        return templates;
    }
}
