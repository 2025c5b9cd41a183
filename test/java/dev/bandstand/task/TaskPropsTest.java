package dev.bandstand.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Stage;
import dev.bandstand.scaling.TaskSize;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecs.Capability;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.ecs.NetworkMode;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;

class TaskPropsTest {

    private static final Stack STACK = new Stack(new App(), "Shop");
    private static final ICluster CLUSTER = Stage.cluster(STACK, Stage.vpc(STACK));
    private static final ISecret SECRET = Secret.fromSecretNameV2(STACK, "Secret", "shop/secret");
    private static final IRepository REPOSITORY = Repository.fromRepositoryName(STACK, "Registry", "shop");

    @Test
    void hasTheDocumentedDefaultsOfATask() {
        TaskProps task = TaskProps.builder(Stage.container().build()).build();

        assertThat(task.size()).isEqualTo(TaskSize.of(256, 512));
        assertThat(task.architecture()).isEqualTo(Architecture.X86_64);
        assertThat(task.containers()).isEmpty();
        assertThat(task.volumes()).isEmpty();
        assertThat(task.fireLens()).isEmpty();
        assertThat(task.adot()).isEmpty();
        assertThat(task.access()).isEmpty();
        assertThat(task.networkMode()).isEqualTo(NetworkMode.AWS_VPC);
        assertThat(task.hostNetworkReason()).isEmpty();
        assertThat(task.ephemeralStorageGiB()).isEmpty();
        assertThat(task.family()).isEmpty();
        assertThat(task.logRetention()).isEqualTo(RetentionDays.ONE_MONTH);
        assertThat(task.logRemovalPolicy()).isEqualTo(RemovalPolicy.DESTROY);
        assertThat(task.encryptionKey()).isEmpty();
    }

