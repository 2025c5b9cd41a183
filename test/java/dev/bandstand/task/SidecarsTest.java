package dev.bandstand.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.scaling.TaskSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ecs.NetworkMode;

class SidecarsTest {

    private static final Template BOTH = Tasks.template((stage, main) -> TaskProps.builder(main.build())
            .size(TaskSize.of(512, 1024))
            .fireLens(FireLens.builder().build())
            .adot(AdotCollector.builder().build()));

    @Test
    void makesTheGoldenTemplate() {
        Golden.matches("task-sidecars", BOTH);
    }

    @Test
    void leavesTheMainContainerWhatIsNotKeptForThem() {
        assertThat(Tasks.container(BOTH, "shop").get("Memory")).isEqualTo(1024 - 64 - 256);
    }

    @Test
    void routesTheLogsOfTheMainContainerAndNotItsOwn() {
        assertThat(TemplateParts.at(Tasks.container(BOTH, "shop"), "LogConfiguration.LogDriver"))
                .contains("awsfirelens");
        assertThat(TemplateParts.at(Tasks.container(BOTH, "log-router"), "LogConfiguration.LogDriver"))
                .contains("awslogs");
        assertThat(Tasks.taskPolicy(BOTH).get(0).toString()).contains("logs:PutLogEvents", "ApiLogs");
    }

    @Test
    void sendsElsewhereWithoutRightsOnTheLogGroup() {
        Template template = Tasks.template((stage, main) -> TaskProps.builder(main.build())
                .fireLens(FireLens.builder()
                        .option("Name", "firehose")
                        .option("delivery_stream", "logs")
                        .build()));

        assertThat(TemplateParts.at(Tasks.container(template, "shop"), "LogConfiguration.Options"))
                .contains(Map.of("Name", "firehose", "delivery_stream", "logs"));
        assertThat(Tasks.taskPolicy(template)).isEmpty();
    }

    @Test
    void writesToAnotherLogGroupWithRightsOnThatOneAlone() {
        Template template = Tasks.template((stage, main) -> TaskProps.builder(main.build())
                .fireLens(FireLens.builder()
                        .option("Name", "cloudwatch_logs")
                        .option("log_group_name", "/shop/all")
                        .build()));

        assertThat(Tasks.taskPolicy(template)).singleElement().asString().contains("log-group:/shop/all:*");
    }

    @Test
    void tellsTheMainContainerOfTheCollectorUnlessItKnowsBetter() {
        Template template = Tasks.template((stage, main) -> TaskProps.builder(
                        main.environment("OTEL_SERVICE_NAME", "till").build())
                .adot(AdotCollector.builder().build()));

        assertThat(Tasks.container(template, "shop").get("Environment"))
                .isEqualTo(List.of(
                        Map.of("Name", "OTEL_EXPORTER_OTLP_ENDPOINT", "Value", "http://localhost:4318"),
                        Map.of("Name", "OTEL_EXPORTER_OTLP_PROTOCOL", "Value", "http/protobuf"),
                        Map.of("Name", "OTEL_PROPAGATORS", "Value", "tracecontext,baggage,xray"),
                        Map.of("Name", "OTEL_SERVICE_NAME", "Value", "till")));
    }

    @Test
    void reachesTheCollectorThroughALinkInBridgeMode() {
        Template template = Tasks.template(
                Tasks::ec2,
                (stage, main) -> TaskProps.builder(main.build())
                        .networkMode(NetworkMode.BRIDGE)
                        .adot(AdotCollector.builder().build()));

        assertThat(Tasks.container(template, "shop").get("Links")).isEqualTo(List.of("aws-otel-collector"));
        assertThat(Tasks.container(template, "shop").toString()).contains("http://aws-otel-collector:4318");
    }

    @Test
    void takesTheCollectorsConfigurationFromAParameter() {
        Template template = Tasks.template((stage, main) -> TaskProps.builder(main.build())
                .adot(AdotCollector.builder()
                        .configuration(TaskSecret.parameter("/shop/collector"))
                        .build()));
        Map<?, ?> collector = Tasks.container(template, "aws-otel-collector");

        assertThat(collector.get("Command")).isNull();
        assertThat(TemplateParts.at(collector, "Secrets.0.Name")).contains("AOT_CONFIG_CONTENT");
    }

    @Test
    void hasTheDocumentedDefaults() {
        assertThat(FireLens.builder().build())
                .isEqualTo(new FireLens(
                        "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.16", new TreeMap<>(), 64));
        assertThat(AdotCollector.builder().build())
                .isEqualTo(new AdotCollector(
                        "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
                        "/etc/ecs/ecs-default-config.yaml",
                        Optional.empty(),
                        256));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        () -> FireLens.builder().option("region", "x").build(),
                        "sidecars.fireLens.options must hold the Name of an output, got: region"),
                refusal(
                        () -> FireLens.builder().memoryMiB(31).build(),
                        "sidecars.fireLens.memoryMiB must be at least 32, got: 31"),
                refusal(
                        () -> AdotCollector.builder().memoryMiB(63).build(),
                        "sidecars.adot.memoryMiB must be at least 64, got: 63"),
                refusal(
                        () -> AdotCollector.builder().config("my.yaml").build(),
                        "sidecars.adot.config must be a file from /, without spaces, got: \"my.yaml\""),
                refusal(
                        () -> TaskProps.builder(Stage.container().build())
                                .container(
                                        "log-router",
                                        ContainerProps.builder(Stage.image()).build())
                                .fireLens(FireLens.builder().build())
                                .build(),
                        "containers must not hold log-router beside sidecars.fireLens, got: log-router"),
                refusal(
                        () -> TaskProps.builder(Stage.container().build())
                                .container(
                                        "aws-otel-collector",
                                        ContainerProps.builder(Stage.image()).build())
                                .adot(AdotCollector.builder().build())
                                .build(),
                        "containers must not hold aws-otel-collector beside sidecars.adot, got: aws-otel-collector"));
    }

    private static Arguments refusal(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatCannotRun(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
