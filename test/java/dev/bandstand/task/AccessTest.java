package dev.bandstand.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.task.Access.Kind;
import dev.bandstand.task.Access.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.secretsmanager.Secret;

class AccessTest {

    private static final List<Access> EVERYTHING = List.of(
            Access.to(Kind.BUCKET, "photos", Rights.READ_WRITE),
            Access.to(Kind.BUCKET, "arn:aws:s3:::attic", Rights.DELETE),
            Access.to(Kind.TABLE, "orders", Rights.READ_WRITE),
            Access.to(Kind.QUEUE, "orders", Rights.SEND),
            Access.to(Kind.QUEUE, "returns", Rights.RECEIVE),
            Access.to(Kind.TOPIC, "news", Rights.PUBLISH),
            Access.to(Kind.EVENT_BUS, "default", Rights.PUT),
            Access.to(Kind.PARAMETER, "/app/flags", Rights.READ),
            Access.to(Kind.SECRET, "shop/partner", Rights.READ),
            Access.to(Kind.KEY, "1234abcd-12ab-34cd-56ef-1234567890ab", Rights.DECRYPT),
            Access.to(
                    Kind.KEY,
                    "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ac",
                    Rights.ENCRYPT_DECRYPT),
            Access.act(
                    List.of("ses:SendEmail"), List.of("arn:aws:ses:eu-central-1:123456789012:identity/shop.example")));

    private static Template template(List<Access> access) {
        return Tasks.template((stage, main) -> {
            var task = TaskProps.builder(main.build());
            access.forEach(task::access);
            return task;
        });
    }

    /** Returns each statement of the task's policy as "actions on resources", with tokens in short. */
    private static List<String> statements(Template template) {
        List<String> statements = new ArrayList<>();
        Tasks.taskPolicy(template)
                .forEach(one -> statements.add(TemplateParts.at(one, "Action").orElseThrow() + " on "
                        + inWords(TemplateParts.at(one, "Resource").orElseThrow())));
        return statements;
    }

    private static String inWords(Object value) {
        if (value instanceof Map<?, ?> map) {
            if (map.containsKey("Ref")) {
                return String.valueOf(map.get("Ref")).replaceAll("AWS::", "");
            }
            List<?> join = (List<?>) map.values().iterator().next();
            if (join.get(1) instanceof List<?> parts) {
                return String.join("", parts.stream().map(AccessTest::inWords).toList());
            }
            return join.get(0) + "." + join.get(1);
        }
        return String.valueOf(value);
    }

    @Test
    void makesTheGoldenTemplate() {
        Golden.matches("task-access", template(EVERYTHING));
    }

