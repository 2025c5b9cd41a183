package dev.bandstand.cluster;

import static java.util.Collections.singletonMap;

import java.util.List;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * What an instance may do: its ECS agent joins its own cluster and reports to it, and its Systems Manager agent lets people in without
 * an SSH key. Images and logs belong to the tasks' roles.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/instance_IAM_role.html">Amazon ECS container instance IAM
 *     role</a>
 */
final class InstanceRole extends Construct {

    private final Role role;

    InstanceRole(Construct scope, String id, ICluster cluster) {
        super(scope, id);
        var policy = ManagedPolicy.Builder.create(this, "AgentPolicy")
                .description("Lets the ECS agent join its cluster and report to it")
                .statements(List.of(
                        joins(cluster),
                        reports(cluster),
                        allow("ecs:DiscoverPollEndpoint")
                                .resources(List.of("*"))
                                .build()))
                .build();
        this.role = Role.Builder.create(this, "Resource")
                .description("EC2 instances of an ECS cluster")
                .assumedBy(new ServicePrincipal("ec2.amazonaws.com"))
                .managedPolicies(List.of(policy, sessions()))
                .build();
    }

    /**
     * The least that Session Manager needs.
     *
     * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html">Verify or
     *     add instance permissions for Session Manager</a>
     */
    private ManagedPolicy sessions() {
        return ManagedPolicy.Builder.create(this, "SessionPolicy")
                .description("Lets Session Manager open a shell on an instance")
                .statements(List.of(allow(
                                "ssm:UpdateInstanceInformation",
                                "ssmmessages:CreateControlChannel",
                                "ssmmessages:CreateDataChannel",
                                "ssmmessages:OpenControlChannel",
                                "ssmmessages:OpenDataChannel")
                        .resources(List.of("*"))
                        .build()))
                .build();
    }

    private static PolicyStatement joins(ICluster cluster) {
        return allow(
                        "ecs:RegisterContainerInstance",
                        "ecs:DeregisterContainerInstance",
                        "ecs:SubmitAttachmentStateChanges",
                        "ecs:SubmitContainerStateChange",
                        "ecs:SubmitTaskStateChange")
                .resources(List.of(cluster.getClusterArn()))
                .build();
    }

    /** These act on the instance itself, whose ARN nobody knows before it joins. */
    private static PolicyStatement reports(ICluster cluster) {
        return allow("ecs:Poll", "ecs:StartTelemetrySession", "ecs:UpdateContainerInstancesState")
                .resources(List.of("*"))
                .conditions(singletonMap("ArnEquals", singletonMap("ecs:cluster", cluster.getClusterArn())))
                .build();
    }

    private static PolicyStatement.Builder allow(String... actions) {
        return PolicyStatement.Builder.create().actions(List.of(actions));
    }

    Role role() {
        return role;
    }
}
