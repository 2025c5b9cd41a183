package dev.bandstand.simulation;

import static dev.bandstand.scaling.Adjustment.CHANGE_IN_CAPACITY;
import static dev.bandstand.simulation.Examples.NONE_BELOW;
import static dev.bandstand.simulation.Examples.rung;
import static dev.bandstand.simulation.Examples.steps;
import static dev.bandstand.simulation.Examples.tracking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.policy.Tracking;
import dev.bandstand.simulation.policy.Tracking.ScaleIn;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.TrackingPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The worked examples and plain statements of target tracking, replayed. A task does 50 requests a second.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html">How target
 *     tracking scaling for Application Auto Scaling works</a>
 */
class TargetTrackingWorkedExamplesTest {

    private static final TrackingPolicy CPU = tracking("Cpu", MetricKind.CPU, 50);
    private static final TrackingPolicy REQUESTS = tracking("Requests", MetricKind.REQUESTS_PER_TARGET, 1000);
    private static final TrackingPolicy OUT_ONLY = new TrackingPolicy("Cpu", MetricKind.CPU, 60, 50, 0, 0, true);

    /**
     * "For example, suppose that you set a target value of 50 percent": where 1.5 are to be added, 2 are; 3 at 75 percent need 4.5.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html#target-tracking-considerations">Considerations</a>
     */
    @Test
    void addingOneAndAHalfAddsTwo() {
        assertThat(Tracking.out(CPU, 75, 3)).isEqualTo(5);

        Stage stage = Stage.fixed().with(CPU);
        stage.play(3).load(75, 600).load(112.5, 900).end();
        assertThat(stage.decisions).first().isEqualTo("840 scaleOut Cpu 3 → 5");
    }

    /**
     * "Similarly, if we determine that removing 0.5 instances increases your CPU utilization to above 50 percent, we will choose not to
     * scale-in": 2 at 37.5 percent need 1.5.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html#target-tracking-considerations">Considerations</a>
     */
    @ParameterizedTest
    @EnumSource(ScaleIn.class)
    void removingAHalfRemovesNothing(ScaleIn extent) {
        assertThat(Tracking.in(CPU, 37.5, 2, extent)).isEqualTo(2);
        assertThat(Tracking.in(CPU, 25.001, 2, extent)).isEqualTo(2);
        assertThat(Tracking.in(CPU, 25, 2, extent)).isEqualTo(1);
    }

    @Test
    void removingAHalfRemovesNothingInARunEither() {
        Stage stage = Stage.fixed().with(CPU);
        stage.play(2).load(50, 600).load(37.5, 7200).end();
        assertThat(stage.decisions).noneMatch(line -> line.contains("scaleIn"));
    }

    /**
     * "When a metric emits real 0 values to CloudWatch (for example, ALBRequestCountPerTarget), Application Auto Scaling can scale in to 0
     * when there is no traffic", with a minimum of 0.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html#target-tracking-choose-metrics">Choose
     *     metrics</a>
     */
    @Test
    void realZeroesScaleInToZero() {
        Stage stage = Stage.fixed().with(REQUESTS).between(0, 10);
        stage.play(2).load(31, 600).load(0, 3600).end();
        assertThat(stage.decisions).containsExactly("1560 scaleIn Requests 2 → 0");
    }

    @Test
    void aMinimumAboveZeroIsKeptWithoutRequestsToo() {
        Stage stage = Stage.fixed().with(REQUESTS).between(1, 10);
        stage.play(2).load(31, 600).load(0, 3600).end();
        assertThat(stage.decisions).first().isEqualTo("1560 scaleIn Requests 2 → 1");
        assertThat(stage.decisions).filteredOn(line -> line.contains("scale")).hasSize(1);
    }

    /**
     * "If the metric is missing data points, this causes the CloudWatch alarm state to change to INSUFFICIENT_DATA. When this happens,
     * Application Auto Scaling cannot scale your scalable target until new data points are found."
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html#target-tracking-considerations">Considerations</a>
     */
    @Test
    void missingDatapointsScaleNeitherOutNorIn() {
        Stage stage = Stage.fixed()
                .with(REQUESTS)
                .with(Parameter.REQUESTS_EMPTY_MINUTE, "missing")
                .between(0, 10);
        stage.play(2).load(31, 600).load(0, 3600).end();
        assertThat(stage.decisions).isEmpty();
    }

