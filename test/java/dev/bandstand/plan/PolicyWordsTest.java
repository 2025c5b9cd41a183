package dev.bandstand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyWordsTest {

    private static final String MATH =
            "\"Metrics\": [{\"Id\": \"m\", \"MetricStat\": {\"Period\": 300, \"Metric\": {\"Namespace\": \"AWS/SQS\"}},"
                    + " \"ReturnData\": false}, {\"Id\": \"e\", \"Expression\": \"m / 2\"%s}]";

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "CustomizedMetricSpecification": {"Metrics": [{"Id": "e", "Expression": "a / b", "Label": "Backlog"}]}, "TargetValue": 100, "ScaleOutCooldown": 60 | holds "Backlog" at 100 (again after 1m out, 5m in)
            "CustomizedMetricSpecification": {"Metrics": [{"Id": "e", "Expression": "a / b"}]}, "TargetValue": 2.50, "DisableScaleIn": true | holds a / b at 2.5 (again after 5m out, never in)
            "CustomizedMetricSpecification": {"Namespace": "Shop", "MetricName": "Carts", "Statistic": "Maximum"}, "TargetValue": 7, "ScaleInCooldown": 90 | holds Shop Carts (Maximum) at 7 (again after 5m out, 90s in)
            "PredefinedMetricSpecification": {"PredefinedMetricType": "ECSServiceAverageCPUUtilizationHighResolution"}, "TargetValue": 50 | holds ECSServiceAverageCPUUtilizationHighResolution at 50 (again after 5m out, 5m in)
            """)
    void tellsATargetOfAnyMetric(String tracking, String words) throws IOException {
        assertThat(of(
                        "\"PolicyType\": \"TargetTrackingScaling\", \"TargetTrackingScalingPolicyConfiguration\": {"
                                + tracking + "}",
                        ""))
                .contains(words);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "AdjustmentType": "ExactCapacity" | {"MetricIntervalUpperBound": 0, "ScalingAdjustment": 0} | LessThanOrEqualToThreshold | steps on m / 2: to zero from 1 down (2 of 5 periods of 5m, again after 5m)
            "AdjustmentType": "ExactCapacity" | {"MetricIntervalLowerBound": 0, "ScalingAdjustment": 4} | GreaterThanThreshold | steps on m / 2: exactly 4 from 1 up (2 of 5 periods of 5m, again after 5m)
            "AdjustmentType": "ChangeInCapacity", "Cooldown": 60 | {"MetricIntervalLowerBound": 0, "MetricIntervalUpperBound": 9, "ScalingAdjustment": 1}, {"MetricIntervalLowerBound": 9, "ScalingAdjustment": 5} | GreaterThanOrEqualToThreshold | steps on m / 2: +1 from 1 up, +5 from 10 up (2 of 5 periods of 5m, again after 1m)
            "AdjustmentType": "PercentChangeInCapacity" | {"MetricIntervalUpperBound": 0, "ScalingAdjustment": -50} | LessThanThreshold | steps on m / 2: -50% from 1 down (2 of 5 periods of 5m, again after 5m)
            """)
    void tellsStepsOfAnyMetric(String type, String steps, String comparison, String words) throws IOException {
        String alarm = MATH.formatted("") + ", \"ComparisonOperator\": \"" + comparison
                + "\", \"Threshold\": 1, \"EvaluationPeriods\": 5, \"DatapointsToAlarm\": 2";

        assertThat(of(
                        "\"PolicyType\": \"StepScaling\", \"StepScalingPolicyConfiguration\": {" + type
                                + ", \"StepAdjustments\": [" + steps + "]}",
                        alarm))
                .contains(words);
    }

    @Test
    void hasNoWordsForAKnownMetricThatIsUsedInAnUnknownWay() throws IOException {
        assertThat(of(
                        "\"PolicyType\": \"StepScaling\"",
                        "\"Namespace\": \"AWS/ECS\", \"MetricName\": \"CPUUtilization\", \"Statistic\": \"p99\""))
                .isEmpty();
    }

    @Test
    void hasNoWordsForAPolicyOfAnotherType() throws IOException {
        assertThat(of("\"PolicyType\": \"PredictiveScaling\"", "")).isEmpty();
    }

    private Optional<String> of(String policy, String alarm) throws IOException {
        Path file = Files.writeString(
                directory.resolve("x.json"), """
                {"Resources": {
                  "Policy": {"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {%s}},
                  "Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"AlarmActions": [{"Ref": "Policy"}]%s}}}}
                """.formatted(policy, alarm.isEmpty() ? "" : ", " + alarm));
        return new PolicyWords(Assembly.read(file)).of(new Target("x", "Policy"));
    }
}