    static Stream<Arguments> rights() {
        return Stream.of(
                Arguments.of(
                        Access.to(Kind.BUCKET, "photos", Rights.READ),
                        List.of(
                                "s3:ListBucket on arn:Partition:s3:::photos",
                                "s3:GetObject on arn:Partition:s3:::photos/*")),
                Arguments.of(
                        Access.to(Kind.BUCKET, "photos", Rights.WRITE),
                        List.of("[s3:AbortMultipartUpload, s3:PutObject] on arn:Partition:s3:::photos/*")),
                Arguments.of(
                        Access.to(Kind.BUCKET, "photos", Rights.DELETE),
                        List.of("s3:DeleteObject on arn:Partition:s3:::photos/*")),
                Arguments.of(
                        Access.to(Kind.TOPIC, "news", Rights.PUBLISH),
                        List.of("sns:Publish on arn:Partition:sns:Region:AccountId:news")),
                Arguments.of(
                        Access.to(Kind.EVENT_BUS, "default", Rights.PUT),
                        List.of("events:PutEvents on arn:Partition:events:Region:AccountId:event-bus/default")),
                Arguments.of(
                        Access.to(Kind.PARAMETER, "/app/flags", Rights.READ),
                        List.of("[ssm:GetParameter, ssm:GetParameters] on"
                                + " arn:Partition:ssm:Region:AccountId:parameter/app/flags")),
                Arguments.of(
                        Access.to(Kind.SECRET, "shop/partner", Rights.READ),
                        List.of("[secretsmanager:DescribeSecret, secretsmanager:GetSecretValue] on"
                                + " arn:Partition:secretsmanager:Region:AccountId:secret:shop/partner-??????")),
                Arguments.of(
                        Access.to(Kind.QUEUE, "orders", Rights.SEND),
                        List.of("[sqs:GetQueueAttributes, sqs:GetQueueUrl, sqs:SendMessage] on"
                                + " arn:Partition:sqs:Region:AccountId:orders")),
                Arguments.of(
                        Access.to(Kind.KEY, "1234abcd-12ab-34cd-56ef-1234567890ab", Rights.DECRYPT),
                        List.of("kms:Decrypt on"
                                + " arn:Partition:kms:Region:AccountId:key/1234abcd-12ab-34cd-56ef-1234567890ab")),
                Arguments.of(Access.act(List.of("ses:SendEmail"), List.of("*")), List.of("ses:SendEmail on *")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rights")
    void allowsWhatTheWordsSayAndNothingBeside(Access access, List<String> statements) {
        assertThat(statements(template(List.of(access)))).containsExactlyElementsOf(statements);
    }

    @Test
    void givesNothingWhenNothingIsAskedFor() {
        assertThat(statements(template(List.of()))).isEmpty();
    }

    @Test
    void takesTheGrantsOfTheCdkWithoutAnInlinePolicy() {
        Template template = Stage.template(stage -> {
            var task = new Task(
                    stage.stack(), "Api", new Workload(Tasks.fargate(stage), Stage.task()), Placeholder.idle());
            var key = new Key(stage.stack(), "Key");
            Bucket.Builder.create(stage.stack(), "Bucket")
                    .encryptionKey(key)
                    .build()
                    .grantRead(task);
            new Secret(stage.stack(), "Secret").grantRead(task);
        });

        assertThat(TemplateParts.of(template).all("AWS::IAM::Policy")).isEmpty();
        assertThat(statements(template))
                .anyMatch(statement -> statement.contains("s3:GetObject*"))
                .anyMatch(statement -> statement.contains("kms:Decrypt"))
                .anyMatch(statement -> statement.contains("secretsmanager:GetSecretValue"));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        () -> Access.to(Kind.BUCKET, "photos", Rights.SEND),
                        "access.rights must be read, write, readWrite or delete for a bucket, got: send"),
                refusal(
                        () -> Access.to(Kind.EVENT_BUS, "default", Rights.READ_WRITE),
                        "access.rights must be put for a eventBus, got: readWrite"),
                refusal(
                        () -> Access.to(Kind.TABLE, "*", Rights.READ),
                        "access.table must be a name or an ARN, without * or spaces, got: \"*\""),
                refusal(
                        () -> Access.to(Kind.KEY, "alias/shop", Rights.DECRYPT),
                        "access.key must be the id or the ARN of a key (a policy follows no alias), got: alias/shop"),
                refusal(
                        () -> Access.act(List.of("*"), List.of("*")),
                        "access.actions must be service:Action and not all of a service, got: *"),
                refusal(
                        () -> Access.act(List.of("s3:*"), List.of("*")),
                        "access.actions must be service:Action and not all of a service, got: s3:*"),
                refusal(
                        () -> Access.act(List.of(), List.of("*")),
                        "access.actions must name at least one action, got: nothing"),
                refusal(
                        () -> Access.act(List.of("s3:GetObject"), List.of()),
                        "access.resources must name at least one ARN, got: nothing"),
                refusal(
                        () -> Access.act(List.of("s3:GetObject"), List.of("photos")),
                        "access.resources must be ARNs, or *, got: photos"));
    }

    private static Arguments refusal(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatIsNoRight(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
