package dev.bandstand.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.scaling.TaskSize;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ecs.AppProtocol;
import software.amazon.awscdk.services.ecs.Capability;
import software.amazon.awscdk.services.ecs.ContainerDependencyCondition;
import software.amazon.awscdk.services.ecs.NetworkMode;
import software.amazon.awscdk.services.ecs.Protocol;
import software.amazon.awscdk.services.ecs.UlimitName;

class ContainersTest {

    private static TaskProps.Builder severalContainers(ContainerProps.Builder main) {
        return TaskProps.builder(main.workingDirectory("/app")
                        .user("1000:1000")
                        .dropCapabilities(List.of(Capability.ALL))
                        .ulimit(UlimitName.NOFILE, new ProcessLimit(1024, 65_536))
                        .initProcess(false)
                        .restartPolicy(RestartPolicy.always().ignoredExitCodes(List.of(0)))
                        .startTimeout(Duration.ofMinutes(2))
                        .port(new ContainerPort(9090, Optional.empty(), Protocol.UDP))
                        .dependsOn("migrate", ContainerDependencyCondition.SUCCESS)
                        .dependsOn("cache", ContainerDependencyCondition.HEALTHY)
                        .volumesFrom(List.of(VolumesFrom.readOnly("migrate")))
                        .build())
                .size(TaskSize.of(512, 1024))
                .container(
                        "migrate",
                        ContainerProps.builder(TaskImage.uri("public.ecr.aws/shop/migrate:1.2.3"))
                                .essential(false)
                                .cpu(64)
                                .memoryMiB(128)
                                .mount("shared", Mount.at("/shared"))
                                .build())
                .container(
                        "cache",
                        ContainerProps.builder(TaskImage.uri("public.ecr.aws/docker/library/valkey:8.1"))
                                .memoryReservationMiB(256)
                                .healthCheck(ContainerHealthCheck.builder(List.of("valkey-cli", "ping"))
                                        .build())
                                .port(6379)
                                .build())
                .volume("shared", new EphemeralVolume());
    }

    private static Template template() {
        return Tasks.template((stage, main) -> severalContainers(main));
    }

    @Test
    void makesTheGoldenTemplateOfSeveralContainers() {
        Golden.matches("task-containers", template());
    }

    @Test
    void makesTheGoldenTemplateOfOneContainer() {
        Golden.matches("task-minimal", Tasks.template((stage, main) -> TaskProps.builder(main.build())));
    }

    @Test
    void leavesTheMainContainerWhatTheOthersDoNotTake() {
        Map<?, ?> main = Tasks.container(template(), "shop");

        assertThat(main.get("Cpu")).isEqualTo(512 - 64);
        assertThat(main.get("Memory")).isEqualTo(1024 - 128 - 256);
    }

    @Test
    void givesEachContainerItsOwnScratchFolderAndItsOwnStreams() {
        assertThat(Tasks.of(template(), "Volumes"))
                .isEqualTo(List.of(
                        Map.of("Name", "shared"),
                        Map.of("Name", "tmp"),
                        Map.of("Name", "tmp-cache"),
                        Map.of("Name", "tmp-migrate")));
        assertThat(TemplateParts.at(
                        Tasks.container(template(), "cache"), "LogConfiguration.Options.awslogs-stream-prefix"))
                .contains("cache");
        assertThat(TemplateParts.of(template()).all("AWS::Logs::LogGroup")).hasSize(1);
    }

    @Test
    void keepsTheLeastMemoryForAContainerWithoutALimitOnEc2() {
        Template template = Tasks.template(
                Tasks::ec2,
                (stage, main) -> TaskProps.builder(main.build())
                        .container(
                                "second", ContainerProps.builder(Stage.image()).build()));

        assertThat(Tasks.container(template, "second").get("MemoryReservation")).isEqualTo(6);
        assertThat(Tasks.of(template, "Memory")).isEqualTo("512");
        assertThat(Tasks.of(template, "Cpu")).isEqualTo("256");
    }

    @Test
    void namesThePortThatServiceConnectFinds() {
        Template template = Tasks.template((stage, main) -> TaskProps.builder(
                main.portName("web").appProtocol(AppProtocol.getHttp()).build()));

        assertThat(Tasks.container(template, "shop").get("PortMappings"))
                .isEqualTo(List.of(
                        Map.of("AppProtocol", "http", "ContainerPort", 8080, "Name", "web", "Protocol", "tcp")));
    }

