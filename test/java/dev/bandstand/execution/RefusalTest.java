package dev.bandstand.execution;

import static dev.bandstand.execution.Answers.ARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.execution.ExecutionFailed.Reason;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

/** Everything that can be wrong before a task runs, each told in one line. */
class RefusalTest {

    private static final String JOB = "{\"cluster\":\"shop\",\"taskDefinition\":\"migrate:7\","
            + "\"startedBy\":\"bandstand/migrate\",\"overrides\":{\"containerOverrides\":[{\"name\":\"main\"}]}}";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AwsEndpoint aws = new AwsEndpoint();

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void namesTheStackThatIsNotDeployed() {
        aws.refusing("DescribeStacks", 400, xml("ValidationError", "Stack with id shop-dev-service does not exist"));

        refuses(Reason.MISSING, "the stack shop-dev-service is not deployed in eu-central-1");
    }

    @Test
    void namesTheTasksThatAreThereWhenOneIsNot() {
        aws.withOutputs(Map.of(
                "ClusterName", "shop",
                "SeedRun", JOB.replace("migrate\"", "seed\""),
                "ReportRun", JOB.replace("migrate\"", "report\"")));

        refuses(Reason.MISSING, "the stack shop-dev-service has no one-off task migrate, it has report, seed");
    }

    @Test
    void saysThatThereAreNone() {
        aws.withOutputs(Map.of("ClusterName", "shop", "LastRun", "yesterday"));

        refuses(Reason.MISSING, "the stack shop-dev-service has no one-off task migrate, it has none");
    }

    static Stream<String> badOutputs() {
        return Stream.of(
                "{\"cluster\":",
                "{\"clustre\":\"shop\"}",
                "{\"cluster\":\"shop\"}",
                JOB.replace("bandstand/", ""),
                JOB.replace("{\"name\":\"main\"}", ""));
    }

    @ParameterizedTest
    @MethodSource("badOutputs")
    void refusesAnOutputThatStartsNothing(String output) {
        aws.withOutputs(Map.of("MigrateRun", output));

        refuses(
                Reason.REFUSED,
                "the output MigrateRun of the stack shop-dev-service must be a RunTask request with startedBy and a"
                        + " container override, got: " + output);
    }

    @Test
    void namesTheContainerThatIsNotInTheTaskDefinition() {
        aws.withOutputs(Map.of("MigrateRun", JOB))
                .answering(
                        "DescribeTaskDefinition",
                        "{\"taskDefinition\":{\"containerDefinitions\":[{\"name\":\"other\"}]}}");

        refuses(Reason.REFUSED, "the task definition migrate:7 has no container main");
    }

    @Test
    void tellsWhyATaskFoundNoPlace() {
        deployed().answering("RunTask", """
                        {"failures":[{"reason":"RESOURCE:MEMORY"},{"reason":"RESOURCE:MEMORY"},{"reason":"AGENT"}]}
                        """);

        refuses(Reason.REFUSED, "ECS could not place the task: RESOURCE:MEMORY, AGENT");
    }

    @Test
    void namesTheActionThatIsNotAllowed() {
        deployed()
                .refusing(
                        "RunTask",
                        400,
                        "{\"__type\":\"AccessDeniedException\",\"Message\":\"User: u is not authorized to perform:"
                                + " ecs:RunTask\"}");

        refuses(
                Reason.MISSING,
                "the credentials do not allow ecs:RunTask: User: u is not authorized to perform: ecs:RunTask");
    }

    @Test
    void tellsWhatEcsDoesNotAccept() {
        deployed()
                .refusing(
                        "RunTask",
                        400,
                        "{\"__type\":\"InvalidParameterException\",\"message\":\"The specified capacity provider was not"
                                + " found.\\n Try again.\"}");

        refuses(
                Reason.REFUSED,
                "AWS refused ecs:RunTask: InvalidParameterException: The specified capacity provider was not found. Try"
                        + " again.");
    }

