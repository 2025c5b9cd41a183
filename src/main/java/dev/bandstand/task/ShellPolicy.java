package dev.bandstand.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.interfaces.logs.ILogGroupRef;
import software.amazon.awscdk.services.ecs.ExecuteCommandConfiguration;
import software.amazon.awscdk.services.ecs.ExecuteCommandLogConfiguration;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/**
 * What the agent of ECS Exec does inside a task: open a channel and log what is typed, where the cluster says so.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html#ecs-exec-required-iam-permissions">ECS
 *     Exec permissions</a>
 */
final class ShellPolicy extends Construct {

    private final ManagedPolicy policy;

    ShellPolicy(Construct scope, String id, ICluster cluster) {
        super(scope, id);
        List<PolicyStatement> statements = new ArrayList<>();
        statements.add(allow(
                List.of("*"),
                "ssmmessages:CreateControlChannel",
                "ssmmessages:CreateDataChannel",
                "ssmmessages:OpenControlChannel",
                "ssmmessages:OpenDataChannel"));
        ExecuteCommandConfiguration configuration = cluster.getExecuteCommandConfiguration();
        if (configuration != null) {
            logs(configuration.getLogConfiguration(), statements);
            IKey key = configuration.getKmsKey();
            if (key != null) {
                statements.add(allow(List.of(key.getKeyArn()), "kms:Decrypt"));
            }
        }
        this.policy = ManagedPolicy.Builder.create(this, "Resource")
                .description("Lets ECS Exec open a shell in a task")
                .statements(statements)
                .build();
    }

    private static void logs(@Nullable ExecuteCommandLogConfiguration logs, List<PolicyStatement> statements) {
        ILogGroupRef group = logs == null ? null : logs.getCloudWatchLogGroup();
        if (group != null) {
            statements.add(allow(List.of("*"), "logs:DescribeLogGroups"));
            statements.add(allow(
                    List.of(group.getLogGroupRef().getLogGroupArn()),
                    "logs:CreateLogStream",
                    "logs:DescribeLogStreams",
                    "logs:PutLogEvents"));
        }
    }

    private static PolicyStatement allow(List<String> resources, String... actions) {
        return PolicyStatement.Builder.create()
                .actions(List.of(actions))
                .resources(resources)
                .build();
    }

    ManagedPolicy policy() {
        return policy;
    }
}
