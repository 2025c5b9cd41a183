package dev.bandstand.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.scaling.TaskSize;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;

class ServicePropsTest {

    private static final Stack STACK = new Stack(new App(), "Shop");
    private static final ICluster CLUSTER = Stage.cluster(STACK, Stage.vpc(STACK));
    private static final ISecret SECRET = Secret.fromSecretNameV2(STACK, "Secret", "shop/secret");

    private static BackendServiceProps.Builder builder() {
        return BackendServiceProps.builder(CLUSTER, Stage.image());
    }

    @Test
    void hasTheDocumentedDefaultsOfAService() {
        ServiceProps props = builder().build().service();

        assertThat(props.compatibility()).isEqualTo(Compatibility.FARGATE);
        assertThat(props.capacity()).singleElement().satisfies(strategy -> {
            assertThat(strategy.getCapacityProvider()).isEqualTo("FARGATE");
            assertThat(strategy.getBase()).isEqualTo(0);
            assertThat(strategy.getWeight()).isEqualTo(1);
        });
        assertThat(props.serviceName()).isEmpty();
        assertThat(props.securityGroupName()).isEmpty();
        assertThat(props.targetGroupName()).isEmpty();
        assertThat(props.subnets()).isEmpty();
        assertThat(props.healthCheck()).isEqualTo(HealthCheckProps.builder().build());
        assertThat(props.deployment()).isEqualTo(DeploymentProps.builder().build());
        assertThat(props.deregistrationDelay()).isEqualTo(Duration.ofSeconds(30));
        assertThat(props.desiredCount()).isEmpty();
        assertThat(ServiceProps.DEFAULT_DESIRED_COUNT).isEqualTo(1);
        assertThat(props.scaling()).isEmpty();
        assertThat(props.executeCommand()).isFalse();
    }

    @Test
    void hasTheDocumentedDefaultsOfATask() {
        TaskProps task = builder().build().service().task();

        assertThat(task.port()).isEqualTo(8080);
        assertThat(task.size()).isEqualTo(TaskSize.of(256, 512));
        assertThat(task.architecture()).isEqualTo(Architecture.X86_64);
        assertThat(task.family()).isEmpty();
        assertThat(task.containerName()).isEmpty();
        assertThat(task.command()).isEmpty();
        assertThat(task.entryPoint()).isEmpty();
        assertThat(task.environment()).isEmpty();
        assertThat(task.secrets()).isEmpty();
        assertThat(task.readOnlyRootFilesystem()).isTrue();
        assertThat(task.stopTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(task.logRetention()).isEqualTo(RetentionDays.ONE_MONTH);
        assertThat(task.logRemovalPolicy()).isEqualTo(RemovalPolicy.DESTROY);
        assertThat(task.encryptionKey()).isEmpty();
    }

    @Test
    void hasTheDocumentedDefaultsOfAHealthCheckAndADeployment() {
        assertThat(HealthCheckProps.builder().build())
                .isEqualTo(new HealthCheckProps(
                        "/",
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5),
                        2,
                        3,
                        "200",
                        Duration.ofSeconds(60),
                        List.of()));
        assertThat(DeploymentProps.builder().build())
                .isEqualTo(new DeploymentProps(100, 200, true, CircuitBreakerThreshold.count(3), false, true));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(b -> b.port(0), "port must be between 1 and 65535, got: 0"),
                refusal(b -> b.port(70_000), "port must be between 1 and 65535, got: 70000"),
                refusal(
                        b -> b.family("shop api"),
                        "family must be up to 255 letters, digits, underscores or hyphens, got: shop api"),
                refusal(
                        b -> b.containerName("a.b"),
                        "containerName must be up to 255 letters, digits, underscores or hyphens, got: a.b"),
                refusal(
                        b -> b.serviceName("a b"),
                        "name must be up to 255 letters, digits, underscores or hyphens, got: a b"),
                refusal(
                        b -> b.securityGroupName("sg-tasks"),
                        "securityGroupName must be up to 255 characters that EC2 allows and not start with sg-, got: sg-tasks"),
                refusal(
                        b -> b.targetGroupName("-api"),
                        "targetGroupName must be up to 32 letters, digits or inner hyphens, got: -api"),
                refusal(
                        b -> b.stopTimeout(Duration.ofSeconds(121)),
                        "stopTimeout must be whole seconds between 2 and 120, got: 121s"),
                refusal(
                        b -> b.stopTimeout(Duration.ofMillis(2500)),
                        "stopTimeout must be whole seconds between 2 and 120, got: 2.5s"),
                refusal(
                        b -> b.deregistrationDelay(Duration.ofHours(2)),
                        "deregistrationDelay must be whole seconds between 0 and 3600, got: 7200s"),
                refusal(b -> b.desiredCount(-1), "desiredCount must be at least 0, got: -1"),
                refusal(
                        b -> b.desiredCount(2)
                                .scaling(ScalingPlan.of(TaskRange.between(1, 2), TargetTracking.onCpu(60))),
                        "desiredCount must be left out with scaling (a deployment would undo what scaling did), got: 2"),
                refusal(
                        b -> b.executeCommand(true),
                        "readOnlyRootFilesystem must be false with executeCommand (its agent writes to it), got: true"),
                refusal(
                        b -> b.environment("A", "1").secret("A", TaskSecret.of(SECRET)),
                        "environment must not hold a name that secrets holds too, got: A"),
                refusal(
                        b -> b.environment("AWS_SECRET_ACCESS_KEY", "x"),
                        "environment must not hold credentials (the task role gives them), got: AWS_SECRET_ACCESS_KEY"),
                refusal(b -> b.environment("", "x"), "environment must hold names without spaces or =, got: \"\""),
                refusal(
                        b -> b.secret("A B", TaskSecret.of(SECRET)),
                        "secrets must hold names without spaces or =, got: \"A B\""),
                refusal(
                        b -> b.capacity(Compatibility.EC2, List.of()),
                        "capacity must hold at least one capacity-provider strategy, got: none"),
                refusal(
                        b -> b.capacity(Compatibility.EXTERNAL, List.of(Stage.on("x"))),
                        "compatibility must be FARGATE or EC2, got: EXTERNAL"));
    }

    private static Arguments refusal(UnaryOperator<BackendServiceProps.Builder> change, String message) {
        return Arguments.of(change, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatCannotWork(UnaryOperator<BackendServiceProps.Builder> change, String message) {
        assertThatThrownBy(() -> change.apply(builder()).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
