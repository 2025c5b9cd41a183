package dev.bandstand.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.TemplateParts;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.TaskImage;
import dev.bandstand.task.TaskProps;
import dev.bandstand.task.TaskSecret;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.Connections;
import software.amazon.awscdk.services.ec2.ConnectionsProps;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.secretsmanager.Secret;

/** Network, data, cluster and services each in a stack of its own, held together by weak references only. */
class StackSplitTest {

    private final App app = new App(AppProps.builder()
            .context(new TreeMap<>(Map.of("@aws-cdk/core:defaultCrossStackReferences", "weak")))
            .build());
    private final Stack network = new Stack(app, "Network");
    private final Stack data = new Stack(app, "Data");
    private final Stack platform = new Stack(app, "Platform");
    private final Stack owner = new Stack(app, "Owner");
    private final Stack guest = new Stack(app, "Guest");

    private final IVpc vpc = Vpc.Builder.create(network, "Vpc").maxAzs(2).build();
    private final Key key =
            Key.Builder.create(data, "Key").enableKeyRotation(true).build();
    private final Secret secret =
            Secret.Builder.create(data, "Secret").encryptionKey(key).build();
    private final Repository repository =
            Repository.Builder.create(data, "Registry").build();
    private final SecurityGroup databaseGroup =
            SecurityGroup.Builder.create(data, "Database").vpc(vpc).build();
    private final Cluster cluster =
            Cluster.Builder.create(platform, "Cluster").vpc(vpc).build();

    private BackendService ownerService() {
        var service = new BackendService(
                owner,
                "Api",
                BackendServiceProps.builder(cluster, task())
                        .scaling(ScalingPlan.of(TaskRange.between(2, 4), TargetTracking.onRequestsPerTarget(1000)))
                        .build());
        service.getConnections().allowTo(database(), Port.tcp(3306));
        return service;
    }

    private TaskProps task() {
        return TaskProps.builder(ContainerProps.builder(TaskImage.tag(repository, "1.2.3"))
                        .port(8080)
                        .secret("DB_USER", TaskSecret.of(secret, "username"))
                        .secret("DB_PASSWORD", TaskSecret.of(secret, "password"))
                        .build())
                .build();
    }

    private Connections database() {
        return new Connections(ConnectionsProps.builder()
                .securityGroups(List.of(databaseGroup))
                .build());
    }

    private void guestService(BackendService ownerService) {
        var service = new RoutedService(
                guest,
                "Admin",
                RoutedServiceProps.builder(cluster, task(), ownerService.getListener(), Route.ofPath("/admin/*"))
                        .scaling(ScalingPlan.of(TaskRange.between(2, 4), TargetTracking.onRequestsPerTarget(1000)))
                        .build());
        service.getConnections().allowTo(database(), Port.tcp(3306));
    }

    @Test
    void synthesizesWithoutACycleAndWithoutAnExport() {
        guestService(ownerService());

        for (Stack stack : List.of(network, data, platform, owner, guest)) {
            String template = Template.fromStack(stack).toJSON().toString();
            assertThat(template).as(stack.getStackName()).doesNotContain("Fn::ImportValue", "Export=");
        }
        assertThat(Template.fromStack(guest).toJSON().toString()).contains("Fn::GetStackOutput");
    }

    @Test
    void makesEveryRuleOnTheSideOfTheService() {
        guestService(ownerService());

        Template.fromStack(data).resourceCountIs("AWS::EC2::SecurityGroupIngress", 0);
        Template.fromStack(owner).resourceCountIs("AWS::EC2::SecurityGroupEgress", 1);
        Template.fromStack(guest).resourceCountIs("AWS::EC2::SecurityGroupEgress", 1);
        Template.fromStack(guest).resourceCountIs("AWS::EC2::SecurityGroupIngress", 2);
        assertThat(TemplateParts.of(Template.fromStack(data))
                        .only("AWS::KMS::Key")
                        .toString())
                .doesNotContain("ExecutionRole");
    }
}
