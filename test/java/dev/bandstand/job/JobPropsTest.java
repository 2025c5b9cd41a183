package dev.bandstand.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.bandstand.Stage;
import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.task.CircuitBreakerThreshold;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.DeploymentProps;
import dev.bandstand.task.EfsVolume;
import dev.bandstand.task.Launch;
import dev.bandstand.task.Placement;
import dev.bandstand.task.TaskProps;
import dev.bandstand.task.VolumesFrom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.ecs.NetworkMode;

/** What jobs take for granted, and what they refuse. */
class JobPropsTest {

    private static final ICluster CLUSTER = cluster();

    private static ICluster cluster() {
        var stack = new Stack(new App(), "Shop");
        return Stage.cluster(stack, Stage.vpc(stack));
    }

    @Test
    void aWorkerHasTheDocumentedDefaults() {
        WorkerProps props = WorkerProps.builder(CLUSTER, Stage.task()).build();
        assertThat(props.queue()).isEqualTo(WorkQueue.own());
        assertThat(props.variable()).isEqualTo("QUEUE_URL");
        assertThat(props.scaling()).isEqualTo(QueueScaling.builder().build());
        assertThat(props.messageAgeAlarm()).isEqualTo(Duration.ofMinutes(10));
        assertThat(props.alarmTopic()).isEmpty();
        assertThat(props.serviceConnect()).isEmpty();
        assertThat(props.replicas().serviceName()).isEmpty();
        assertThat(props.replicas().securityGroupName()).isEmpty();
        assertThat(props.replicas().deployment())
                .isEqualTo(DeploymentProps.builder().build());
        assertThat(props.replicas().desiredCount()).isEmpty();
    }

