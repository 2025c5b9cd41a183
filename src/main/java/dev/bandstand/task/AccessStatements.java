package dev.bandstand.task;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * What readable rights are in IAM's words: the actions that a client needs for them, and nothing beside.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Actions,
 *     resources, and condition keys for AWS services</a>
 */
record AccessStatements(Stack stack) {

    private static final List<String> TABLE_READ = List.of(
            "dynamodb:BatchGetItem",
            "dynamodb:ConditionCheckItem",
            "dynamodb:DescribeTable",
            "dynamodb:GetItem",
            "dynamodb:Query",
            "dynamodb:Scan");
    private static final List<String> TABLE_WRITE = List.of(
            "dynamodb:BatchWriteItem",
            "dynamodb:DeleteItem",
            "dynamodb:DescribeTable",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem");

    List<PolicyStatement> of(Access access) {
        if (access instanceof Access.ToAct act) {
            return List.of(statement(act.actions(), act.resources()));
        }
        var on = (Access.OnResource) access;
        return switch (on.kind()) {
            case BUCKET -> bucket(on);
            case TABLE -> table(on);
            case QUEUE -> queue(on);
            case TOPIC -> one(on, "sns", "", "sns:Publish");
            case EVENT_BUS -> one(on, "events", "event-bus", "events:PutEvents");
            case PARAMETER -> one(on, "ssm", "parameter", "ssm:GetParameter", "ssm:GetParameters");
            case SECRET -> secret(on);
            case KEY -> key(on);
        };
    }

    private List<PolicyStatement> bucket(Access.OnResource on) {
        String bucket = on.resource().startsWith("arn:")
                ? on.resource()
                : stack.formatArn(ArnComponents.builder()
                        .service("s3")
                        .account("")
                        .region("")
                        .resource(on.resource())
                        .arnFormat(ArnFormat.NO_RESOURCE_NAME)
                        .build());
        List<String> objects = List.of(bucket + "/*");
        List<PolicyStatement> statements = new ArrayList<>();
        if (reads(on)) {
            statements.add(statement(List.of("s3:ListBucket"), List.of(bucket)));
            statements.add(statement(List.of("s3:GetObject"), objects));
        }
        if (writes(on)) {
            statements.add(statement(List.of("s3:AbortMultipartUpload", "s3:PutObject"), objects));
        }
        if (on.rights() == Access.Rights.DELETE) {
            statements.add(statement(List.of("s3:DeleteObject"), objects));
        }
        return statements;
    }

    private List<PolicyStatement> table(Access.OnResource on) {
        String table = arn(on, "dynamodb", "table");
        List<PolicyStatement> statements = new ArrayList<>();
        if (reads(on)) {
            statements.add(statement(TABLE_READ, List.of(table)));
            statements.add(statement(List.of("dynamodb:Query", "dynamodb:Scan"), List.of(table + "/index/*")));
        }
        if (writes(on)) {
            statements.add(statement(TABLE_WRITE, List.of(table)));
        }
        return statements;
    }

    private List<PolicyStatement> queue(Access.OnResource on) {
        return on.rights() == Access.Rights.SEND
                ? one(on, "sqs", "", "sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage")
                : one(
                        on,
                        "sqs",
                        "",
                        "sqs:ChangeMessageVisibility",
                        "sqs:DeleteMessage",
                        "sqs:GetQueueAttributes",
                        "sqs:GetQueueUrl",
                        "sqs:ReceiveMessage");
    }

    /** The ARN of a secret ends in six characters that its name does not tell. */
    private List<PolicyStatement> secret(Access.OnResource on) {
        List<String> actions = List.of("secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue");
        if (on.resource().startsWith("arn:")) {
            return List.of(statement(actions, List.of(on.resource())));
        }
        String arn = stack.formatArn(ArnComponents.builder()
                .service("secretsmanager")
                .resource("secret")
                .resourceName(on.resource() + "-??????")
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
        return List.of(statement(actions, List.of(arn)));
    }

    private List<PolicyStatement> key(Access.OnResource on) {
        return on.rights() == Access.Rights.DECRYPT
                ? one(on, "kms", "key", "kms:Decrypt")
                : one(on, "kms", "key", "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey");
    }

    private List<PolicyStatement> one(Access.OnResource on, String service, String type, String... actions) {
        return List.of(statement(List.of(actions), List.of(arn(on, service, type))));
    }

    private String arn(Access.OnResource on, String service, String type) {
        String name = on.resource();
        if (name.startsWith("arn:")) {
            return name;
        }
        var arn = ArnComponents.builder().service(service);
        return stack.formatArn(
                type.isEmpty()
                        ? arn.resource(name)
                                .arnFormat(ArnFormat.NO_RESOURCE_NAME)
                                .build()
                        : arn.resource(type)
                                .resourceName(name.startsWith("/") ? name.substring(1) : name)
                                .build());
    }

    private static boolean reads(Access.OnResource on) {
        return on.rights() == Access.Rights.READ || on.rights() == Access.Rights.READ_WRITE;
    }

    private static boolean writes(Access.OnResource on) {
        return on.rights() == Access.Rights.WRITE || on.rights() == Access.Rights.READ_WRITE;
    }

    private static PolicyStatement statement(List<String> actions, List<String> resources) {
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(resources)
                .build();
    }
}
