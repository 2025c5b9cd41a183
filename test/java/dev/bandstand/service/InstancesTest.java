package dev.bandstand.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Stage;
import dev.bandstand.preflight.InstanceGroup;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.scaling.TaskSize;
import dev.bandstand.task.Architecture;
import dev.bandstand.task.ContainerPort;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.DeploymentProps;
import dev.bandstand.task.Launch;
import dev.bandstand.task.Placement;
import dev.bandstand.task.PlacementConstraint;
import dev.bandstand.task.TaskProps;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.ecs.NetworkMode;

/** Services on instances that are known: two of type m7i.large at most. */
class InstancesTest {

    private static final Stack STACK = new Stack(new App(), "Shop");
    private static final ICluster CLUSTER = Stage.cluster(STACK, Stage.vpc(STACK));
    private static final InstanceGroup TWO = new InstanceGroup(List.of("m7i.large"), 2, false);

    private static BackendServiceProps.Builder service(
            UnaryOperator<Launch.Builder> launch, UnaryOperator<TaskProps.Builder> task) {
        var onInstances = Launch.builder(CLUSTER)
                .capacity(Compatibility.EC2, List.of(Stage.on("instances")))
                .instances(TWO);
        var onX86 = TaskProps.builder(Stage.container().build()).architecture(Architecture.X86_64);
        return BackendServiceProps.builder(
                launch.apply(onInstances).build(), task.apply(onX86).build());
    }

    private static BackendServiceProps.Builder placed(Placement placement) {
        return service(launch -> launch.placement(placement), task -> task);
    }

    static List<Placement> onePerHost() {
        return List.of(Placement.oneTaskPerHost(), Placement.random().on(PlacementConstraint.distinctInstance()));
    }

    @ParameterizedTest
    @MethodSource("onePerHost")
    void refusesMoreTasksThanInstancesThatTakeOneEach(Placement placement) {
        String message =
                "placement must let tasks share an instance, for at least 3 tasks have at most 2 instances, got:"
                        + " one task on each instance";

        assertThatThrownBy(() -> placed(placement).desiredCount(3).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> placed(placement).scaling(plan(3, 6)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static ScalingPlan plan(int min, int max) {
        return ScalingPlan.of(TaskRange.between(min, max), TargetTracking.onCpu(60));
    }

    @Test
    void refusesATaskThatFitsNoInstanceOrIsOfTheOtherArchitecture() {
        String message = "architecture must be x86_64 on instances of type m7i.large, got: arm64\n"
                + "memoryMiB must fit an allowed instance type (m7i.large has 2048 CPU units and registers less than 8028 of"
                + " its 8192 MiB), got: 1024 CPU units and 8192 MiB";

        assertThatThrownBy(
                        () -> service(launch -> launch, InstancesTest::misfit).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() ->
                        service(launch -> launch, task -> misfit(bridged(task))).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static TaskProps.Builder misfit(TaskProps.Builder task) {
        return task.size(TaskSize.of(1024, 8192)).architecture(Architecture.ARM64);
    }

    @Test
    void refusesFixedPortsOfTheHostWithFewerHostsThanTasks() {
        assertThatThrownBy(() -> service(launch -> launch, InstancesTest::bridged)
                        .desiredCount(3)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "containers.cache.ports must not take a fixed port of the host, for at least 3 tasks have at"
                                + " most 2 instances, got: 6379");
        assertThatThrownBy(() -> service(launch -> launch, InstancesTest::onTheHost)
                        .desiredCount(3)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("networkMode must not take a fixed port of the host, for at least 3 tasks have at most 2"
                        + " instances, got: host with port 8080");
    }

    private static TaskProps.Builder bridged(TaskProps.Builder task) {
        return task.networkMode(NetworkMode.BRIDGE)
                .container(
                        "cache",
                        ContainerProps.builder(Stage.image())
                                .port(ContainerPort.of(6379).host(6379))
                                .build());
    }

    private static TaskProps.Builder onTheHost(TaskProps.Builder task) {
        return task.networkMode(NetworkMode.HOST).hostNetworkReason("it watches the packets of the instance");
    }

    @Test
    void acceptsWhatFitsAndWhatIsOnlyAWarning() {
        assertThatCode(() -> placed(Placement.oneTaskPerHost()).build()).doesNotThrowAnyException();
        assertThatCode(() ->
                        placed(Placement.oneTaskPerHost()).scaling(plan(2, 6)).build())
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        placed(Placement.azBalancedSpread()).desiredCount(9).build())
                .doesNotThrowAnyException();
        assertThat(placed(Placement.oneTaskPerHost())
                        .deployment(
                                DeploymentProps.builder().minHealthyPercent(50).build())
                        .desiredCount(2)
                        .build()
                        .service()
                        .desiredCount())
                .contains(2);
    }

    @Test
    void checksNothingOfInstancesThatNobodyKnows() {
        var launch = Launch.builder(CLUSTER)
                .capacity(Compatibility.EC2, List.of(Stage.on("instances")))
                .placement(Placement.oneTaskPerHost())
                .build();

        assertThatCode(() -> BackendServiceProps.builder(launch, Stage.task())
                        .desiredCount(3)
                        .build())
                .doesNotThrowAnyException();
    }
}
