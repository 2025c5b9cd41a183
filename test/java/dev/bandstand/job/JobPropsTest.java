package dev.bandstand.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.bandstand.Stage;
import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.DeploymentProps;
import dev.bandstand.task.TaskProps;
import java.time.Duration;
import java.time.ZoneId;
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
import software.amazon.awscdk.services.ecs.ICluster;

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
                schedule(props -> props.tasks(11), "schedule.tasks must be between 1 and 10, got: 11"));
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

    private static ScheduledTaskProps scheduled(UnaryOperator<ScheduledTaskProps.Builder> change) {
        return change.apply(ScheduledTaskProps.builder(CLUSTER, Stage.task(), ScalingSchedule.everyMinutes(5)))
                .build();
    }
}
