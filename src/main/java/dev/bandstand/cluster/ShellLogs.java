package dev.bandstand.cluster;

import software.amazon.awscdk.services.ecs.ExecuteCommandConfiguration;
import software.amazon.awscdk.services.ecs.ExecuteCommandLogConfiguration;
import software.amazon.awscdk.services.ecs.ExecuteCommandLogging;
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
        this.group = LogGroup.Builder.create(this, "Resource")
                .retention(props.logRetention())
                .removalPolicy(props.logRemovalPolicy())
                .encryptionKey(props.encryptionKey().orElse(null))
                .build();
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
