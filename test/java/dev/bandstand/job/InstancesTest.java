package dev.bandstand.job;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Stage;
import dev.bandstand.preflight.InstanceGroup;
import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.scaling.TaskSize;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.Launch;
import dev.bandstand.task.Placement;
import dev.bandstand.task.TaskProps;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.ICluster;

/** Jobs on instances that are known: two of type m7i.large at most. */
class InstancesTest {

    private static final Stack STACK = new Stack(new App(), "Shop");
    private static final ICluster CLUSTER = Stage.cluster(STACK, Stage.vpc(STACK));
    private static final ScalingSchedule OFTEN = ScalingSchedule.everyMinutes(5);
    private static final TaskSize FITTING = TaskSize.of(1024, 4096);
    private static final TaskSize TOO_LARGE = TaskSize.of(4096, 8192);
    private static final String FITS_NOWHERE = "cpu must fit an allowed instance type (m7i.large has 2048 CPU units and"
            + " registers less than 8028 of its 8192 MiB), got: 4096 CPU units and 8192 MiB";

    private static Launch.Builder launch() {
        return Launch.builder(CLUSTER)
                .capacity(Compatibility.EC2, List.of(Stage.on("instances")))
                .instances(new InstanceGroup(List.of("m7i.large"), 2, false));
    }

    private static TaskProps task(TaskSize size) {
        return TaskProps.builder(ContainerProps.builder(Stage.image()).build())
                .size(size)
                .build();
    }

    static Stream<ThrowingCallable> jobs(TaskSize size) {
        Launch launch = launch().build();
        return Stream.of(
                () -> WorkerProps.builder(launch, task(size)).build(),
                () -> ScheduledTaskProps.builder(launch, task(size), OFTEN).build(),
                () -> OneOffTaskProps.of(launch, task(size), "migrate"),
                () -> DaemonProps.builder(launch, task(size)).build());
    }

    static Stream<ThrowingCallable> tooLarge() {
        return jobs(TOO_LARGE);
    }

    static Stream<ThrowingCallable> fitting() {
        return jobs(FITTING);
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void refusesATaskThatFitsNoInstance(ThrowingCallable job) {
        assertThatThrownBy(job).isInstanceOf(IllegalArgumentException.class).hasMessage(FITS_NOWHERE);
    }

    @ParameterizedTest
    @MethodSource("fitting")
    void acceptsATaskThatFits(ThrowingCallable job) {
        assertThatCode(job).doesNotThrowAnyException();
    }

    @Test
    void refusesAScheduledTaskWithFurtherContainersAsSoonAsItHasAName() {
        var several = TaskProps.builder(ContainerProps.builder(Stage.image()).build())
                .container("cache", ContainerProps.builder(Stage.image()).build())
                .size(TOO_LARGE)
                .build();

        Stage.template(stage -> {
            var props =
                    ScheduledTaskProps.builder(launch().build(), several, OFTEN).build();
            assertThatThrownBy(() -> new ScheduledTask(stage.stack(), "Clean", props))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(FITS_NOWHERE);
        });
    }

    @Test
    void refusesAWorkerOfMoreTasksThanInstancesThatTakeOneEach() {
        Launch launch = launch().placement(Placement.oneTaskPerHost()).build();

        assertThatThrownBy(() -> worker(launch, TaskRange.between(3, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "placement must let tasks share an instance, for at least 3 tasks have at most 2 instances, got:"
                                + " one task on each instance");
        assertThatCode(() -> worker(launch, TaskRange.between(0, 10))).doesNotThrowAnyException();
    }

    private static WorkerProps worker(Launch launch, TaskRange range) {
        return WorkerProps.builder(launch, task(FITTING))
                .scaling(QueueScaling.builder().range(range).build())
                .build();
    }
}
