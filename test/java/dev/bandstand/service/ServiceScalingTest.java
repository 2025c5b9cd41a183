package dev.bandstand.service;

import static dev.bandstand.service.Backends.backend;
import static dev.bandstand.service.Backends.props;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.scaling.Adjustment;
import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.scaling.ScalingStatistic;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class ServiceScalingTest {

    private static final Template SCALED =
            Stage.template(stage -> backend(stage, props(stage).scaling(plan())));
    private static final TemplateParts PARTS = TemplateParts.of(SCALED);

    private static ScalingPlan plan() {
        return ScalingPlan.of(
                TaskRange.between(2, 20),
                TargetTracking.onCpu(60),
                TargetTracking.onRequestsPerTarget(1000).withoutScaleIn(),
                StepScaling.on(ScalingMetric.MEMORY)
                        .outAbove(60.1)
                        .by(20)
                        .outAbove(70.3)
                        .by(50)
                        .inBelow(30)
                        .by(-10)
                        .inBelow(10)
                        .by(-20)
                        .adjustment(Adjustment.PERCENT_CHANGE_IN_CAPACITY)
                        .minAdjustmentMagnitude(2)
                        .period(Duration.ofMinutes(2))
                        .statistic(ScalingStatistic.MAXIMUM)
                        .evaluationPeriods(5)
                        .datapointsToAlarm(4)
                        .scaleOutCooldown(Duration.ofSeconds(90))
                        .scaleInCooldown(Duration.ofMinutes(10))
                        .build(),
                StepScaling.on(ScalingMetric.REQUESTS_PER_TARGET)
                        .outAbove(500)
                        .by(2)
                        .build(),
                ScheduledScaling.at("morning", ScalingSchedule.cron("0 7 ? * MON-FRI *"))
                        .timeZone(ZoneId.of("Europe/Berlin"))
                        .min(4)
                        .build(),
                ScheduledScaling.at("night", ScalingSchedule.cron("0 22 * * ? *"))
                        .min(2)
                        .build());
    }

    @Test
    void theScaledServiceKeepsItsTemplate() {
        Golden.matches("service-scaled", SCALED);
    }

    @Test
    void leavesTheCountToScaling() {
        assertThat(PARTS.service("DesiredCount")).isEqualTo("absent");
        SCALED.hasResourceProperties(
                "AWS::ApplicationAutoScaling::ScalableTarget", Map.of("MinCapacity", 2, "MaxCapacity", 20));
    }

    @Test
    void holdsATargetWithItsOwnCooldowns() {
        SCALED.hasResourceProperties(
                "AWS::ApplicationAutoScaling::ScalingPolicy",
                tracking(Map.of(
                        "PredefinedMetricSpecification",
                        Map.of("PredefinedMetricType", "ECSServiceAverageCPUUtilization"),
                        "TargetValue",
                        60,
                        "ScaleOutCooldown",
                        60,
                        "ScaleInCooldown",
                        300,
                        "DisableScaleIn",
                        false)));
        assertThat(PARTS.all("AWS::ApplicationAutoScaling::ScalingPolicy").toString())
                .contains("PredefinedMetricType=ALBRequestCountPerTarget", "TargetGroupFullName");
        SCALED.hasResourceProperties(
                "AWS::ApplicationAutoScaling::ScalingPolicy",
                tracking(Map.of("TargetValue", 1000, "DisableScaleIn", true)));
    }

    private static Map<String, Object> tracking(Map<String, Object> configuration) {
        return Map.of("PolicyType", "TargetTrackingScaling", "TargetTrackingScalingPolicyConfiguration", configuration);
    }

    @Test
    void givesEachDirectionItsOwnPolicyAndCooldown() {
        SCALED.hasResourceProperties(
                "AWS::ApplicationAutoScaling::ScalingPolicy",
                steps(
                        90,
                        Map.of(
                                "MetricIntervalLowerBound",
                                0,
                                "MetricIntervalUpperBound",
                                10.2,
                                "ScalingAdjustment",
                                20),
                        Map.of("MetricIntervalLowerBound", 10.2, "ScalingAdjustment", 50)));
        SCALED.hasResourceProperties(
                "AWS::ApplicationAutoScaling::ScalingPolicy",
                steps(
                        600,
                        Map.of(
                                "MetricIntervalLowerBound",
                                -20,
                                "MetricIntervalUpperBound",
                                0,
                                "ScalingAdjustment",
                                -10),
                        Map.of("MetricIntervalUpperBound", -20, "ScalingAdjustment", -20)));
    }

    private static Map<String, Object> steps(int cooldown, Map<String, Object> near, Map<String, Object> far) {
        return Map.of(
                "PolicyType",
                "StepScaling",
                "StepScalingPolicyConfiguration",
                Map.of(
                        "AdjustmentType",
                        "PercentChangeInCapacity",
                        "MinAdjustmentMagnitude",
                        2,
                        "MetricAggregationType",
                        "Maximum",
                        "Cooldown",
                        cooldown,
                        "StepAdjustments",
                        List.of(near, far)));
    }

    @Test
    void givesEachDirectionItsOwnAlarmWithADeadBandBetween() {
        SCALED.hasResourceProperties("AWS::CloudWatch::Alarm", alarm("GreaterThanOrEqualToThreshold", 60.1));
        SCALED.hasResourceProperties("AWS::CloudWatch::Alarm", alarm("LessThanOrEqualToThreshold", 30));
    }

    private static Map<String, Object> alarm(String comparison, double threshold) {
        return Map.of(
                "MetricName",
                "MemoryUtilization",
                "Statistic",
                "Maximum",
                "Period",
                120,
                "EvaluationPeriods",
                5,
                "DatapointsToAlarm",
                4,
                "ComparisonOperator",
                comparison,
                "Threshold",
                threshold,
                "TreatMissingData",
                "missing",
                "ActionsEnabled",
                true);
    }

    @Test
    void readsRequestsPerTargetInTheOneStatisticTheyHave() {
        SCALED.hasResourceProperties(
                "AWS::CloudWatch::Alarm",
                Map.of("MetricName", "RequestCountPerTarget", "Statistic", "Sum", "Period", 60, "Threshold", 500));
    }

    @Test
    void schedulesInTheWordsAndTheZoneOfThePlan() {
        SCALED.hasResourceProperties(
                "AWS::ApplicationAutoScaling::ScalableTarget",
                Map.of(
                        "ScheduledActions",
                        List.of(
                                Map.of(
                                        "ScheduledActionName",
                                        "morning",
                                        "Schedule",
                                        "cron(0 7 ? * MON-FRI *)",
                                        "Timezone",
                                        "Europe/Berlin",
                                        "ScalableTargetAction",
                                        Map.of("MinCapacity", 4)),
                                Map.of(
                                        "ScheduledActionName",
                                        "night",
                                        "Schedule",
                                        "cron(0 22 * * ? *)",
                                        "Timezone",
                                        "UTC",
                                        "ScalableTargetAction",
                                        Map.of("MinCapacity", 2)))));
    }
}