    @Test
    void standsInForTheMainContainerWithoutItsFolderAndUser() {
        Template template =
                Tasks.template((stage, main) -> TaskProps.builder(ContainerProps.builder(TaskImage.placeholder())
                        .name("shop")
                        .workingDirectory("/app")
                        .user("app")
                        .build()));

        assertThat(Tasks.container(template, "shop").containsKey("WorkingDirectory"))
                .isFalse();
        assertThat(Tasks.container(template, "shop").containsKey("User")).isFalse();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                task(
                        task -> task.container(
                                "second",
                                ContainerProps.builder(TaskImage.placeholder()).build()),
                        "containers.second.image must be given (only the main container has a placeholder), got: nothing"),
                task(
                        task -> task.container("second", image().name("other").build()),
                        "containers.second.name must be the name it has in the task, got: other"),
                task(
                        task -> task.container("a b", image().build()),
                        "containers must be up to 255 letters, digits, underscores or hyphens, got: a b"),
                task(
                        task -> task.volume("tmp-a", new EphemeralVolume()),
                        "volumes must not hold tmp or names that begin with tmp- (every container has a /tmp already),"
                                + " got: tmp-a"),
                task(
                        task -> task.networkMode(NetworkMode.NONE),
                        "networkMode must be awsvpc, bridge or host, got: none"),
                task(
                        task -> task.networkMode(NetworkMode.HOST),
                        "hostNetworkReason must say why a task shares the network of its instance, got: nothing"),
                task(
                        task -> task.hostNetworkReason("speed"),
                        "hostNetworkReason must be left out without networkMode host, got: speed"),
                task(task -> task.ephemeralStorageGiB(20), "ephemeralStorageGiB must be between 21 and 200, got: 20"),
                refusal(
                        () -> TaskProps.builder(image().essential(false).build())
                                .build(),
                        "essential must be true for the main container of a task, got: false"),
                refusal(() -> image().cpu(0).build(), "cpu must be at least 1, got: 0"),
                refusal(
                        () -> image().memoryReservationMiB(0).build(),
                        "memoryReservationMiB must be at least 1, got: 0"),
                refusal(
                        () -> image().startTimeout(Duration.ofMinutes(3)).build(),
                        "startTimeout must be whole seconds between 2 and 120, got: 180s"),
                refusal(
                        () -> image().portName("Web").build(),
                        "portName must be up to 64 lower-case letters, digits, underscores or hyphens, got: Web"),
                refusal(() -> ContainerPort.of(0), "ports.container must be between 1 and 65535, got: 0"),
                refusal(() -> ContainerPort.of(80).host(70_000), "ports.host must be between 1 and 65535, got: 70000"),
                refusal(() -> new ProcessLimit(2, 1), "ulimits.soft must be at most ulimits.hard (1), got: 2"),
                refusal(() -> new ProcessLimit(-2, 1), "ulimits.soft must be at least 0, or -1 for none, got: -2"),
                refusal(() -> new ProcessLimit(1, -2), "ulimits.hard must be at least 0, or -1 for none, got: -2"),
                refusal(
                        () -> RestartPolicy.always().attemptPeriod(Duration.ofSeconds(59)),
                        "restartPolicy.attemptPeriod must be whole seconds between 60 and 1800, got: 59s"),
                refusal(
                        () -> RestartPolicy.always().ignoredExitCodes(Collections.nCopies(51, 1)),
                        "restartPolicy.ignoredExitCodes must hold at most 50 codes, got: 51"));
    }

    private static ContainerProps.Builder image() {
        return ContainerProps.builder(Stage.image());
    }

    private static Arguments task(UnaryOperator<TaskProps.Builder> change, String message) {
        return refusal(() -> change.apply(TaskProps.builder(image().build())).build(), message);
    }

    private static Arguments refusal(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatCannotRun(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void refusesWhatThePreflightFinds() {
        Stage.template(stage -> {
            assertThatThrownBy(() -> new Workload(
                            Tasks.fargate(stage),
                            TaskProps.builder(image().name("shop")
                                            .links(List.of("cache"))
                                            .mount("data", Mount.at("/data"))
                                            .build())
                                    .container("cache", image().memoryMiB(1024).build())
                                    .build()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("links must ")
                    .hasMessageContaining("mounts")
                    .hasMessageContaining("memoryMiB must be at least 1024");
            assertThatThrownBy(() -> new Workload(
                            Tasks.fargate(stage),
                            TaskProps.builder(image().name("shop").build())
                                    .container("shop", image().build())
                                    .build()))
                    .hasMessage("containers must not hold the name of the main container, got: shop");
        });
    }
}
