package dev.bandstand.simulation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceReaderTest {

    @TempDir
    Path directory;

    @Test
    void readsEverythingThatDecidesHowAServiceScales() {
        assertThat(Simulated.read(Simulated.EVERY_KIND))
                .isEqualTo(new ScalableService(
                        "shop-api",
                        "Service",
                        "simulated",
                        Optional.empty(),
                        new TaskShape(1024, 2048, true, 50, true, 60),
                        new FargateCapacity(2, 1, 0, 3),
                        new DeploymentLimits(50, 150),
                        Optional.of(new TargetGroup(10, 2, 30)),
                        OptionalInt.of(4),
                        3,
                        24,
                        List.of(in(), out(), track()),
                        List.of(morning(), night())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ScalingTargetId\": \"service/main/shop-api|ecs:service:DesiredCount|ecs\"",
                "\"ResourceId\": \"service/main/shop-api\"",
                "\"ResourceId\": {\"Fn::Join\": [\"/\", [\"service\", {\"Ref\": \"Cluster\"}, {\"Fn::GetAtt\": [\"Service\", \"Name\"]}]]}"
            })
    void findsAPolicyThatNamesItsServiceInAnotherWayThanTheScalableTarget(String named) throws IOException {
        ScalableService service =
                new Simulated(Simulated.EVERY_KIND, directory).with("\"ScalingTargetId\": {\"Ref\": \"Count\"}", named);

        assertThat(service.policies())
                .containsExactlyElementsOf(Simulated.read(Simulated.EVERY_KIND).policies());
    }

    @Test
    void leavesThePolicyOfAServiceThatIsNotThere() throws IOException {
        ScalableService service = new Simulated(Simulated.EVERY_KIND, directory)
                .with("\"ScalingTargetId\": {\"Ref\": \"Count\"}", "\"ResourceId\": \"service/main/other\"");

        assertThat(service.policies())
                .hasSizeLessThan(Simulated.read(Simulated.EVERY_KIND).policies().size());
    }

    @Test
    void takesAwssDefaultsForWhatATemplateLeavesOut() throws IOException {
        Path file = Files.writeString(directory.resolve("x.json"), """
                {"Resources": {
                  "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {
                    "Cpu": "1 vCPU", "Memory": "2GB", "ContainerDefinitions": [{"Name": "web"}]}},
                  "Targets": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup"},
                  "Service": {"Type": "AWS::ECS::Service", "Properties": {
                    "LaunchType": "FARGATE", "TaskDefinition": {"Ref": "Task"},
                    "LoadBalancers": [{"TargetGroupArn": {"Ref": "Targets"}}]}},
                  "Count": {"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {
                    "MinCapacity": 1, "MaxCapacity": 4, "ScalableDimension": "ecs:service:DesiredCount",
                    "ResourceId": {"Fn::Sub": "service/main/${Service.Name}"}}},
                  "Track": {"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {
                    "PolicyType": "TargetTrackingScaling", "ScalingTargetId": {"Ref": "Count"},
                    "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 50, "PredefinedMetricSpecification":
                      {"PredefinedMetricType": "ECSServiceAverageMemoryUtilization"}}}}}}
                """);

        assertThat(Simulated.read(file))
                .isEqualTo(new ScalableService(
                        "Service",
                        "Service",
                        "x",
                        Optional.empty(),
                        new TaskShape(1024, 2048, false, 20, false, 30),
                        new FargateCapacity(0, 1, 0, 0),
                        new DeploymentLimits(100, 200),
                        Optional.of(new TargetGroup(30, 5, 300)),
                        OptionalInt.empty(),
                        1,
                        4,
                        List.of(new TrackingPolicy("Track", MetricKind.MEMORY, 60, 50, 300, 300, false)),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({"shop-api", "Service", "SHOP-API", "shopapi"})
    void findsTheServiceByWhatPeopleCallIt(String name) {
        Assembly assembly = Assembly.read(Simulated.EVERY_KIND);

        assertThat(ServiceReader.read(assembly, Optional.of(name)).name()).isEqualTo("shop-api");
    }

    @Test
    void suggestsTheNearestNameForOneThatIsUnknown() {
        Assembly assembly = Assembly.read(Simulated.EVERY_KIND);

        assertThatThrownBy(() -> ServiceReader.read(assembly, Optional.of("shop-app")))
                .isInstanceOf(CannotSimulate.class)
                .hasMessage(
                        "--service must name a service that scales: shop-api, got: shop-app, did you mean shop-api?");
    }

    @Test
    void refusesATemplateInWhichNothingScales() throws IOException {
        Path file = Files.writeString(directory.resolve("x.json"), "{\"Resources\": {}}");

        assertThatThrownBy(() -> Simulated.read(file))
                .isInstanceOf(CannotSimulate.class)
                .hasMessage(file + " must hold an ECS service with an AWS::ApplicationAutoScaling::ScalableTarget,"
                        + " got: none");
    }

    private static StepPolicy in() {
        return new StepPolicy(
                "In",
                Adjustment.CHANGE_IN_CAPACITY,
                List.of(new StepRung(Double.NEGATIVE_INFINITY, 0, -1)),
                OptionalInt.empty(),
                Statistic.AVERAGE,
                300,
                List.of(new MetricAlarm(
                        "InAlarm",
                        MetricKind.REQUESTS_PER_TARGET,
                        Statistic.SUM,
                        120,
                        3,
                        3,
                        Comparison.LESS,
                        30,
                        MissingData.MISSING)));
    }

    private static StepPolicy out() {
        return new StepPolicy(
                "Out",
                Adjustment.PERCENT_CHANGE_IN_CAPACITY,
                List.of(new StepRung(0, 15.5, 20), new StepRung(15.5, Double.POSITIVE_INFINITY, 40)),
                OptionalInt.of(2),
                Statistic.MAXIMUM,
                60,
                List.of(new MetricAlarm(
                        "OutAlarm",
                        MetricKind.MEMORY,
                        Statistic.MAXIMUM,
                        60,
                        5,
                        3,
                        Comparison.GREATER_OR_EQUAL,
                        70,
                        MissingData.NOT_BREACHING)));
    }

    private static TrackingPolicy track() {
        return new TrackingPolicy("Track", MetricKind.CPU, 20, 55.5, 60, 300, true);
    }

    private static ScheduledAction morning() {
        return new ScheduledAction(
                "morning",
                "cron(0 6 ? * MON-FRI *)",
                ZoneId.of("Europe/Berlin"),
                OptionalInt.of(6),
                OptionalInt.of(30),
                Optional.of(Instant.parse("2027-03-01T06:00:00Z")),
                Optional.of(Instant.parse("2027-04-01T06:00:00Z")));
    }

    private static ScheduledAction night() {
        return new ScheduledAction(
                "night",
                "rate(1 day)",
                ZoneId.of("UTC"),
                OptionalInt.of(3),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
