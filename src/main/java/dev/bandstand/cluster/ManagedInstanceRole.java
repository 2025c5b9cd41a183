package dev.bandstand.cluster;

import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * What the ECS agent on a managed instance may do: join its own cluster and report to it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-instance-profile.html">Amazon ECS Managed
 *     Instances instance profile</a>
 */
final class ManagedInstanceRole extends Construct {

    private final Role role;

    ManagedInstanceRole(Construct scope, String id, ICluster cluster) {
        super(scope, id);
        var policy = ManagedPolicy.Builder.create(this, "AgentPolicy")
                .description("Lets the ECS agent join its cluster and report to it")
                .statements(List.of(
                        allow(
                                cluster.getClusterArn(),
                                "ecs:RegisterContainerInstance",
                                "ecs:SubmitAttachmentStateChanges",
                                "ecs:SubmitTaskStateChange"),
                        allow(instancesOf(cluster), "ecs:Poll", "ecs:StartTelemetrySession", "ecs:PutSystemLogEvents"),
                        allow("*", "ecs:DiscoverPollEndpoint")))
                .build();
        this.role = Role.Builder.create(this, "Resource")
                .description("Managed instances of an ECS cluster")
                .assumedBy(new ServicePrincipal("ec2.amazonaws.com"))
                .managedPolicies(List.of(policy))
                .build();
    }

    private String instancesOf(ICluster cluster) {
        return Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("ecs")
                        .resource("container-instance")
                        .resourceName(cluster.getClusterName() + "/*")
                        .build());
    }

    private static PolicyStatement allow(String resource, String... actions) {
        return PolicyStatement.Builder.create()
                .actions(List.of(actions))
                .resources(List.of(resource))
                .build();
    }

    Role role() {
        return role;
    }
}