    /**
     * "It will scale out the scalable target if any of the target tracking policies are ready for scale out": 4 tasks at 60 percent are
     * above the target of the CPU, with 1800 requests a minute each below that of 2000.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html#target-tracking-multiple-scaling-policies">Multiple
     *     scaling policies</a>
     */
    @Test
    void anyOfSeveralPoliciesScalesOut() {
        Stage stage = Stage.fixed().with(CPU).with(tracking("Requests", MetricKind.REQUESTS_PER_TARGET, 2000));
        stage.play(4).load(100, 600).load(120, 900).end();
        assertThat(stage.decisions).first().isEqualTo("840 scaleOut Cpu 4 → 5");
    }

    /**
     * "but will scale in only if all of the target tracking policies (with the scale-in portion enabled) are ready to scale in": the CPU
     * is, the requests are not, until theirs may only scale out.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html#target-tracking-multiple-scaling-policies">Multiple
     *     scaling policies</a>
     */
    @Test
    void onlyAllOfSeveralPoliciesScaleIn() {
        Stage one = Stage.fixed().with(CPU).with(tracking("Requests", MetricKind.REQUESTS_PER_TARGET, 800));
        one.play(4).load(50, 3600).end();
        assertThat(one.decisions).noneMatch(line -> line.contains("scaleIn"));

        Stage outOnly = Stage.fixed()
                .with(CPU)
                .with(new TrackingPolicy("Requests", MetricKind.REQUESTS_PER_TARGET, 60, 800, 0, 0, true));
        outOnly.play(4).load(50, 3600).end();
        assertThat(outOnly.decisions).first().isEqualTo("960 scaleIn Cpu 4 → 2");
    }

    /**
     * "If multiple scaling policies instruct the scalable target to scale out or in at the same time, Application Auto Scaling scales based
     * on the policy that provides the largest capacity for both scale in and scale out."
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html#target-tracking-multiple-scaling-policies">Multiple
     *     scaling policies</a>
     */
    @Test
    void theLargestCapacityWinsBothWays() {
        Stage out = Stage.fixed().with(CPU).with(REQUESTS);
        out.play(4).load(40, 600).load(120, 900).end();
        // 60 percent of 50 need 5; 1800 requests a minute of 1000 need 8.
        assertThat(out.decisions).first().isEqualTo("840 scaleOut Requests 4 → 8");

        Stage in = Stage.fixed().with(CPU).with(REQUESTS);
        in.play(8).load(130, 600).load(50, 3600).end();
        // 12.5 percent of 50 need 2; 375 requests a minute of 1000 need 3.
        assertThat(in.decisions)
                .filteredOn(line -> line.contains("scaleIn"))
                .first()
                .isEqualTo("1560 scaleIn Requests 8 → 3");
    }

    /**
     * "You can disable the scale-in portion of a target tracking scaling policy", and "use a step scaling policy for scale in".
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html#target-tracking-multiple-scaling-policies">Multiple
     *     scaling policies</a>
     */
    @Test
    void aStepPolicyScalesInWhereTargetTrackingDoesNot() {
        Stage alone = Stage.fixed().with(OUT_ONLY);
        alone.play(4).load(100, 600).load(20, 3600).end();
        assertThat(alone.decisions).isEmpty();

        Stage both = Stage.fixed()
                .with(OUT_ONLY)
                .with(steps("In", CHANGE_IN_CAPACITY, Comparison.LESS, 20, 300, rung(NONE_BELOW, 0, -1)));
        both.play(4).load(100, 600).load(20, 900).end();
        assertThat(both.decisions).first().isEqualTo("720 scaleIn In 4 → 3");
    }

    /**
     * "If the step scaling policy initiates a scale-in activity before the target tracking policy is ready to scale in, the scale-in
     * activity will not be blocked. After the scale-in activity completes, the target tracking policy could instruct the scalable target to
     * scale out again": 4 tasks at 45 percent become 3 at 60, which become 4.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html#target-tracking-multiple-scaling-policies">Multiple
     *     scaling policies</a>
     */
    @Test
    void aStepPolicyMayScaleInAgainstTargetTracking() {
        Stage stage = Stage.fixed()
                .with(CPU)
                .with(steps("In", CHANGE_IN_CAPACITY, Comparison.LESS, 46, 600, rung(NONE_BELOW, 0, -1)));
        stage.play(4).load(100, 600).load(90, 1080).end();
        assertThat(stage.decisions)
                .filteredOn(line -> line.contains("scale"))
                .containsExactly("720 scaleIn In 4 → 3", "960 scaleOut Cpu 3 → 4");
    }
}
