package dev.bandstand.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.preflight.InstanceGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.NetworkMode;

class LaunchTest {

    private static Template service(Function<Stage, Launch> launch, TaskProps props) {
        return Stage.template(stage -> {
            var workload = new Workload(launch.apply(stage), props);
            var replicas = Tasks.replicas();
            var task = new Task(stage.stack(), "Task", workload, Placeholder.idle());
            var service = ReplicaService.in(stage.stack(), workload, task, replicas);
            ServiceFeatures.apply(service, workload.launch(), replicas);
            task.applyTo(service);
        });
    }

    private static Function<Stage, Launch> placed(Placement placement) {
        return stage -> Launch.builder(stage.cluster())
                .capacity(Compatibility.EC2, List.of(Stage.on("group")))
                .placement(placement)
                .build();
    }

    private static Object placed(Placement placement, String property) {
        return TemplateParts.of(service(placed(placement), Stage.task())).service(property);
    }

    private static TaskProps bridged() {
        return TaskProps.builder(Stage.container().links(List.of("cache:store")).build())
                .container(
                        "cache",
                        ContainerProps.builder(Stage.image())
                                .port(ContainerPort.of(6379).host(6379))
                                .build())
                .networkMode(NetworkMode.BRIDGE)
                .volume("sockets", new HostVolume("/var/run/app"))
                .build();
    }

    @Test
    void hasTheDocumentedDefaults() {
        Stage.template(stage -> {
            Launch launch = Tasks.fargate(stage);
            assertThat(launch.compatibility()).isEqualTo(Compatibility.FARGATE);
            assertThat(launch.capacity())
                    .singleElement()
                    .satisfies(strategy -> assertThat(strategy).isEqualTo(Stage.on("FARGATE")));
            assertThat(launch.subnets()).isEmpty();
            assertThat(launch.placement()).isEmpty();
            assertThat(launch.executeCommand()).isFalse();
            assertThat(launch.instances()).isEmpty();
        });
    }

    @Test
    void knowsItsInstancesOnEc2Alone() {
        var group = new InstanceGroup(List.of("m7i.large"), 2, false);
        Stage.template(stage -> {
            var launch = Launch.builder(stage.cluster()).instances(group);
            assertThat(launch.build().instances()).isEmpty();
            assertThat(launch.capacity(Compatibility.EC2, List.of(Stage.on("group")))
                            .build()
                            .instances())
                    .contains(group);
        });
    }

    @Test
    void makesTheGoldenTemplateOfATaskBehindTheBridgeOfItsInstance() {
        Golden.matches("task-bridge", service(placed(Placement.azBalancedBinpack()), bridged()));
    }

    @Test
    void makesTheGoldenTemplateOfATaskOnManagedInstances() {
        Golden.matches("task-managed", service(Tasks::managed, Stage.task()));
    }

    @Test
    void keepsEveryLogicalIdOnEveryCapacity() {
        SortedSet<String> fargate = ids(service(Tasks::fargate, Stage.task()));

        assertThat(ids(service(Tasks::ec2, Stage.task()))).containsExactlyElementsOf(fargate);
        assertThat(ids(service(Tasks::managed, Stage.task()))).containsExactlyElementsOf(fargate);
    }

    private static SortedSet<String> ids(Template template) {
        var resources =
                (Map<?, ?>) TemplateParts.at(template.toJSON(), "Resources").orElseThrow();
        return new TreeSet<>(resources.keySet().stream().map(String::valueOf).toList());
    }

    @Test
    void saysToEcsWhatTheTaskRunsOn() {
        assertThat(Tasks.of(
                        Tasks.template(Tasks::managed, (stage, main) -> TaskProps.builder(main.build())),
                        "RequiresCompatibilities"))
                .isEqualTo(List.of("MANAGED_INSTANCES"));
    }

