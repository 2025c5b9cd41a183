package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.service.Ec2Capacity;
import dev.bandstand.simulation.service.ScheduledAction;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * What AWS's pages say of managed scaling, replayed with instances that hold one task each and are ready after 90 s. M instances are needed
 * and N are there: CapacityProviderReservation is M / N × 100.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-scaling-behavior.html">Amazon ECS managed scaling
 *     behavior</a>
 * @see <a href="https://aws.amazon.com/blogs/containers/deep-dive-on-amazon-ecs-cluster-auto-scaling/">Deep dive on Amazon ECS cluster
 *     auto scaling</a>
 */
class ClusterAutoScalingWorkedExamplesTest {

    private static final int END = 3600;

    private final Stage stage = Stage.fixed().from("2026-01-01T00:00:00Z").between(0, 100);

    /**
     * M is 2, N is 3 and the target is 100: the reservation is 66, and N becomes 2, after the 15 datapoints that scaling in takes.
     *
     * @see <a href="https://aws.amazon.com/blogs/containers/deep-dive-on-amazon-ecs-cluster-auto-scaling/">Deep dive on Amazon ECS cluster
     *     auto scaling</a>
     */
    @Test
    void twoNeededOfThreeAtATargetOf100RemovesOne() {
        stage.on(managed(100, 1, 10_000, 300)).with(at(0, 2));

        // The third task is gone at 50; the look at 60 is the first below the target, that at 900 the 15th.
        assertThat(played(3).instanceSeconds()).isEqualTo(3 * 900 + 2 * (END - 900));
    }

    /**
     * M is 2, N is 3 and the target is 50: the reservation is 66 again, and N becomes 4.
     *
     * @see <a href="https://aws.amazon.com/blogs/containers/deep-dive-on-amazon-ecs-cluster-auto-scaling/">Deep dive on Amazon ECS cluster
     *     auto scaling</a>
     */
    @Test
    void twoNeededOfThreeAtATargetOf50AddsOne() {
        stage.on(managed(50, 1, 10_000, 300)).with(at(0, 2));

        assertThat(played(3).instanceSeconds()).isEqualTo(3 * 60 + 4 * (END - 60));
    }

    /**
     * M is 0, N is 2 and the target is 100: all go.
     *
     * @see <a href="https://aws.amazon.com/blogs/containers/deep-dive-on-amazon-ecs-cluster-auto-scaling/">Deep dive on Amazon ECS cluster
     *     auto scaling</a>
     */
    @Test
    void nothingNeededAtATargetOf100LeavesNothing() {
        stage.on(managed(100, 1, 10_000, 300)).with(at(0, 0));

        assertThat(played(2).instanceSeconds()).isEqualTo(2 * 900 + 60);
    }

    /**
     * M is 0 and N is 0: the reservation is 100, and nothing comes.
     *
     * @see <a href="https://aws.amazon.com/blogs/containers/deep-dive-on-amazon-ecs-cluster-auto-scaling/">Deep dive on Amazon ECS cluster
     *     auto scaling</a>
     */
    @Test
    void nothingNeededOfNothingChangesNothing() {
        stage.on(managed(100, 1, 10_000, 300));

        assertThat(played(0).instanceSeconds()).isZero();
    }

    /**
     * "When a scale-out process is required and there are no currently running container instances, Amazon ECS always scales-out to two
     * instances initially, and then performs additional scale-out or scale-in processes. Any additional scale-out waits for the instance
     * warmup period."
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-scaling-behavior.html#managed-scaling-scaleout">Scale-out
     *     considerations</a>
     */
    @Test
    void fromNothingTwoComeFirstAndTheOthersAfterTheWarmUp() {
        stage.on(managed(100, 1, 10_000, 300)).with(at(5, 5));
        Score score = played(0);

        assertThat(stage.counts)
                .startsWith(
                        "0 serving 0 of 0, billed 0",
                        "300 serving 0 of 5, billed 0",
                        "450 serving 0 of 5, billed 2",
                        "490 serving 2 of 5, billed 2",
                        "750 serving 2 of 5, billed 5",
                        "790 serving 5 of 5, billed 5");
        assertThat(score.instanceSeconds()).isEqualTo(2 * 300 + 5 * (END - 660));
    }

    @Test
    void fromNothingTwoComeThoughOneIsNeededAndOneLeavesAgain() {
        stage.on(managed(100, 1, 10_000, 300)).with(at(5, 1));

        // Asked for at 300, added at 360; from 420 on 1 of 2 is needed, for the 15th time at 1260.
        assertThat(played(0).instanceSeconds()).isEqualTo(2 * 900 + (END - 1260));
    }

    /**
     * The step: "either the minimumScalingStepSize, if the maximum calculated instance count is less than the minimum scaling step size, or
     * the lower of either the maximumScalingStepSize or the maximum calculated instance count value".
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-scaling-behavior.html#managed-scaling-scaleout">Scale-out
     *     considerations</a>
     */
    @Test
    void aStepLiesBetweenTheLeastAndTheMost() {
        Stage least = new ClusterAutoScalingWorkedExamplesTest().stage.on(managed(100, 4, 10, 10_000));
        Score four = least.with(at(5, 2)).play(1).load(0, 420).end();
        assertThat(four.instanceSeconds()).isEqualTo(420 + 4 * 60);

        Stage most = new ClusterAutoScalingWorkedExamplesTest().stage.on(managed(100, 4, 10, 10_000));
        Score ten = most.with(at(5, 50)).play(1).load(0, 420).end();
        assertThat(ten.instanceSeconds()).isEqualTo(420 + 10 * 60);

        Stage between = new ClusterAutoScalingWorkedExamplesTest().stage.on(managed(100, 4, 10, 10_000));
        Score six = between.with(at(5, 7)).play(1).load(0, 420).end();
        assertThat(six.instanceSeconds()).isEqualTo(420 + 6 * 60);
    }

    /**
     * "CloudWatch scale-in alarms require 15 data points (15 minutes) before the scale-in process [...] starts", and then the group loses
     * at least one instance and at most half of them each minute: 9 become 5, 3, 2 and 1.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-scaling-behavior.html#managed-scaling-scalein">Managed
     *     scale-in behavior</a>
     */
    @Test
    void atMostHalfOfTheInstancesLeaveEachMinute() {
        stage.on(managed(100, 1, 10_000, 300)).with(at(0, 1));

        assertThat(played(9).instanceSeconds()).isEqualTo(9 * 900 + 5 * 60 + 3 * 60 + 2 * 60 + (END - 900 - 3 * 60));
    }

    private Score played(int tasks) {
        return stage.play(tasks).load(0, END).end();
    }

    private static Ec2Capacity managed(int target, int minimumStep, int maximumStep, int warmUp) {
        return new Ec2Capacity("m7g.large", 1, 0, 100, OptionalInt.of(target), minimumStep, maximumStep, warmUp);
    }

    /** Holds the count at {@code tasks} from a minute of the hour on. */
    private static ScheduledAction at(int minute, int tasks) {
        return new ScheduledAction(
                "Count",
                "cron(" + minute + " * * * ? *)",
                ZoneOffset.UTC,
                OptionalInt.of(tasks),
                OptionalInt.of(tasks),
                Optional.empty(),
                Optional.empty());
    }
}
