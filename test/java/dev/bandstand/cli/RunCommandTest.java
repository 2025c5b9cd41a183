package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.execution.AwsEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    private static final String ARN = "arn:aws-cn:ecs:cn-north-1:123456789012:task/shop/0a1b";
    private static final String JOB = "{\"cluster\":\"shop\",\"taskDefinition\":\"migrate:7\","
            + "\"startedBy\":\"bandstand/migrate\",\"overrides\":{\"containerOverrides\":[{\"name\":\"main\"}]}}";

    private final AwsEndpoint aws = new AwsEndpoint();
    private final Map<String, String> properties = new TreeMap<>();

    @TempDir
    private Path project = Path.of("");

    @BeforeEach
    void writeTheSettingsAndPointTheSdkHere() throws IOException {
        Files.writeString(project.resolve("cdk.json"), """
                {"app": "./bandstand app", "context": {"config": "shop.yaml"}}
                """);
        Files.writeString(project.resolve("shop.yaml"), """
                name: shop
                region: eu-central-1
                services:
                  api: {port: 8081}
                environments:
                  one: {stacks: single}
                """);
        property("aws.endpointUrl", aws.uri().toString());
        property("aws.accessKeyId", "test");
        property("aws.secretAccessKey", "test");
        aws.withOutputs(Map.of("MigrateRun", JOB))
                .answering(
                        "DescribeTaskDefinition",
                        "{\"taskDefinition\":{\"containerDefinitions\":[{\"name\":\"main\"}]}}")
                .answering("RunTask", "{\"tasks\":[{\"taskArn\":\"" + ARN + "\"}]}");
    }

    @AfterEach
    void forgetTheProperties() {
        aws.close();
        properties.keySet().forEach(System::clearProperty);
    }

    private void property(String name, String value) {
        properties.put(name, value);
        System.setProperty(name, value);
    }

    @Test
    void startsATaskOfTheServiceStack() {
        assertThat(Invocation.in(project, "run", "migrate", "--no-follow"))
                .isEqualTo(new Invocation(0, ARN + "\n", "bandstand: started migrate: " + ARN + "\n"));
        assertThat(aws.asked("DescribeStacks"))
                .singleElement()
                .satisfies(asked -> assertThat(asked).endsWith("StackName=shop-dev-service"));
    }

    @Test
    void startsATaskOfTheOnlyStack() {
        Invocation.in(project, "run", "-c", "environment=one", "--no-follow", "migrate");

        assertThat(aws.asked("DescribeStacks"))
                .singleElement()
                .satisfies(asked -> assertThat(asked).endsWith("StackName=shop-one"));
    }

    @Test
    void endsWithTheExitCodeOfTheTask() {
        aws.answering("DescribeTasks", """
                {"tasks":[{"lastStatus":"STOPPED","stopCode":"EssentialContainerExited",
                 "containers":[{"name":"main","exitCode":42}]}]}
                """);

        Invocation ended = Invocation.in(project, "run", "migrate");

        assertThat(ended.exitCode()).isEqualTo(42);
        assertThat(ended.err()).endsWith("bandstand: migrate ended with exit code 42\n");
    }

    @Test
    void handsOverEverythingAfterTheDashes() {
        Invocation.in(project, "run", "--no-follow", "migrate", "--", "down", "--timeout", "@file", "-c", "a=b");

        assertThat(aws.asked("RunTask"))
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked).contains("\"command\":[\"down\",\"--timeout\",\"@file\",\"-c\",\"a=b\"]"));
    }

    @Test
    void tellsWhatIsMissingAndWhatIsRefused() {
        assertThat(Invocation.in(project, "run", "seed"))
                .isEqualTo(new Invocation(
                        3, "", "bandstand: the stack shop-dev-service has no one-off task seed, it has migrate\n"));
        aws.replacing("RunTask", "{\"failures\":[{\"reason\":\"AGENT\"}]}");
        assertThat(Invocation.in(project, "run", "migrate"))
                .isEqualTo(new Invocation(1, "", "bandstand: ECS could not place the task: AGENT\n"));
    }

    @Test
    void refusesATimeoutThatIsNone() {
        assertThat(Invocation.in(project, "run", "migrate", "--timeout", "soon"))
                .isEqualTo(new Invocation(
                        2, "", "bandstand: --timeout must be a duration like 90s, 30m or 2h, got: soon\n"));
        assertThat(Invocation.in(project, "run", "migrate", "--timeout", "0s"))
                .isEqualTo(new Invocation(2, "", "bandstand: --timeout must be above 0s, got: PT0S\n"));
        assertThat(Invocation.in(project, "run", "migrate", "--timeout", "5m", "--no-follow"))
                .isEqualTo(new Invocation(
                        2, "", "bandstand: --timeout must be absent when the task is not followed, got: PT5M\n"));
    }

    @Test
    void refusesACommandLineWithoutAJobOrAFile() throws IOException {
        assertThat(Invocation.in(project, "run"))
                .isEqualTo(new Invocation(2, "", "bandstand: a job must be named, see bandstand run --help\n"));
        assertThat(Invocation.in(project, "run", "migrate", "--no-folow"))
                .isEqualTo(new Invocation(
                        2, "", "bandstand: unknown option --no-folow of run, did you mean --no-follow?\n"));
        Files.delete(project.resolve("cdk.json"));
        assertThat(Invocation.in(project, "run", "migrate"))
                .isEqualTo(new Invocation(
                        2, "", "bandstand: a settings file must be named, by -c config=FILE or in cdk.json\n"));
    }

    @Test
    void explainsItself() {
        Invocation help = Invocation.in(project, "run", "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: bandstand run [OPTION...] JOB [-- COMMAND...]\n");
    }
}
