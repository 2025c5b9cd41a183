package dev.bandstand.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingReaderTest {

    private static final Path FIXTURE = Path.of("test/resources/templates/scaling.template.json");

    @TempDir
    Path directory;

    @Test
    void readsEveryKindOfPolicy() {
        ScaledService service = read(Assembly.read(FIXTURE));

        assertThat(service.beyond()).isEmpty();
        assertThat(service.scalableTarget()).isEqualTo(new Target("scaling", "Count"));
        assertThat(service.service()).contains(new Target("scaling", "Service"));
        assertThat(service.range()).contains(TaskRange.between(2, 20));
        assertThat(service.plan())
                .contains(ScalingPlan.of(
                        TaskRange.between(2, 20),
                        TargetTracking.onRequestsPerTarget(1000)
                                .scaleInCooldown(Duration.ofMinutes(5))
                                .withoutScaleIn(),
                        StepScaling.on(ScalingMetric.CPU)
                                .outAbove(70.1)
                                .by(2)
                                .outAbove(85.3)
                                .by(4)
                                .inBelow(30)
                                .by(-1)
                                .build(),
                        ScheduledScaling.at("morning", ScalingSchedule.cron("0 7 ? * MON-FRI *"))
                                .timeZone(ZoneId.of("Europe/Berlin"))
                                .min(4)
                                .max(20)
                                .build(),
                        ScheduledScaling.at("evening", ScalingSchedule.cron("0 20 ? * MON-FRI *"))
                                .min(2)
                                .build()));
    }

    @Test
    void takesAwssFiveMinutesWhereNoCooldownIsGiven() throws IOException {
        ScaledService service = read("\"ScaleOutCooldown\": 60,", "");

        assertThat(service.policies())
                .filteredOn(TargetTracking.class::isInstance)
                .extracting("scaleOutCooldown")
                .containsExactly(Duration.ofMinutes(5));
    }

    @Test
    void findsTheServiceByItsNameWhereNothingRefersToIt() throws IOException {
        ScaledService service = read(
                "{\"Fn::Join\": [\"\", [\"service/\", {\"Ref\": \"Cluster\"}, \"/\", {\"Fn::GetAtt\": [\"Service\","
                        + " \"Name\"]}]]}",
                "\"service/main/backend\"");

        assertThat(service.service()).contains(new Target("x", "Service"));
    }

    @Test
    void leavesOtherScalableThingsAlone() throws IOException {
        Path file = changed("ecs:service:DesiredCount", "rds:cluster:ReadReplicaCount");

        assertThat(ScalingReader.read(Assembly.read(file))).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "MinCapacity": 2, "MaxCapacity": 20, | "MinCapacity": {"Ref": "Min"}, "MaxCapacity": 20, | Count: MinCapacity must be a plain number, got: ${Min}
            "PolicyType": "TargetTrackingScaling" | "PolicyType": "PredictiveScaling" | Track: PolicyType must be StepScaling or TargetTrackingScaling, got: PredictiveScaling
            "ALBRequestCountPerTarget" | "ECSServiceAverageCPUUtilizationHighResolution" | Track: target tracking must follow ECSServiceAverageCPUUtilization, ECSServiceAverageMemoryUtilization or ALBRequestCountPerTarget, got: ECSServiceAverageCPUUtilizationHighResolution
            "Timezone": "Europe/Berlin" | "EndTime": "2027-01-01T00:00:00Z" | Count morning: a scheduled action must have no StartTime and no EndTime, got: 2027-01-01T00:00:00Z
            "Timezone": "Europe/Berlin" | "Timezone": "Europe/Atlantis" | Count morning: Unknown time-zone ID: Europe/Atlantis
            {"MinCapacity": 2} | {"MinCapacity": 3} | Count: scheduled must hold an action that returns min to 2 (an action changes it for good), got: [3, 4]
            [{"Ref": "Out"}] | [{"Ref": "In"}] | Out: a step policy must be called by one alarm, got: 0
            "GreaterThanOrEqualToThreshold" | "GreaterThanThreshold" | Out: OutAlarm.ComparisonOperator must be GreaterThanOrEqualToThreshold or LessThanOrEqualToThreshold, got: GreaterThanThreshold
            "LessThanOrEqualToThreshold" | "GreaterThanOrEqualToThreshold" | In: the steps must reach from the alarm's threshold without end, got: [{"MetricIntervalUpperBound":0,"ScalingAdjustment":-1}]
            "Threshold": 30 | "Threshold": 75 | In: in.below must be lower than the lowest out.above (70.1), or the service scales in and out at one value, got: 75
            "Threshold": 30 | "TreatMissingData": "breaching", "Threshold": 30 | In: InAlarm.TreatMissingData must be missing, got: breaching
            "Threshold": 30 | "ActionsEnabled": false, "Threshold": 30 | In: InAlarm.ActionsEnabled must be true, got: false
            "MetricName": "CPUUtilization", "EvaluationPeriods": 3, "DatapointsToAlarm": 3 | "MetricName": "Errors", "EvaluationPeriods": 3 | In: InAlarm must look at CPUUtilization, MemoryUtilization or RequestCountPerTarget, got: AWS/ECS Errors
            "DatapointsToAlarm": 3, "Period": 60, "Statistic": "Average" | "Period": 60, "Statistic": "p99" | In: InAlarm.Statistic must be Average, Maximum or Minimum, got: p99
            "DatapointsToAlarm": 3, "Period": 60, "Statistic": "Average" | "Period": 60, "Statistic": "Maximum" | In: MetricAggregationType must be the alarm's statistic (Maximum), got: Average
            "AdjustmentType": "ChangeInCapacity", "MetricAggregationType" | "AdjustmentType": "Sideways", "MetricAggregationType" | In: AdjustmentType must be ChangeInCapacity, PercentChangeInCapacity or ExactCapacity, got: Sideways
            """)
    void saysWhatTheVocabularyHasNoWordsFor(String from, String to, String message) throws IOException {
        ScaledService service = read(from, to);

        assertThat(service.beyond()).extracting(Beyond::reason).contains(message);
        assertThat(service.plan()).isEmpty();
    }

    @Test
    void refusesHalvesThatLookInDifferentWays() throws IOException {
        ScaledService service = read("\"DatapointsToAlarm\": 3", "\"DatapointsToAlarm\": 2");

        assertThat(service.beyond())
                .extracting(Beyond::reason)
                .containsExactly(
                        "In: both directions must look at the metric in the same way, got: CPU,"
                                + " ChangeInCapacity, Average of 60s, 2 of 3 and CPU, ChangeInCapacity, Average of 60s, 3 of 3");
    }

    private ScaledService read(String from, String to) throws IOException {
        return read(Assembly.read(changed(from, to)));
    }

    private Path changed(String from, String to) throws IOException {
        String text = Files.readString(FIXTURE).replaceAll("\\s+", " ");
        assertThat(text).contains(from);
        return Files.writeString(directory.resolve("x.json"), text.replace(from, to));
    }

    private static ScaledService read(Assembly assembly) {
        assertThat(ScalingReader.read(assembly)).hasSize(1);
        return ScalingReader.read(assembly).get(0);
    }
}
