package dev.bandstand.simulation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates that nobody wrote with Bandstand: one that aws-ecs-patterns of the CDK made, and one written by hand. */
class ForeignTemplatesTest {

    private static final Path PLAIN_CDK = Path.of("test/resources/templates/plain-cdk");
    private static final Path HAND_WRITTEN = Path.of("test/resources/templates/hand-written.yaml");

    @TempDir
    Path directory;

    @Test
    void readsWhatEcsPatternsMade() {
        ScalableService service = ServiceReader.read(Assembly.read(PLAIN_CDK), Optional.of("web"));

        assertThat(service)
                .isEqualTo(new ScalableService(
                        "WebServiceD04B5F3E",
                        "WebServiceD04B5F3E",
                        "Shop",
                        Optional.empty(),
                        new TaskShape(512, 1024, false, 20, false, 30),
                        FargateCapacity.onDemand(),
                        new DeploymentLimits(50, 200),
                        Optional.of(new TargetGroup(30, 5, 300)),
                        OptionalInt.of(2),
                        2,
                        20,
                        List.of(
                                tracking("Cpu44C13166", MetricKind.CPU, 50, 300),
                                memory(
                                        "Lower",
                                        "8D84C0C9",
                                        "AF880D88",
                                        Comparison.LESS_OR_EQUAL,
                                        20,
                                        new StepRung(Double.NEGATIVE_INFINITY, 0, -1)),
                                memory(
                                        "Upper",
                                        "3392294A",
                                        "3EA3ECA3",
                                        Comparison.GREATER_OR_EQUAL,
                                        70,
                                        new StepRung(0, 15, 1),
                                        new StepRung(15, Double.POSITIVE_INFINITY, 3)),
                                tracking("Requests11B8180B", MetricKind.REQUESTS_PER_TARGET, 1000, 120)),
                        List.of(action("Morning", "cron(0 7 * * ? *)", "UTC", 4))));
    }

    @Test
    void readsATemplateWrittenByHandWithItsParametersMappingsAndConditions() {
        assertThat(Simulated.read(HAND_WRITTEN))
                .isEqualTo(new ScalableService(
                        "shop-prod-web",
                        "Service",
                        "hand-written",
                        Optional.empty(),
                        new TaskShape(1024, 2048, false, 20, true, 45),
                        new FargateCapacity(2, 1, 0, 1),
                        new DeploymentLimits(100, 200),
                        Optional.of(new TargetGroup(10, 3, 20)),
                        OptionalInt.of(4),
                        3,
                        24,
                        List.of(
                                new StepPolicy(
                                        "AddTwo",
                                        Adjustment.CHANGE_IN_CAPACITY,
                                        List.of(new StepRung(0, Double.POSITIVE_INFINITY, 2)),
                                        OptionalInt.empty(),
                                        Statistic.AVERAGE,
                                        120,
                                        List.of(new MetricAlarm(
                                                "TooManyRequests",
                                                MetricKind.REQUESTS_PER_TARGET,
                                                Statistic.SUM,
                                                60,
                                                2,
                                                2,
                                                Comparison.GREATER,
                                                3000,
                                                MissingData.MISSING))),
                                new TrackingPolicy("HoldCpu", MetricKind.CPU, 60, 55.5, 60, 300, false)),
                        List.of(action("morning", "cron(0 6 * * ? *)", "Europe/Berlin", 6))));
    }

    @Test
    void followsTheConditionsOfAnotherDefault() throws IOException {
        Path dev = Files.writeString(
                directory.resolve("dev.yaml"), Files.readString(HAND_WRITTEN).replace("Default: prod", "Default: dev"));

        assertThatThrownBy(() -> Simulated.read(dev))
                .isInstanceOf(CannotSimulate.class)
                .hasMessage("shop-dev-web can not be simulated: Queue: the metric must be CPUUtilization,"
                        + " MemoryUtilization, RequestCountPerTarget or RequestCount, got: Shop Backlog");
    }

    private static TrackingPolicy tracking(String id, MetricKind metric, double target, int scaleInCooldown) {
        return new TrackingPolicy("WebServiceTaskCountTarget" + id, metric, 60, target, 300, scaleInCooldown, false);
    }

    private static StepPolicy memory(
            String half,
            String policyHash,
            String alarmHash,
            Comparison comparison,
            double threshold,
            StepRung... rungs) {
        String prefix = "WebServiceTaskCountTargetMemory" + half;
        return new StepPolicy(
                prefix + "Policy" + policyHash,
                Adjustment.CHANGE_IN_CAPACITY,
                List.of(rungs),
                OptionalInt.empty(),
                Statistic.AVERAGE,
                300,
                List.of(new MetricAlarm(
                        prefix + "Alarm" + alarmHash,
                        MetricKind.MEMORY,
                        Statistic.AVERAGE,
                        300,
                        1,
                        1,
                        comparison,
                        threshold,
                        MissingData.MISSING)));
    }

    private static ScheduledAction action(String name, String schedule, String zone, int min) {
        return new ScheduledAction(
                name,
                schedule,
                ZoneId.of(zone),
                OptionalInt.of(min),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
