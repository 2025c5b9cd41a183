package dev.bandstand.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Stage;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.task.CircuitBreakerThreshold;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.DeploymentProps;
import dev.bandstand.task.Launch;
import dev.bandstand.task.TaskImage;
import dev.bandstand.task.TaskProps;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.ecs.NetworkMode;

class ServicePropsTest {

    private static final Stack STACK = new Stack(new App(), "Shop");
    private static final ICluster CLUSTER = Stage.cluster(STACK, Stage.vpc(STACK));

    private static BackendServiceProps.Builder builder() {
        return BackendServiceProps.builder(CLUSTER, Stage.task());
    }

    @Test
    void refusesTheNetworkOfManagedInstancesWhichLetNobodyIn() {
        Launch launch = Launch.builder(CLUSTER)
                .capacity(Compatibility.MANAGED_INSTANCES, List.of(Stage.on("managed")))
                .build();
        TaskProps task = TaskProps.builder(Stage.container().build())
                .networkMode(NetworkMode.HOST)
                .hostNetworkReason("it watches packets")
                .build();

        assertThatThrownBy(() -> BackendServiceProps.builder(launch, task).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "networkMode must be AWS_VPC for a service on Managed Instances (their security group lets nobody"
                                + " in), got: HOST");
    }

    @Test
    void hasTheDocumentedDefaultsOfAService() {
        BackendServiceProps all = builder().build();
        ServiceProps props = all.service();
        TargetProps targets = all.targets();

        assertThat(props.serviceName()).isEmpty();
        assertThat(props.securityGroupName()).isEmpty();
        assertThat(targets.targetGroupName()).isEmpty();
        assertThat(targets.healthCheck()).isEqualTo(HealthCheckProps.builder().build());
        assertThat(props.deployment()).isEqualTo(DeploymentProps.builder().build());
        assertThat(targets.deregistrationDelay()).isEqualTo(Duration.ofSeconds(30));
        assertThat(props.desiredCount()).isEmpty();
        assertThat(ServiceProps.DEFAULT_DESIRED_COUNT).isEqualTo(1);
        assertThat(props.scaling()).isEmpty();
        assertThat(props.serviceConnect()).isEmpty();
    }

    @Test
    void hasTheDocumentedDefaultsOfAHealthCheckAndADeployment() {
        assertThat(HealthCheckProps.builder().build())
                .isEqualTo(new HealthCheckProps(
                        "/", Duration.ofSeconds(30), Duration.ofSeconds(5), 2, 3, "200", Duration.ofSeconds(60)));
        assertThat(DeploymentProps.builder().build())
                .isEqualTo(new DeploymentProps(100, 200, true, CircuitBreakerThreshold.count(3), false, true));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
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
                        b -> b.deregistrationDelay(Duration.ofHours(2)),
                        "deregistrationDelay must be whole seconds between 0 and 3600, got: 7200s"),
                refusal(b -> b.desiredCount(-1), "desiredCount must be at least 0, got: -1"),
                refusal(
                        b -> b.desiredCount(2)
                                .scaling(ScalingPlan.of(TaskRange.between(1, 2), TargetTracking.onCpu(60))),
                        "desiredCount must be left out with scaling (a deployment would undo what scaling did), got: 2"));
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

    @Test
    void refusesATaskThatListensNowhere() {
        var deaf =
                TaskProps.builder(ContainerProps.builder(Stage.image()).build()).build();

        assertThatThrownBy(() -> BackendServiceProps.builder(CLUSTER, deaf).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("port must be given for a service that others call, got: nothing");
    }

    @Test
    void refusesAHealthCheckThatThePlaceholderCannotPass() {
        var placeholder = TaskProps.builder(ContainerProps.builder(TaskImage.placeholder())
                        .port(8080)
                        .build())
                .build();

        assertThatThrownBy(() -> BackendServiceProps.builder(CLUSTER, placeholder)
                        .healthCheck(HealthCheckProps.builder().codes("201-299").build())
                        .build())
                .hasMessage("healthCheck.codes must include 200 while the placeholder image is in use, got: 201-299");
    }
}
