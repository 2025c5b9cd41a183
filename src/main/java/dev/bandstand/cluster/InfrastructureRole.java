package dev.bandstand.cluster;

import static java.util.Collections.singletonMap;

import java.util.List;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * What ECS may do to launch and remove managed instances.
 *
 * <p>AWS's policy for it lets ECS hand on only roles of a certain name, so that the role of the instances, whose name is
 * CloudFormation's, is named here.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/infrastructure_IAM_role.html">Amazon ECS infrastructure IAM
 *     role</a>
 */
final class InfrastructureRole extends Construct {

    private final Role role;

    InfrastructureRole(Construct scope, String id, IRole instances) {
        super(scope, id);
        var handsOn = ManagedPolicy.Builder.create(this, "PassRolePolicy")
                .description("Lets ECS give managed instances their role")
                .statements(List.of(PolicyStatement.Builder.create()
                        .actions(List.of("iam:PassRole"))
                        .resources(List.of(instances.getRoleArn()))
                        .conditions(
                                singletonMap("StringEquals", singletonMap("iam:PassedToService", "ec2.amazonaws.com")))
                        .build()))
                .build();
        this.role = Role.Builder.create(this, "Resource")
                .description("ECS, to launch and remove managed instances")
                .assumedBy(new ServicePrincipal("ecs.amazonaws.com"))
                .managedPolicies(List.of(
                        ManagedPolicy.fromAwsManagedPolicyName("AmazonECSInfrastructureRolePolicyForManagedInstances"),
                        handsOn))
                .build();
    }

    Role role() {
        return role;
    }
}