    @Test
    void hasTheDocumentedDefaultsOfAContainer() {
        ContainerProps container = ContainerProps.builder(Stage.image()).build();

        assertThat(container.name()).isEmpty();
        assertThat(container.port()).isEmpty();
        assertThat(container.entryPoint()).isEmpty();
        assertThat(container.command()).isEmpty();
        assertThat(container.environment()).isEmpty();
        assertThat(container.secrets()).isEmpty();
        assertThat(container.readOnlyRootFilesystem()).isTrue();
        assertThat(container.stopTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(container.healthCheck()).isEmpty();
        assertThat(container.essential()).isTrue();
        assertThat(container.portName()).isEmpty();
        assertThat(container.appProtocol()).isEmpty();
        assertThat(container.ports()).isEmpty();
        assertThat(container.workingDirectory()).isEmpty();
        assertThat(container.user()).isEmpty();
        assertThat(container.ulimits()).isEmpty();
        assertThat(container.initProcess()).isTrue();
        assertThat(container.restartPolicy()).isEmpty();
        assertThat(container.startTimeout()).isEmpty();
        assertThat(container.dependsOn()).isEmpty();
        assertThat(container.links()).isEmpty();
        assertThat(container.cpu()).isEmpty();
        assertThat(container.memoryMiB()).isEmpty();
        assertThat(container.memoryReservationMiB()).isEmpty();
        assertThat(container.mounts()).isEmpty();
        assertThat(container.volumesFrom()).isEmpty();
        assertThat(container.dropCapabilities())
                .containsExactly(
                        Capability.AUDIT_WRITE,
                        Capability.MKNOD,
                        Capability.NET_RAW,
                        Capability.SETFCAP,
                        Capability.SETPCAP,
                        Capability.SYS_CHROOT);
    }

    @Test
    void hasTheDocumentedDefaultsOfARestartPolicy() {
        assertThat(RestartPolicy.always()).isEqualTo(new RestartPolicy(List.of(), Duration.ofMinutes(5)));
    }

    @Test
    void hasTheDocumentedDefaultsOfAHealthCheck() {
        assertThat(ContainerHealthCheck.builder(List.of("/bin/check")).build())
                .isEqualTo(new ContainerHealthCheck(
                        List.of("CMD", "/bin/check"), Duration.ofSeconds(30), Duration.ofSeconds(5), 3, Duration.ZERO));
    }

    @Test
    void hasTheDocumentedDefaultsOfALaunch() {
        Launch launch = Launch.builder(CLUSTER).build();

        assertThat(launch.compatibility()).isEqualTo(Compatibility.FARGATE);
        assertThat(launch.capacity()).singleElement().satisfies(strategy -> {
            assertThat(strategy.getCapacityProvider()).isEqualTo("FARGATE");
            assertThat(strategy.getBase()).isEqualTo(0);
            assertThat(strategy.getWeight()).isEqualTo(1);
        });
        assertThat(launch.subnets()).isEmpty();
        assertThat(launch.placement()).isEmpty();
        assertThat(launch.executeCommand()).isFalse();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                container(b -> b.port(0), "port must be between 1 and 65535, got: 0"),
                container(b -> b.port(70_000), "port must be between 1 and 65535, got: 70000"),
                container(
                        b -> b.name("a.b"),
                        "containerName must be up to 255 letters, digits, underscores or hyphens, got: a.b"),
                container(
                        b -> b.stopTimeout(Duration.ofSeconds(121)),
                        "stopTimeout must be whole seconds between 2 and 120, got: 121s"),
                container(
                        b -> b.stopTimeout(Duration.ofMillis(2500)),
                        "stopTimeout must be whole seconds between 2 and 120, got: 2.5s"),
                container(
                        b -> b.environment("A", "1").secret("A", TaskSecret.of(SECRET)),
                        "environment must not hold a name that secrets holds too, got: A"),
                container(
                        b -> b.environment("AWS_SECRET_ACCESS_KEY", "x"),
                        "environment must not hold credentials (the task role gives them), got: AWS_SECRET_ACCESS_KEY"),
                container(b -> b.environment("", "x"), "environment must hold names without spaces or =, got: \"\""),
                container(
                        b -> b.secret("A B", TaskSecret.of(SECRET)),
                        "secrets must hold names without spaces or =, got: \"A B\""),
                refusal(() -> TaskSecret.of(SECRET, ""), "secrets.jsonKey must not be empty, got: \"\""),
                check(List.of(), b -> b, "healthCheck.command must hold a program, got: nothing"),
                refusal(
                        () -> new ContainerHealthCheck(
                                List.of("a", "b"), Duration.ofSeconds(30), Duration.ofSeconds(5), 3, Duration.ZERO),
                        "healthCheck.command must begin with CMD or CMD-SHELL, got: a"),
                check(
                        List.of("a"),
                        b -> b.interval(Duration.ofSeconds(4)),
                        "healthCheck.interval must be whole seconds between 5 and 300, got: 4s"),
                check(
                        List.of("a"),
                        b -> b.timeout(Duration.ofSeconds(61)),
                        "healthCheck.timeout must be whole seconds between 2 and 60, got: 61s"),
                check(List.of("a"), b -> b.retries(11), "healthCheck.retries must be between 1 and 10, got: 11"),
                check(
                        List.of("a"),
                        b -> b.startPeriod(Duration.ofSeconds(301)),
                        "healthCheck.startPeriod must be whole seconds between 0 and 300, got: 301s"),
                refusal(
                        () -> TaskProps.builder(Stage.container().build())
                                .family("shop api")
                                .build(),
                        "family must be up to 255 letters, digits, underscores or hyphens, got: shop api"),
                refusal(
                        () -> Launch.builder(CLUSTER)
                                .capacity(Compatibility.EC2, List.of())
                                .build(),
                        "capacity must hold at least one capacity-provider strategy, got: none"),
                refusal(
                        () -> Launch.builder(CLUSTER)
                                .capacity(Compatibility.EXTERNAL, List.of(Stage.on("x")))
                                .build(),
                        "compatibility must be FARGATE, EC2 or MANAGED_INSTANCES, got: EXTERNAL"),
                refusal(
                        () -> new Workload(
                                Launch.builder(CLUSTER).executeCommand(true).build(), Stage.task()),
                        "readOnlyRootFilesystem must be false with executeCommand (its agent writes to it), got: true"),
                refusal(
                        () -> TaskImage.tag(REPOSITORY, "a b"),
                        "image.tag must be up to 128 letters, digits, underscores, points or hyphens, got: a b"),
                refusal(
                        () -> TaskImage.digest(REPOSITORY, "sha256:12"),
                        "image.digest must be sha256: and 64 hexadecimal digits, got: sha256:12"),
                refusal(() -> TaskImage.uri(""), "image.uri must be an address without white space, got: \"\""));
    }

    private static Arguments container(UnaryOperator<ContainerProps.Builder> change, String message) {
        return refusal(() -> change.apply(ContainerProps.builder(Stage.image())).build(), message);
    }

    private static Arguments check(
            List<String> command, UnaryOperator<ContainerHealthCheck.Builder> change, String message) {
        return refusal(() -> change.apply(ContainerHealthCheck.builder(command)).build(), message);
    }

    private static Arguments refusal(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatCannotWork(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void onlyThePlaceholderIsOne() {
        assertThat(TaskImage.placeholder().isPlaceholder()).isTrue();
        assertThat(Stage.image().isPlaceholder()).isFalse();
        assertThat(TaskImage.tag(REPOSITORY, "1").isPlaceholder()).isFalse();
    }
}
