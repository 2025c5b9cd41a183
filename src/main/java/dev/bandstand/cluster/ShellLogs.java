package dev.bandstand.cluster;

import static java.util.Collections.singletonMap;

import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.ExecuteCommandConfiguration;
import software.amazon.awscdk.services.ecs.ExecuteCommandLogConfiguration;
import software.amazon.awscdk.services.ecs.ExecuteCommandLogging;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * Keeps what people type into a task through ECS Exec, and what they see.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html">Monitor Amazon ECS containers with ECS
 *     Exec</a>
 */
final class ShellLogs extends Construct {

    private final LogGroup group;
    private final ClusterProps props;

    ShellLogs(Construct scope, String id, ClusterProps props) {
        super(scope, id);
        this.props = props;
        props.encryptionKey().ifPresent(this::letLogsUse);
        this.group = LogGroup.Builder.create(this, "Resource")
                .retention(props.logRetention())
                .removalPolicy(props.logRemovalPolicy())
                .encryptionKey(props.encryptionKey().orElse(null))
                .build();
    }

    private void letLogsUse(IKey key) {
        Stack stack = Stack.of(this);
        String groups = stack.formatArn(ArnComponents.builder()
                .service("logs")
                .resource("log-group")
                .resourceName("*")
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
        key.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("logs." + stack.getRegion() + ".amazonaws.com")))
                .actions(List.of(
                        "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"))
                .resources(List.of("*"))
                .conditions(singletonMap("ArnLike", singletonMap("kms:EncryptionContext:aws:logs:arn", groups)))
                .build());
    }

    ExecuteCommandConfiguration configuration() {
        return ExecuteCommandConfiguration.builder()
                .kmsKey(props.encryptionKey().orElse(null))
                .logging(ExecuteCommandLogging.OVERRIDE)
                .logConfiguration(ExecuteCommandLogConfiguration.builder()
                        .cloudWatchLogGroup(group)
                        .cloudWatchEncryptionEnabled(props.encryptionKey().isPresent())
                        .build())
                .build();
    }
}
