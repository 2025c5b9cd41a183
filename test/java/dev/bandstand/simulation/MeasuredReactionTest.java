package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What AWS measured from the jump of a load to the scale-out, and on to the running task, lies within the band of the model: 363 and 386
 * seconds with metrics every 60 seconds, 86 and 109 with metrics every 20 seconds. The load jumps at any second of a minute from 40 to 60
 * percent, past a target of 50.
 *
 * <p>With the defaults nine in ten runs scale out before second 350 with metrics every 60 seconds: AWS's figure is one of the slow ones,
 * or its metrics came as late as the range of {@code publish.ecs} allows.
 *
 * @see <a href="https://aws.amazon.com/blogs/aws/amazon-ecs-introduces-new-high-resolution-metrics-for-faster-service-auto-scaling/">Amazon
 *     ECS introduces new high-resolution metrics for faster service auto scaling</a>
 */
class MeasuredReactionTest {

    private static final int RUNS = 300;

    @Test
    void the363SecondsWithMetricsEvery60SecondsLieWithinTheBand() {
        double[] drawn = triggers(60, stage -> stage);
        double[] late = triggers(60, end(Parameter.PUBLISH_ECS, 1));

        assertThat(363.0).isBetween(drawn[0], drawn[RUNS - 1]);
        assertThat(363.0).isBetween(late[RUNS / 10], late[RUNS * 9 / 10]);
    }

    @Test
    void the86SecondsWithMetricsEvery20SecondsLieWithinTheBand() {
        double[] drawn = triggers(20, stage -> stage);

        assertThat(86.0).isBetween(drawn[RUNS / 10], drawn[RUNS * 9 / 10]);
    }

    @Test
    void the386And109SecondsToTheRunningTaskLieWithinTheBand() {
        double[] minutes = running(60, stage -> stage);
        double[] high = running(20, stage -> stage);

        assertThat(386.0).isBetween(minutes[RUNS / 10], minutes[RUNS * 9 / 10]);
        assertThat(109.0).isBetween(high[RUNS / 10], high[RUNS * 9 / 10]);
    }

    private static UnaryOperator<Stage> end(Parameter parameter, int which) {
        Spread end = parameter.range().get(which);
        return stage -> stage.with(parameter, end);
    }

    /** Returns the seconds from the jump to the scale-out, sorted. */
    private static double[] triggers(int resolution, UnaryOperator<Stage> model) {
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            seconds[run] = second(played(resolution, model, run).decisions.get(0)) - jump(run);
        }
        Arrays.sort(seconds);
        return seconds;
    }

    /** Returns the seconds from the jump to the second running task, sorted. */
    private static double[] running(int resolution, UnaryOperator<Stage> model) {
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            Stage stage = played(
                    resolution,
                    bare -> model.apply(bare).withoutLoadBalancer().with(Parameter.START_APPLICATION, new Fixed(0)),
                    run);
            String second = stage.counts.stream()
                    .filter(line -> line.contains("serving 2"))
                    .findFirst()
                    .orElseThrow();
            seconds[run] = second(second) - jump(run);
        }
        Arrays.sort(seconds);
        return seconds;
    }

    private static Stage played(int resolution, UnaryOperator<Stage> model, int run) {
        Stage stage = model.apply(new Stage());
        stage.with(new TrackingPolicy("Cpu", MetricKind.CPU, resolution, 50, 300, 300, true));
        stage.play(1, run).load(20, jump(run)).load(30, jump(run) + 1200).end();
        return stage;
    }

    private static long jump(int run) {
        return 1800 + run * 7L % 60;
    }

    private static double second(String line) {
        return Double.parseDouble(line.substring(0, line.indexOf(' ')));
    }
}