    @Test
    void aQueueHasTheDocumentedDefaults() {
        assertThat(WorkQueue.own())
                .isEqualTo(new WorkQueue.Own(false, Duration.ofMinutes(5), Duration.ofDays(4), 3, Duration.ofDays(14)));
        assertThat(QueueScaling.builder().build())
                .isEqualTo(new QueueScaling(
                        TaskRange.between(0, 10),
                        100,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5)));
    }

    @Test
    void aScheduledTaskHasTheDocumentedDefaults() {
        ScheduledTaskProps props = scheduled(builder -> builder);
        assertThat(props)
                .isEqualTo(new ScheduledTaskProps(
                        props.workload(),
                        ScalingSchedule.everyMinutes(5),
                        ZoneId.of("UTC"),
                        Duration.ZERO,
                        2,
                        Duration.ofHours(1),
                        1,
                        Overlap.ALLOWED,
                        true,
                        Optional.empty()));
    }

    @Test
    void aDaemonHasTheDocumentedDefaults() {
        DaemonProps props = daemon(Compatibility.EC2, task -> task).build();
        assertThat(props.drainPercent()).isEqualTo(25);
        assertThat(props.replicas().serviceName()).isEmpty();
        assertThat(props.replicas().securityGroupName()).isEmpty();
        assertThat(props.replicas().desiredCount()).isEmpty();
        assertThat(props.replicas().deployment())
                .isEqualTo(new DeploymentProps(0, 100, true, CircuitBreakerThreshold.count(3), false, false));
    }

    private static Stream<Arguments> refused() {
        return Stream.of(
                worker(
                        props -> props.variable("QUEUE URL"),
                        "variable must be letters, digits and underscores, not starting with a digit, got: \"QUEUE URL\""),
                worker(
                        props -> props.variable("AREA"),
                        "variable must not be a name that environment or secrets holds too, got: AREA"),
                worker(
                        props -> props.messageAgeAlarm(Duration.ofSeconds(90)),
                        "messageAgeAlarm must be whole minutes between 1 and 20160, got: 90s"),
                worker(
                        props -> props.messageAgeAlarm(Duration.ofDays(4)),
                        "messageAgeAlarm must be shorter than queue.retention (345600s), got: 345600s"),
                worker(
                        props -> props.serviceName("shop orders"),
                        "name must be up to 255 letters, digits, underscores or hyphens, got: shop orders"),
                queue(
                        props -> props.visibilityTimeout(Duration.ofHours(13)),
                        "queue.visibilityTimeout must be whole seconds between 0 and 43200, got: 46800s"),
                queue(
                        props -> props.retention(Duration.ofSeconds(59)),
                        "queue.retention must be whole seconds between 60 and 1209600, got: 59s"),
                queue(
                        props -> props.deadLetterRetention(Duration.ofDays(15)),
                        "queue.deadLetterRetention must be whole seconds between 60 and 1209600, got: 1296000s"),
                queue(props -> props.maxReceives(0), "queue.maxReceives must be between 1 and 1000, got: 0"),
                scaling(props -> props.messagesPerTask(0), "scaling.messagesPerTask must be at least 1, got: 0"),
                scaling(
                        props -> props.scaleOutCooldown(Duration.ofMillis(1500)),
                        "scaling.scaleOutCooldown must be whole seconds between 0 and 86400, got: 1.5s"),
                scaling(
                        props -> props.scaleInCooldown(Duration.ofDays(2)),
                        "scaling.scaleInCooldown must be whole seconds between 0 and 86400, got: 172800s"),
                scaling(
                        props -> props.idleAfter(Duration.ofSeconds(90)),
                        "scaling.idleAfter must be whole minutes between 1 and 1440, got: 90s"),
                schedule(
                        props -> props.flexibleWindow(Duration.ofSeconds(90)),
                        "schedule.flexibleWindow must be whole minutes between 0 and 1440, got: 90s"),
                schedule(props -> props.retries(186), "schedule.retries must be between 0 and 185, got: 186"),
                schedule(
                        props -> props.retryFor(Duration.ofSeconds(30)),
                        "schedule.retryFor must be whole seconds between 60 and 86400, got: 30s"),
                schedule(props -> props.tasks(11), "schedule.tasks must be between 1 and 10, got: 11"),
                arguments(
                        (ThrowingCallable) () -> OneOffTaskProps.of(CLUSTER, Stage.task(), "migrate db"),
                        "name must be up to 100 letters, digits, underscores or hyphens, got: migrate db"),
                daemon(
                        Compatibility.FARGATE,
                        task -> task,
                        "capacity must be EC2 or MANAGED_INSTANCES for a daemon, got: FARGATE"),
                arguments(
                        (ThrowingCallable) () -> daemon(Compatibility.EC2, task -> task)
                                .deployment(DeploymentProps.builder().build())
                                .build(),
                        "deployment.maxHealthyPercent must be 100 for a daemon (an instance has room for one task of it), got:"
                                + " 200"),
                arguments(
                        (ThrowingCallable) () -> daemon(Compatibility.EC2, task -> task)
                                .drainPercent(0)
                                .build(),
                        "drainPercent must be between 1 and 100, got: 0"),
                arguments(
                        (ThrowingCallable) () -> DaemonProps.builder(
                                        Launch.builder(CLUSTER)
                                                .capacity(Compatibility.EC2, List.of(Stage.on("instances")))
                                                .placement(Placement.binpackCpu())
                                                .build(),
                                        Stage.task())
                                .build(),
                        "placement must hold constraints only for a daemon (every instance gets a task), got: binpack"),
                managed(
                        task -> task.networkMode(NetworkMode.HOST).hostNetworkReason("it watches packets"),
                        "networkMode must be left out for a daemon on Managed Instances, got: HOST"),
                managed(
                        task -> task.container("cache", Stage.container().build()),
                        "port must be left out for a daemon on Managed Instances, got: 8080"),
                managed(
                        task -> task.container(
                                "cache",
                                ContainerProps.builder(Stage.image())
                                        .volumesFrom(List.of(VolumesFrom.readOnly("main")))
                                        .build()),
                        "volumesFrom must be left out for a daemon on Managed Instances, got: [VolumesFrom[container=main,"
                                + " readOnly=true]]"),
                managed(
                        task -> task.container(
                                "cache",
                                ContainerProps.builder(Stage.image())
                                        .links(List.of("main"))
                                        .build()),
                        "links must be left out for a daemon on Managed Instances, got: [main]"),
                managed(
                        task -> task.volume(
                                "work",
                                EfsVolume.builder("fs-0123456789abcdef0").build()),
                        "volumes.work must be ephemeral or host on Managed Instances as a daemon, got: efs"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void refusesWhatAwsWouldRefuseInWords(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static Arguments worker(UnaryOperator<WorkerProps.Builder> change, String message) {
        TaskProps task = TaskProps.builder(ContainerProps.builder(Stage.image())
                        .environment("AREA", "1")
                        .build())
                .build();
        ThrowingCallable call =
                () -> change.apply(WorkerProps.builder(CLUSTER, task)).build();
        return arguments(call, message);
    }

    private static Arguments queue(UnaryOperator<WorkQueue.Own.Builder> change, String message) {
        ThrowingCallable call = () -> change.apply(WorkQueue.Own.builder()).build();
        return arguments(call, message);
    }

    private static Arguments scaling(UnaryOperator<QueueScaling.Builder> change, String message) {
        ThrowingCallable call = () -> change.apply(QueueScaling.builder()).build();
        return arguments(call, message);
    }

    private static Arguments schedule(UnaryOperator<ScheduledTaskProps.Builder> change, String message) {
        ThrowingCallable call = () -> scheduled(change);
        return arguments(call, message);
    }

    private static Arguments daemon(Compatibility capacity, UnaryOperator<TaskProps.Builder> change, String message) {
        ThrowingCallable call = () -> daemon(capacity, change).build();
        return arguments(call, message);
    }

    private static Arguments managed(UnaryOperator<TaskProps.Builder> change, String message) {
        return daemon(Compatibility.MANAGED_INSTANCES, change, message);
    }

    private static DaemonProps.Builder daemon(Compatibility capacity, UnaryOperator<TaskProps.Builder> change) {
        var task = TaskProps.builder(ContainerProps.builder(Stage.image()).build());
        var launch = Launch.builder(CLUSTER)
                .capacity(capacity, List.of(Stage.on("instances")))
                .build();
        return DaemonProps.builder(launch, change.apply(task).build());
    }

    private static ScheduledTaskProps scheduled(UnaryOperator<ScheduledTaskProps.Builder> change) {
        return change.apply(ScheduledTaskProps.builder(CLUSTER, Stage.task(), ScalingSchedule.everyMinutes(5)))
                .build();
    }
}
