package dev.bandstand.task;

import java.util.Optional;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.AwsLogDriver;
import software.amazon.awscdk.services.ecs.AwsLogDriverMode;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * Where the output of a task goes: one log group, in which every container has streams that begin with its name. A full buffer
 * loses lines rather than stopping the application.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html">Send Amazon ECS logs to CloudWatch</a>
 */
final class TaskLogs extends Construct {

    private static final int BUFFER_MIB = 25;

    private final LogGroup group;
    private final Optional<FireLens> fireLens;

    TaskLogs(Construct scope, String id, TaskProps task) {
        super(scope, id);
        this.fireLens = task.fireLens();
        this.group = LogGroup.Builder.create(this, "Resource")
                .retention(task.logRetention())
                .removalPolicy(task.logRemovalPolicy())
                .encryptionKey(task.encryptionKey().orElse(null))
                .build();
    }

    LogGroup group() {
        return group;
    }

    /** Tells whether the main container logs through FireLens. */
    boolean isRouted() {
        return fireLens.isPresent();
    }

    LogDriver driver(String container, boolean isMain) {
        return fireLens.filter(router -> isMain)
                .map(router -> new FireLensDriver(router, group).driver(Stack.of(this), container))
                .orElseGet(() -> driver(group, container));
    }

    /** Returns what takes lines to {@code group}, into streams that begin with {@code prefix}. */
    static LogDriver driver(ILogGroup group, String prefix) {
        return AwsLogDriver.Builder.create()
                .logGroup(group)
                .streamPrefix(prefix)
                .mode(AwsLogDriverMode.NON_BLOCKING)
                .maxBufferSize(Size.mebibytes(BUFFER_MIB))
                .build();
    }
}
