package dev.bandstand.simulation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can not be simulated is refused by name, in one line. */
class RefusalsTest {

    private static final String TARGET = "\"Type\": \"AWS::ApplicationAutoScaling::ScalableTarget\"";

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "DesiredCount": 4 | "DesiredCount": {"Ref": "Tasks"} | Service: DesiredCount must be a plain number, got: ${Tasks}
            "DesiredCount": 4 | "SchedulingStrategy": "DAEMON" | Service: SchedulingStrategy must be REPLICA, got: DAEMON
            "DesiredCount": 4 | "DeploymentController": {"Type": "EXTERNAL"} | Service: DeploymentController must be ECS or CODE_DEPLOY, got: EXTERNAL
            "MinimumHealthyPercent": 50 | "MinimumHealthyPercent": "half" | Service: MinimumHealthyPercent must be a plain number, got: half
            {"Ref": "Task"} | "web:7" | Service: TaskDefinition must be one of the template's, got: web:7
            "OperatingSystemFamily": "LINUX" | "OperatingSystemFamily": "WINDOWS_SERVER_2022_CORE" | Service: OperatingSystemFamily must be LINUX, got: WINDOWS_SERVER_2022_CORE
            "Cpu": "1024" | "Cpu": "0" | Service: Cpu must be above 0, got: 0
            "Cpu": "1024", | ` ` | Service: Cpu must be given for the task or its containers, got: none
            "Memory": "2048" | "Memory": "much" | Service: Memory must be a plain number, got: much
            "StopTimeout": 60 | "StopTimeout": {"Ref": "Stop"} | Service: StopTimeout must be a plain number, got: ${Stop}
            {"Ref": "Targets"} | {"Fn::ImportValue": "targets"} | Service: LoadBalancers must name target groups of the template, got: ${Fn::ImportValue targets}; InAlarm: Dimensions must name the service's TargetGroup, got: ${Targets.TargetGroupFullName}
            "Type": "AWS::ElasticLoadBalancingV2::TargetGroup" | "Condition": "Perhaps", "Type": "AWS::ElasticLoadBalancingV2::TargetGroup" | Service: Targets.Condition must be known before the deployment, got: Perhaps
            "Value": "30" | "Value": {"Ref": "Delay"} | Service: deregistration_delay.timeout_seconds must be a plain number, got: ${Delay}
            "MinCapacity": 3, "MaxCapacity" | "MinCapacity": {"Ref": "Min"}, "MaxCapacity" | Count: MinCapacity must be a plain number, got: ${Min}
            "MinCapacity": 3, "MaxCapacity" | "MinCapacity": -1, "MaxCapacity" | Count: MinCapacity must not be negative, got: -1
            "ScheduledActions" | "SuspendedState": {"DynamicScalingInSuspended": true}, "ScheduledActions" | Service: Count.SuspendedState must suspend nothing, got: DynamicScalingInSuspended
            "ScalableTargetAction": {"MinCapacity": 3} | "ScalableTargetAction": {} | Count night: ScalableTargetAction must have MinCapacity or MaxCapacity, got: neither
            "rate(1 day)" | "daily" | Count night: Schedule must be cron(...), rate(...) or at(...), got: daily
            "Europe/Berlin" | "Europe/Atlantis" | Count morning: Timezone must be the name of a time zone, got: Europe/Atlantis
            "2027-03-01T06:00:00Z" | "soon" | Count morning: StartTime must be a moment as in 2027-03-01T06:00:00Z, got: soon
            """)
    void namesWhatOfTheServiceItCanNotFollow(String from, String to, String message) throws IOException {
        refuses(from, to, message);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "PolicyType": "TargetTrackingScaling" | "PolicyType": "SimpleScaling" | Track: PolicyType must be TargetTrackingScaling, StepScaling or PredictiveScaling, got: SimpleScaling
            "PolicyType": "TargetTrackingScaling", | ` ` | Track: PolicyType must be a plain text, got: none
            "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": { "PolicyType": "TargetTrackingScaling" | "AWS::ApplicationAutoScaling::ScalingPolicy", "Condition": "Perhaps", "Properties": { "PolicyType": "TargetTrackingScaling" | Track: Track.Condition must be known before the deployment, got: Perhaps
            "TargetValue": 55.5 | "TargetValue": {"Ref": "Goal"} | Track: TargetValue must be a plain number, got: ${Goal}
            "TargetValue": 55.5 | "TargetValue": 0 | Track: TargetValue must be above 0, got: 0.0
            "ScaleOutCooldown": 60 | "ScaleOutCooldown": -1 | Track: ScaleOutCooldown must not be negative, got: -1
            "DisableScaleIn": true | "DisableScaleIn": "perhaps" | Track: DisableScaleIn must be true or false, got: perhaps
            "ECSServiceAverageCPUUtilizationHighResolution" | "RDSReaderAverageCPUUtilization" | Track: PredefinedMetricType must be a metric of an ECS service or ALBRequestCountPerTarget, got: RDSReaderAverageCPUUtilization
            "PredefinedMetricSpecification": {"PredefinedMetricType": "ECSServiceAverageCPUUtilizationHighResolution"} | "CustomizedMetricSpecification": {"Metrics": []} | Track: the metric must be predefined, or the service's own average, got: metric math
            "PredefinedMetricSpecification": {"PredefinedMetricType": "ECSServiceAverageCPUUtilizationHighResolution"}, | ` ` | Track: the metric must be predefined, or the service's own average, got: none
            "AdjustmentType": "ChangeInCapacity" | "AdjustmentType": "Sideways" | In: AdjustmentType must be ChangeInCapacity, PercentChangeInCapacity or ExactCapacity, got: Sideways
            "AdjustmentType": "ChangeInCapacity" | "AdjustmentType": "ExactCapacity" | In: ScalingAdjustment must not be negative with ExactCapacity, got: -1
            "MetricAggregationType": "Maximum" | "MetricAggregationType": "Sum" | Out: MetricAggregationType must be Average, Maximum or Minimum, got: Sum
            "StepAdjustments": [{"MetricIntervalUpperBound": 0, "ScalingAdjustment": -1}] | "StepAdjustments": [] | In: StepAdjustments must be 1 to 20 steps, got: 0
            "MetricIntervalUpperBound": 0, "ScalingAdjustment": -1 | "ScalingAdjustment": -1 | In: a step must have a lower or an upper bound, got: neither
            "MetricIntervalUpperBound": 0, "ScalingAdjustment": -1 | "MetricIntervalUpperBound": 0, "MetricIntervalLowerBound": 5, "ScalingAdjustment": -1 | In: a step's lower bound must be below its upper one, got: 5..0
            "MetricIntervalUpperBound": 0, "ScalingAdjustment": -1 | "MetricIntervalUpperBound": 7, "ScalingAdjustment": -1 | In: StepAdjustments above the threshold must end in a step without upper bound, got: 7
            "MetricIntervalUpperBound": 0, "ScalingAdjustment": -1 | "MetricIntervalLowerBound": -7.5, "ScalingAdjustment": -1 | In: StepAdjustments below the threshold must end in a step without lower bound, got: -7.5
            "MetricIntervalUpperBound": 15.5 | "MetricIntervalUpperBound": 15 | Out: StepAdjustments must have no gap between steps, got: 0..15 and 15.5..
            "MetricIntervalUpperBound": 15.5 | "MetricIntervalUpperBound": 16 | Out: StepAdjustments must have no overlap between steps, got: 0..16 and 15.5..
            """)
    void namesThePolicyThatItCanNotFollow(String from, String to, String message) throws IOException {
        refuses(from, to, message);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Statistic": "Sum" | "ExtendedStatistic": "p99" | InAlarm: Statistic of a number of requests must be Sum, got: p99
            "Stat": "Maximum" | "Stat": "p99" | OutAlarm: Statistic must be Average, Maximum or Minimum, got: p99
            "Period": 120 | "Period": 20 | InAlarm: Period must be a multiple of 60, or 20 where the service's Monitoring publishes the metric so often, got: 20
            "Period": 60 | "Period": 20 | OutAlarm: Period must be a multiple of 60, or 20 where the service's Monitoring publishes the metric so often, got: 20
            "Threshold": 30 | "Threshold": "1e400" | InAlarm: Threshold must be a plain number, got: 1e400
            "Threshold": 30 | "Threshold": "1e-999999999" | InAlarm: Threshold must be a plain number, got: 1e-999999999
            "EvaluationPeriods": 3 | "EvaluationPeriods": 0 | InAlarm: EvaluationPeriods must be at least 1, got: 0
            "DatapointsToAlarm": 3 | "DatapointsToAlarm": 6 | OutAlarm: DatapointsToAlarm must be between 1 and EvaluationPeriods (5), got: 6
            "Threshold": 30 | "ThresholdMetricId": "band" | InAlarm: Threshold must be a plain number, got: none
            "LessThanThreshold" | "LessThanLowerOrGreaterThanUpperThreshold" | InAlarm: ComparisonOperator must hold the metric against a fixed threshold, got: LessThanLowerOrGreaterThanUpperThreshold
            "TreatMissingData": "notBreaching" | "TreatMissingData": "good" | OutAlarm: TreatMissingData must be missing, notBreaching, breaching or ignore, got: good
            "MetricName": "RequestCountPerTarget" | "MetricName": "TargetResponseTime" | InAlarm: the metric must be CPUUtilization, MemoryUtilization, RequestCountPerTarget or RequestCount, got: AWS/ApplicationELB TargetResponseTime
            "Value": {"Fn::GetAtt": ["Targets", "TargetGroupFullName"]} | "Value": "targetgroup/other/1" | InAlarm: Dimensions must name the service's TargetGroup, got: targetgroup/other/1
            "Value": {"Fn::GetAtt": ["Service", "Name"]} | "Value": "other" | OutAlarm: Dimensions must name the service itself (Service), got: ServiceName other
            "MetricStat": { | "Expression": "m1 * 2", "Other": { | OutAlarm: Metrics must be one plain metric, got: metric math
            "AlarmActions": [{"Ref": "In"}] | "AlarmActions": [{"Ref": "In"}], "OKActions": [{"Ref": "In"}] | In: only AlarmActions may call it, got: InAlarm.OKActions
            """)
    void namesTheAlarmThatItCanNotFollow(String from, String to, String message) throws IOException {
        refuses(from, to, message);
    }

    @Test
    void refusesAPolicyThatACompositeAlarmCalls() throws IOException {
        refuses(
                "\"Balancer\":",
                "\"Any\": {\"Type\": \"AWS::CloudWatch::CompositeAlarm\", \"Properties\": {\"AlarmActions\":"
                        + " [{\"Ref\": \"In\"}]}}, \"Balancer\":",
                "In: only alarms on one metric may call it, got: Any, a composite alarm");
    }

    @Test
    void refusesTheCountOfAWholeLoadBalancerThatServesOthersToo() throws IOException {
        String text = Files.readString(Simulated.EVERY_KIND)
                .replace("\"RequestCountPerTarget\"", "\"RequestCount\"")
                .replace(", \"TargetGroupFullName\"]}}", ", \"TargetGroupFullName\"]}, \"Unused\": 1}")
                .replace("\"Name\": \"TargetGroup\"", "\"Name\": \"AvailabilityZone\"");
        Path alone = Files.writeString(directory.resolve("alone.json"), text);
        Path shared = Files.writeString(
                directory.resolve("shared.json"),
                text.replaceFirst(
                        "\"Balancer\":",
                        "\"Others\": {\"Type\": \"AWS::ElasticLoadBalancingV2::TargetGroup\"}, \"Balancer\":"));

        assertThat(Simulated.read(alone).policies()).hasSize(3);
        assertThatThrownBy(() -> Simulated.read(shared))
                .isInstanceOf(CannotSimulate.class)
                .hasMessage(
                        "shop-api can not be simulated: InAlarm: Dimensions must name the service's TargetGroup where"
                                + " there are several, got: 2 target groups");
    }

    @Test
    void tellsThreeReasonsAndHowManyMoreThereAre() throws IOException {
        String text = Files.readString(Simulated.EVERY_KIND)
                .replace("\"LINUX\"", "\"WINDOWS\"")
                .replace("\"ChangeInCapacity\"", "\"Up\"")
                .replace("\"rate(1 day)\"", "\"daily\"")
                .replace("55.5", "\"x\"")
                .replace("\"MaxCapacity\": \"24\"", "\"MaxCapacity\": \"many\"");
        Path file = Files.writeString(directory.resolve("x.json"), text);

        assertThatThrownBy(() -> Simulated.read(file))
                .isInstanceOf(CannotSimulate.class)
                .hasMessage("shop-api can not be simulated: Service: OperatingSystemFamily must be LINUX, got: WINDOWS;"
                        + " Count: MaxCapacity must be a plain number, got: many;"
                        + " In: AdjustmentType must be ChangeInCapacity, PercentChangeInCapacity or ExactCapacity, got: Up;"
                        + " and 2 more");
    }

    @Test
    void refusesAServiceThatIsNotInTheTemplate() throws IOException {
        Path file = Files.writeString(
                directory.resolve("x.json"),
                "{\"Resources\": {\"Count\": {" + TARGET + ", \"Properties\": {\"ScalableDimension\":"
                        + " \"ecs:service:DesiredCount\", \"ResourceId\": \"service/main/web\"}}}}");

        assertThatThrownBy(() -> Simulated.read(file))
                .isInstanceOf(CannotSimulate.class)
                .hasMessage("Count can not be simulated: ResourceId must name a service of the template,"
                        + " got: service/main/web");
    }

    @Test
    void refusesWhatAnUnknownConditionWouldLeaveOutInSilence() throws IOException {
        refuses(
                "\"AlarmActions\": [{\"Ref\": \"In\"}]",
                "\"AlarmActions\": [{\"Fn::If\": [\"Live\", {\"Ref\": \"In\"}, {\"Ref\": \"AWS::NoValue\"}]}]",
                "InAlarm: InAlarm.AlarmActions must be known before the deployment, got: ${Fn::If"
                        + " Live,${In},${AWS::NoValue}}");
    }

    @ParameterizedTest
    @CsvSource({"Service", "ScalableTarget"})
    void refusesAServiceThatMayNotBeThere(String kind) throws IOException {
        String type = kind.equals("Service") ? "AWS::ECS::Service" : "AWS::ApplicationAutoScaling::ScalableTarget";
        String id = kind.equals("Service") ? "Service" : "Count";
        new Simulated(Simulated.EVERY_KIND, directory)
                .refuses(
                        "\"Type\": \"" + type + "\",",
                        "\"Type\": \"" + type + "\", \"Condition\": \"Live\",",
                        "Count can not be simulated: " + id
                                + ".Condition must be known before the deployment, got: Live");
    }

    @Test
    void refusesAPolicyOfWhichNothingTellsWhatItScales() throws IOException {
        refuses(
                "\"ScalingTargetId\": {\"Ref\": \"Count\"}",
                "\"ScalingTargetId\": {\"Fn::ImportValue\": \"count\"}",
                "In: ScalingTargetId must tell which service scales, got: ${Fn::ImportValue count};"
                        + " Track: ScalingTargetId must tell which service scales, got: ${Fn::ImportValue count}");
    }

    @Test
    void takesAnAlarmOn20SecondsWhereTheServicePublishesThem() throws IOException {
        String text = Files.readString(Simulated.EVERY_KIND)
                .replace("\"MetricName\": \"MemoryUtilization\"", "\"MetricName\": \"CPUUtilization\"")
                .replace("\"Period\": 60", "\"Period\": 20");
        ScalableService service = Simulated.read(Files.writeString(directory.resolve("x.json"), text));

        assertThat(service.policies(StepPolicy.class).get(1).alarms())
                .extracting(MetricAlarm::periodSeconds)
                .containsExactly(20);
    }

    @Test
    void remembersThatAMetricIsNotPublishedSoOften() throws IOException {
        ScalableService service = new Simulated(Simulated.EVERY_KIND, directory).with("\"Monitoring\"", "\"Nothing\"");

        assertThat(service.policies(TrackingPolicy.class))
                .extracting(TrackingPolicy::published)
                .containsExactly(false);
    }

    @Test
    void refusesADeploymentThatDoesNotReplaceTasks() throws IOException {
        ScalableService service = new Simulated(Simulated.EVERY_KIND, directory)
                .with("\"MinimumHealthyPercent\": 50", "\"Strategy\": \"BLUE_GREEN\"");
        ScalableService codeDeploy = new Simulated(Simulated.EVERY_KIND, directory)
                .with("\"DesiredCount\": 4", "\"DeploymentController\": {\"Type\": \"CODE_DEPLOY\"}");

        assertThatThrownBy(() -> service.deployment().mustRoll("shop-api"))
                .isInstanceOf(CannotSimulate.class)
                .hasMessage("shop-api can not be simulated: deploy-at must be a rolling deployment, got: BLUE_GREEN");
        assertThatThrownBy(() -> codeDeploy.deployment().mustRoll("shop-api"))
                .isInstanceOf(CannotSimulate.class)
                .hasMessage("shop-api can not be simulated: deploy-at must be a rolling deployment, got: CODE_DEPLOY");
    }

    @Test
    void leavesTheOtherHalfOfABlueGreenDeploymentAside() throws IOException {
        ScalableService service = new Simulated(Simulated.EVERY_KIND, directory)
                .with(
                        "\"TargetGroupArn\": {\"Ref\": \"Targets\"}",
                        "\"TargetGroupArn\": {\"Ref\": \"Targets\"}, \"AdvancedConfiguration\":"
                                + " {\"AlternateTargetGroupArn\": {\"Ref\": \"Targets\"}}");

        assertThat(service.targetGroup()).contains(new TargetGroup(10, 2, 30));
    }

    @Test
    void refusesMoreScheduledActionsThanAwsTakes() throws IOException {
        String action = "{\"ScheduledActionName\": \"more\", \"Schedule\": \"rate(1 day)\","
                + " \"ScalableTargetAction\": {\"MinCapacity\": 3}}, ";
        String from = "\"ScheduledActions\": [ ";

        assertThat(new Simulated(Simulated.EVERY_KIND, directory)
                        .with(from, from + action.repeat(198))
                        .schedule())
                .hasSize(200);
        refuses(from, from + action.repeat(199), "Count: ScheduledActions must be at most 200, got: 201");
    }

    @Test
    void refusesMorePoliciesThanAwsTakes() throws IOException {
        String policy = "\"More%d\": {\"Type\": \"AWS::ApplicationAutoScaling::ScalingPolicy\", \"Properties\": {"
                + "\"PolicyName\": \"more\", \"PolicyType\": \"TargetTrackingScaling\", \"ScalingTargetId\": {\"Ref\": \"Count\"},"
                + " \"TargetTrackingScalingPolicyConfiguration\": {\"TargetValue\": 50, \"PredefinedMetricSpecification\":"
                + " {\"PredefinedMetricType\": \"ECSServiceAverageCPUUtilization\"}}}}, ";
        String from = "\"Resources\": { ";
        int there = Simulated.read(Simulated.EVERY_KIND).policies().size();
        String most = IntStream.range(0, 50 - there).mapToObj(policy::formatted).collect(Collectors.joining());

        assertThat(new Simulated(Simulated.EVERY_KIND, directory)
                        .with(from, from + most)
                        .policies())
                .hasSize(50);
        refuses(from, from + most + policy.formatted(50), "Count: policies must be at most 50, got: 51");
    }

    @Test
    void leavesAnAlarmOutWhoseActionsAreOff() throws IOException {
        ScalableService service = new Simulated(Simulated.EVERY_KIND, directory)
                .with("\"Threshold\": 30", "\"ActionsEnabled\": false, \"Threshold\": 30");

        assertThat(service.policies(StepPolicy.class).get(0).alarms()).isEmpty();
    }

    private void refuses(String from, String to, String message) throws IOException {
        new Simulated(Simulated.EVERY_KIND, directory).refuses(from, to, "shop-api can not be simulated: " + message);
    }
}