    static Stream<Arguments> badCredentials() {
        return Stream.of(
                Arguments.of(403, "ExpiredToken", "The security token included in the request is expired"),
                Arguments.of(403, "InvalidClientTokenId", "The security token included in the request is invalid."));
    }

    @ParameterizedTest
    @MethodSource("badCredentials")
    void tellsThatTheCredentialsAreNoGood(int status, String code, String message) {
        aws.refusing("DescribeStacks", status, xml(code, message));

        refuses(Reason.MISSING, "AWS does not accept the credentials: " + code + ": " + message);
    }

    @Test
    void triesAgainWhenAwsThrottles() {
        deployed()
                .refusing("RunTask", 400, "{\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}")
                .answering("RunTask", "{\"tasks\":[{\"taskArn\":\"" + ARN + "\"}]}");

        var clients = aws.clients();
        var job = DeployedJob.find(clients.cloudFormation(), "shop-dev-service", "migrate");
        assertThat(RunningTask.start(clients.ecs(), job.request()).id()).isEqualTo("0a1b");
        assertThat(aws.asked("RunTask")).hasSize(2);
    }

    static Stream<Arguments> profiles() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of(
                        "Profile file contained no credentials for profile 'shop': ProfileFile(profiles=[])",
                        ": Profile file contained no credentials for profile 'shop'"),
                Arguments.of(
                        "The SSO session associated with this profile has expired.",
                        ": The SSO session associated with this profile has expired."));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void tellsThatThereAreNoCredentials(String said, String told) {
        AwsCredentialsProvider none = () -> {
            throw SdkClientException.create("Unable to load credentials from any of the providers in the chain"
                    + " AwsCredentialsProviderChain(credentialsProviders=[...]) : [SystemPropertyCredentialsProvider():"
                    + " Unable to load credentials from system settings."
                    + (said.isEmpty()
                            ? ""
                            : ", ProfileCredentialsProvider(profileName=shop, profileFile=ProfileFile(profiles=[])): "
                                    + said)
                    + ", ContainerCredentialsProvider(): Cannot fetch credentials from container]");
        };

        refuses(
                Reason.MISSING,
                "there are no AWS credentials, set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY" + told,
                () -> Clients.of(builder -> builder.endpointOverride(aws.uri())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(none)));
    }

    @Test
    void tellsThatThereIsNoRegion() {
        refuses(
                Reason.MISSING,
                "there is no AWS region, set region in the settings file, or AWS_REGION",
                () -> Clients.of(builder -> {
                    throw SdkClientException.create("Unable to load region from any of the providers in the chain");
                }));
    }

    @Test
    void tellsThatNobodyAnswers() {
        aws.close();
        Supplier<Clients> once = () -> Clients.of(builder -> builder.endpointOverride(aws.uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry())));

        assertThatThrownBy(() -> execution(once).run())
                .isInstanceOf(ExecutionFailed.class)
                .hasMessageMatching("AWS could not be asked for cloudformation:DescribeStacks: .*Connection refused.*")
                .extracting(failed -> ((ExecutionFailed) failed).reason())
                .isEqualTo(Reason.MISSING);
    }

    private AwsEndpoint deployed() {
        return aws.withOutputs(Map.of("MigrateRun", JOB))
                .answering(
                        "DescribeTaskDefinition",
                        "{\"taskDefinition\":{\"containerDefinitions\":[{\"name\":\"main\"}]}}");
    }

    private void refuses(Reason reason, String message) {
        refuses(reason, message, aws::clients);
    }

    private void refuses(Reason reason, String message, Supplier<Clients> clients) {
        assertThatThrownBy(() -> execution(clients).run())
                .isInstanceOf(ExecutionFailed.class)
                .hasMessage(message)
                .extracting(failed -> ((ExecutionFailed) failed).reason())
                .isEqualTo(reason);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private Execution execution(Supplier<Clients> clients) {
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Execution(
                ExecutionProps.builder("shop-dev-service", "migrate").build(), stream, stream, clients, Time.real());
    }

    private static String xml(String code, String message) {
        return "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + message
                + "</Message></Error></ErrorResponse>";
    }
}
