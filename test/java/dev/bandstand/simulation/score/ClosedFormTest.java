package dev.bandstand.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.Ec2Capacity;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.StepRung;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ClosedFormTest {

    private static final Parameters FIXED = Parameters.standard()
            .with(Parameter.ALARM_PHASE, new Fixed(0))
            .with(Parameter.PUBLISH_ECS, new Fixed(90))
            .with(Parameter.PUBLISH_ECS_HIGH_RESOLUTION, new Fixed(20))
            .with(Parameter.PUBLISH_LOAD_BALANCER, new Fixed(60))
            .with(Parameter.START_TASK, new Fixed(35))
            .with(Parameter.START_HEALTH_CHECK, new Fixed(0.5))
            .with(Parameter.EC2_INSTANCE_READY, new Fixed(100));

    private static final Demand DEMAND = new Demand(10, 1);
    private static final List<StepRung> UP = List.of(new StepRung(10, Double.POSITIVE_INFINITY, 3));

    /** The rest of a minute, three minutes, 90 s until published, 30 s until evaluated, 35 + 10 + 5 s to start. */
    @Test
    void addsUpAlarmPublicationAndStart() {
        Reaction reaction = reaction(Services.of(Services.tracking(MetricKind.CPU, 60, 60)));
        assertThat(reaction.seconds()).isCloseTo(59.4 + 180 + 120 + 50, within(0.3));
        assertThat(reaction.covered()).isEqualTo(100 / 60.0);
    }

    @Test
    void metricsOf20SecondsReactFaster() {
        Reaction reaction = reaction(Services.of(Services.tracking(MetricKind.CPU, 20, 50)));
        assertThat(reaction.seconds()).isCloseTo(19.8 + 60 + 20 + 50, within(0.3));
        assertThat(reaction.covered()).isEqualTo(2);
    }

    @Test
    void requestsOfATargetCountByTheMinute() {
        Reaction reaction = reaction(Services.of(Services.tracking(MetricKind.REQUESTS_PER_TARGET, 60, 300)));
        assertThat(reaction.covered()).isEqualTo(2);
        assertThat(reaction.seconds()).isCloseTo(59.4 + 180 + 60 + 50, within(0.3));
    }

    @Test
    void aStepPolicyFiresAtItsLowestStepOut() {
        ScalableService service =
                Services.of(Services.stepping(UP, Services.alarm("High", MetricKind.CPU, 60, Comparison.GREATER, 40)));
        assertThat(reaction(service).covered()).isEqualTo(2);
        assertThat(reaction(service).seconds()).isCloseTo(59.4 + 120 + 120 + 50, within(0.3));
    }

    @Test
    void anAlarmBelowItsThresholdDoesNotScaleOut() {
        ScalableService service =
                Services.of(Services.stepping(UP, Services.alarm("Low", MetricKind.CPU, 60, Comparison.LESS, 40)));
        assertThat(reaction(service)).isEqualTo(reaction(Services.of()));
    }

    @Test
    void thePolicyThatFiresFirstCounts() {
        ScalableService service = Services.of(
                Services.tracking(MetricKind.CPU, 60, 80), Services.tracking(MetricKind.REQUESTS_PER_TARGET, 60, 150));
        assertThat(reaction(service).covered()).isEqualTo(4);
    }

    @Test
    void allRequestsCountByTheLeastTasks() {
        ScalableService service = Services.of(
                Services.stepping(UP, Services.alarm("All", MetricKind.REQUESTS, 60, Comparison.GREATER, 590)));
        assertThat(reaction(service).covered()).isEqualTo(2);
    }

    @Test
    void idleCpuIsNoUse() {
        Parameters parameters =
                FIXED.with(Parameter.CPU_IDLE, new Fixed(20)).with(Parameter.OVERLOAD_UTILISATION, new Fixed(80));
        ClosedForm form =
                new ClosedForm(Services.of(Services.tracking(MetricKind.CPU, 60, 60)), parameters, new Demand(10, 0.8));
        assertThat(form.reaction().covered()).isEqualTo(1.6);
    }

    @Test
    void withoutAPolicyNothingIsCovered() {
        Reaction reaction = reaction(Services.of());
        assertThat(reaction.covered()).isEqualTo(1);
        assertThat(reaction.seconds()).isEqualTo(50);
    }

    @Test
    void anInstanceIsLaunchedBeforeItsTasks() {
        Ec2Capacity ec2 = new Ec2Capacity("m7g.large", 4, 1, 10, OptionalInt.of(100), 1, 10, 300);
        ScalableService service = Services.of(Services.TASK, ec2, Optional.empty());
        assertThat(reaction(service).seconds()).isEqualTo(100 + 35 + 10);
    }

    @Test
    void theLoadGrowsFromOneTaskAtLeast() {
        ClosedForm form = new ClosedForm(Services.of(Services.tracking(MetricKind.CPU, 60, 50)), FIXED, DEMAND);
        form.stretch(600, 1);
        form.stretch(1200, 100);
        assertThat(form.reaction().growth()).isEqualTo(10);
    }

    @Test
    void whatTheLeastTasksServeIsNoGrowth() {
        ClosedForm form = new ClosedForm(Services.of(Services.tracking(MetricKind.CPU, 60, 50)), FIXED, DEMAND);
        form.stretch(600, 5);
        form.stretch(1200, 20);
        assertThat(form.reaction().growth()).isEqualTo(1);
    }

    @Test
    void isTheSameEachTime() {
        ScalableService service = Services.of(Services.tracking(MetricKind.CPU, 60, 60));
        assertThat(new ClosedForm(service, Parameters.standard(), DEMAND).reaction())
                .isEqualTo(new ClosedForm(service, Parameters.standard(), DEMAND).reaction());
    }

    private static Reaction reaction(ScalableService service) {
        return new ClosedForm(service, FIXED, DEMAND).reaction();
    }
}