    @Test
    void sharesTheNetworkOfItsInstanceOnlyForAReason() {
        TaskProps props = TaskProps.builder(Stage.container().user("1000").build())
                .networkMode(NetworkMode.HOST)
                .hostNetworkReason("it watches the packets of the instance")
                .build();
        for (Function<Stage, Launch> launch : List.<Function<Stage, Launch>>of(Tasks::ec2, Tasks::managed)) {
            Template template = service(launch, props);

            assertThat(Tasks.of(template, "NetworkMode")).isEqualTo("host");
            assertThat(TemplateParts.at(
                            TemplateParts.of(template).only("AWS::ECS::TaskDefinition"), "Metadata.HostNetworkReason"))
                    .contains("it watches the packets of the instance");
            assertThat(TemplateParts.of(template).service("NetworkConfiguration"))
                    .isEqualTo("absent");
        }
    }

    static Stream<Arguments> placements() {
        Map<String, String> zones = Map.of("Type", "spread", "Field", "attribute:ecs.availability-zone");
        Map<String, String> memory = Map.of("Type", "binpack", "Field", "memory");
        return Stream.of(
                Arguments.of(
                        Placement.azBalancedSpread(),
                        List.of(zones, Map.of("Type", "spread", "Field", "instanceId")),
                        "ENABLED"),
                Arguments.of(Placement.azBalancedBinpack(), List.of(zones, memory), "ENABLED"),
                Arguments.of(Placement.binpackCpu(), List.of(Map.of("Type", "binpack", "Field", "cpu")), "DISABLED"),
                Arguments.of(Placement.binpackMemory(), List.of(memory), "DISABLED"),
                Arguments.of(Placement.oneTaskPerHost(), List.of(zones), "ENABLED"),
                Arguments.of(Placement.random(), List.of(Map.of("Type", "random")), "DISABLED"),
                Arguments.of(
                        Placement.azBalancedSpread()
                                .on(PlacementConstraint.memberOf("attribute:ecs.availability-zone == eu-central-1a")),
                        List.of(zones, Map.of("Type", "spread", "Field", "instanceId")),
                        "DISABLED"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("placements")
    void placesTasksAsThePresetSays(Placement placement, List<?> strategies, String rebalancing) {
        assertThat(placed(placement, "PlacementStrategies")).isEqualTo(strategies);
        assertThat(placed(placement, "AvailabilityZoneRebalancing")).isEqualTo(rebalancing);
    }

    @Test
    void constrainsWhatAnInstanceIs() {
        Placement placement =
                Placement.oneTaskPerHost().on(PlacementConstraint.memberOf("attribute:ecs.instance-type =~ m7g.*"));

        assertThat(placed(placement, "PlacementConstraints"))
                .isEqualTo(List.of(
                        Map.of("Type", "distinctInstance"),
                        Map.of("Type", "memberOf", "Expression", "attribute:ecs.instance-type =~ m7g.*")));
    }

    static Stream<Arguments> refusals() {
        var zone = PlacementStrategy.spread(PlacementStrategy.ZONE);
        return Stream.of(
                refusal(
                        () -> Placement.chain(zone, zone, zone, zone, zone, zone),
                        "placement.strategies must hold at most 5, got: 6"),
                refusal(
                        () -> PlacementStrategy.spread("zone"),
                        "placement.strategies.spread must be instanceId, host or attribute:NAME, got: zone"),
                refusal(
                        () -> new PlacementStrategy("binpack", Optional.of("disk")),
                        "placement.strategies.binpack must be cpu or memory, got: disk"),
                refusal(
                        () -> new PlacementStrategy("pack", Optional.empty()),
                        "placement.strategies must be spread, binpack or random, got: pack"),
                refusal(
                        () -> PlacementConstraint.memberOf(" "),
                        "placement.constraints.memberOf must be an expression of up to 2000 characters, got: \" \""));
    }

    private static Arguments refusal(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatEcsDoesNotKnow(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void refusesPlacementWhereNobodyChoosesInstances() {
        Stage.template(stage -> assertThatThrownBy(() -> Launch.builder(stage.cluster())
                        .placement(Placement.random())
                        .build())
                .hasMessage(
                        "placement must be left out without EC2 (instances are chosen for the tasks elsewhere), got:"
                                + " FARGATE"));
    }
}
