package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.Ec2Capacity;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.PredictivePolicy;
import dev.bandstand.simulation.service.ScheduledAction;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunWarningTest {

    private final Stage stage = Stage.fixed();

    @ParameterizedTest
    @EnumSource(WarningCode.class)
    void aCodeIsFoundByItsName(WarningCode code) {
        assertThat(code.code()).matches("[a-z][a-zA-Z]+");
        assertThat(WarningCode.of(code.code())).isEqualTo(code);
    }

    @Test
    void aCodeThatNobodyDocumentedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WarningCode.of("unheardOf"))
                .withMessage("no warning has the code unheardOf");
    }

    @Test
    void nothingIsToldOfAServiceThatIsAsItShouldBe() {
        stage.with(tracking(MetricKind.CPU, 60))
                .with(tracking(MetricKind.REQUESTS_PER_TARGET, 2000))
                .with(step(Comparison.GREATER_OR_EQUAL, 100, new StepRung(0, Double.POSITIVE_INFINITY, 1)));

        assertThat(told()).isEmpty();
    }

    @Test
    void aStepPolicyWithoutAnAlarmCannotAct() {
        stage.with(new StepPolicy(
                "Out",
                Adjustment.CHANGE_IN_CAPACITY,
                List.of(new StepRung(0, Double.POSITIVE_INFINITY, 1)),
                OptionalInt.empty(),
                Statistic.AVERAGE,
                60,
                List.of()));

        assertThat(told()).containsExactly("0 cannotAct: Out has no alarm, so nothing calls it");
    }

    @Test
    void anAlarmAboveAllThatFargateReadsCannotAct() {
        stage.with(step(Comparison.GREATER, 100, new StepRung(0, Double.POSITIVE_INFINITY, 1)));

        assertThat(told())
                .containsExactly("0 cannotAct: Alarm waits for CPU > 100 %, which a Fargate task never reads");
    }

    @Test
    void aTargetOf100PercentNeverScalesOutOnFargate() {
        stage.with(tracking(MetricKind.CPU, 100));

        assertThat(told())
                .containsExactly(
                        "0 cannotAct: Tracking holds CPU at 100 %, above which a Fargate task never reads, so it never scales out");
    }

    @Test
    void aMetricThatIsNotPublishedSoOftenIsSaidToBeSo() {
        stage.with(new TrackingPolicy("Tracking", MetricKind.CPU, 20, 60, 60, 300, false, false));

        assertThat(told())
                .containsExactly(
                        "0 cannotAct: Tracking follows CPU every 20 s, which the service does not publish before its"
                                + " Monitoring asks for it; the figures are those with it");
    }

    @Test
    void onInstancesATaskMayReadMore() {
        stage.on(new Ec2Capacity("m7g.large", 4, 1, 3, OptionalInt.empty(), 1, 10, 300))
                .with(tracking(MetricKind.CPU, 100))
                .with(step(Comparison.GREATER, 100, new StepRung(0, Double.POSITIVE_INFINITY, 1)));

        assertThat(told()).isEmpty();
    }

    @Test
    void aPolicyWithoutAStepWhereItsAlarmRingsCannotAct() {
        stage.with(step(Comparison.GREATER, 70, new StepRung(Double.NEGATIVE_INFINITY, 0, -1)));

        assertThat(told())
                .containsExactly("0 cannotAct: Steps has no step on the side of the threshold where Alarm rings");
    }

    @Test
    void withoutALoadBalancerThereAreNoRequestsToFollow() {
        stage.withoutLoadBalancer().with(tracking(MetricKind.REQUESTS_PER_TARGET, 1000));

        assertThat(told())
                .containsExactly(
                        "0 cannotAct: Tracking follows the requests of a load balancer, and the service has none");
        assertThat(stage.decisions).isEmpty();
    }

    @Test
    void whereMinIsMaxNoPolicyActs() {
        stage.between(2, 2).with(tracking(MetricKind.CPU, 60));

        assertThat(told()).containsExactly("0 cannotAct: min and max are both 2, so no policy can change the count");
    }

    @Test
    void memoryIsOnlyAssumed() {
        stage.with(tracking(MetricKind.MEMORY, 60));

        assertThat(told())
                .containsExactly(
                        "0 memoryAssumed: Tracking follows the memory, which requests do not tell: it is as memory.idle"
                                + " and memory.busy say");
    }

    @Test
    void aBeginOutsideOfTheRangeIsTold() {
        stage.between(3, 10);

        assertThat(told()).containsExactly("0 startsOutside: the run begins with 2 tasks, outside of min 3 and max 10");
    }

    @Test
    void aMinimumAboveTheMaximumIsTold() {
        stage.between(5, 2);

        assertThat(told()).containsExactly("0 minAboveMax: min 5 is above max 2");
    }

    @Test
    void whatPredictiveScalingIsIsTold() {
        stage.with(new PredictivePolicy("Ahead", MetricKind.CPU, 60, false, false, 0, 300))
                .with(new PredictivePolicy("Only", MetricKind.CPU, 60, true, false, 0, 300));

        assertThat(told())
                .containsExactly(
                        "0 forecastStandIn: Ahead is forecast by a seasonal stand-in: AWS's own model is not public",
                        "0 forecastOnly: Only only forecasts (ForecastOnly) and never scales",
                        "3600 forecastTooShort: Ahead had 1 of the 24 hours of load that a first forecast needs, and did nothing",
                        "3600 forecastTooShort: Only had 1 of the 24 hours of load that a first forecast needs, and did nothing");
    }

    @Test
    void daysByNumberAreTold() {
        stage.from("2026-03-02T10:00:00Z").with(action("cron(0 6 ? * 2 *)"));

        assertThat(told())
                .containsExactly("0 numberedDays: Action names days by number in cron(0 6 ? * 2 *): SUN = 1 is taken");
    }

    @Test
    void aScheduleWithoutAMomentOfTheStartIsRefused() {
        stage.with(action("cron(0 6 * * ? *)"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.play(2))
                .withMessage("start must be given for a service with a schedule");
    }

    @Test
    void cpuTrackingOnFargateGrowsAtMostByItsTargetARound() {
        stage.with(tracking(MetricKind.CPU, 60)).with(Parameter.CLIENT_TIMEOUT, new Fixed(5));
        stage.play(2).load(50, 600).load(500, 2400).end();

        assertThat(stage.decisions).first().isEqualTo("840 scaleOut Tracking 2 → 4");
        assertThat(stage.warnings)
                .containsExactly(
                        "840 cpuCapped: Tracking never sees more than 100 % CPU, so it grows by 1.67 times a round at most:"
                                + " the load asked for 17 tasks, it went to 4");
    }

    @Test
    void aTargetThatNothingMovesIsTold() {
        List<String> heard = new ArrayList<>();
        new Run(stage.experiment(2), 1, new Recorder() {
            @Override
            public void warning(Warning warning) {
                heard.add(warning.code() + ": " + warning.message());
            }
        });

        assertThat(heard)
                .containsExactly(
                        "cannotAct: the scalable target has neither a policy nor a scheduled action, so nothing"
                                + " changes the count");
    }

    @Test
    void whereTheMaximumBindsAndNotTheMetricNothingIsTold() {
        stage.between(1, 3).with(tracking(MetricKind.CPU, 60));
        stage.play(2).load(50, 600).load(500, 2400).end();

        assertThat(stage.warnings).isEmpty();
    }

    private List<String> told() {
        stage.play(2).load(50, 3600).end();
        return stage.warnings;
    }

    private static TrackingPolicy tracking(MetricKind metric, double target) {
        return new TrackingPolicy("Tracking", metric, 60, target, 60, 300, false);
    }

    private static StepPolicy step(Comparison comparison, double threshold, StepRung rung) {
        MetricAlarm alarm = new MetricAlarm(
                "Alarm", MetricKind.CPU, Statistic.AVERAGE, 60, 3, 3, comparison, threshold, MissingData.MISSING);
        return new StepPolicy(
                "Steps",
                Adjustment.CHANGE_IN_CAPACITY,
                List.of(rung),
                OptionalInt.empty(),
                Statistic.AVERAGE,
                60,
                List.of(alarm));
    }

    private static ScheduledAction action(String schedule) {
        return new ScheduledAction(
                "Action",
                schedule,
                ZoneOffset.UTC,
                OptionalInt.of(2),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
