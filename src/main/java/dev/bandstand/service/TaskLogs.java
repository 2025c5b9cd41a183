package dev.bandstand.service;

import static java.util.Collections.singletonMap;

import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.AwsLogDriver;
import software.amazon.awscdk.services.ecs.AwsLogDriverMode;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * Where the output of a task goes. A full buffer loses lines rather than stopping the application.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html">Send Amazon ECS logs to CloudWatch</a>
 */
final class TaskLogs extends Construct {

    private static final int BUFFER_MIB = 25;

    private final LogGroup group;
    private final LogDriver driver;

    TaskLogs(Construct scope, String id, TaskProps task, String containerName) {
        super(scope, id);
        task.encryptionKey().ifPresent(this::letLogsUse);
        this.group = LogGroup.Builder.create(this, "Resource")
                .retention(task.logRetention())
                .removalPolicy(task.logRemovalPolicy())
                .encryptionKey(task.encryptionKey().orElse(null))
                .build();
        this.driver = AwsLogDriver.Builder.create()
                .logGroup(group)
                .streamPrefix(containerName)
                .mode(AwsLogDriverMode.NON_BLOCKING)
                .maxBufferSize(Size.mebibytes(BUFFER_MIB))
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

    LogGroup group() {
        return group;
    }

    LogDriver driver() {
        return driver;
    }
}
