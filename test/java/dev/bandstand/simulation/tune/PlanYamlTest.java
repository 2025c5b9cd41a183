package dev.bandstand.simulation.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.scaling.ScalingStatistic;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.settings.Overrides;
import dev.bandstand.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanYamlTest {

    private static final Needs NEEDS = new Needs(12.5, 17, 2, 5000, true);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void saysAPlanInTheWordsOfTheSettings() {
        assertThat(PlanYaml.of(everything())).containsExactly("""
                scaling:
                  min: 3
                  max: 24
                  targetTracking:
                    - metric: cpu
                      target: 55
                      scaleOutCooldown: 30s
                      scaleInCooldown: 5m
                    - metric: requestsPerTarget
                      target: 1200.5
                      scaleOutCooldown: 1m
                      scaleInCooldown: 5m
                      disableScaleIn: true
                  stepScaling:
                    - metric: cpu
                      adjustment: percentChangeInCapacity
                      minAdjustmentMagnitude: 2
                      out:
                        - { above: 70.5, change: 50 }
                        - { above: 90, change: 100 }
                      in:
                        - { below: 30, change: -10 }
                      period: 2m
                      statistic: maximum
                      evaluationPeriods: 3
                      datapointsToAlarm: 2
                      scaleOutCooldown: 0s
                      scaleInCooldown: 60m
                  scheduled:
                    - id: drill
                      rate: 10080m
                      timeZone: UTC
                      min: 5
                    - id: morning
                      cron: "0 6 ? * MON-FRI *"
                      timeZone: Europe/Berlin
                      min: 6
                      max: 24
                    - id: night
                      at: "2026-11-27T22:00:00"
                      timeZone: UTC
                      min: 3
                """.split("\n"));
    }

    @Test
    void theSettingsReadBackEveryPlanThatTheSearchMayFind() throws IOException {
        List<ScalingPlan> plans = new ArrayList<>(List.of(everything()));
        Knobs.of(everything(), NEEDS).forEach(plans::addAll);
        Shapes.grid(everything(), NEEDS, 4.2)
                .forEach(kind -> Knobs.of(kind.get(0), NEEDS).forEach(plans::addAll));

        assertThat(plans).hasSizeGreaterThan(300);
        for (int i = 0; i < plans.size(); i += 7) {
            assertThat(loaded(plans.get(i))).isEqualTo(plans.get(i));
        }
    }

    private ScalingPlan loaded(ScalingPlan plan) throws IOException {
        StringBuilder text = new StringBuilder("name: shop\nservices:\n  api:\n    loadBalancer: {}\n");
        PlanYaml.of(plan).forEach(line -> text.append("    ").append(line).append('\n'));
        Path file = Files.writeString(folder.resolve("x.yaml"), text);
        return SettingsFile.load(file, Overrides.none())
                .settings()
                .service("api")
                .scaling()
                .orElseThrow();
    }

    static ScalingPlan everything() {
        return ScalingPlan.of(
                TaskRange.between(3, 24),
                TargetTracking.onCpu(55).scaleOutCooldown(Duration.ofSeconds(30)),
                TargetTracking.onRequestsPerTarget(1200.5).withoutScaleIn(),
                StepScaling.on(ScalingMetric.CPU)
                        .adjustment(Adjustment.PERCENT_CHANGE_IN_CAPACITY)
                        .minAdjustmentMagnitude(2)
                        .outAbove(70.5)
                        .by(50)
                        .outAbove(90)
                        .by(100)
                        .inBelow(30)
                        .by(-10)
                        .period(Duration.ofMinutes(2))
                        .statistic(ScalingStatistic.MAXIMUM)
                        .evaluationPeriods(3)
                        .datapointsToAlarm(2)
                        .scaleOutCooldown(Duration.ZERO)
                        .scaleInCooldown(Duration.ofHours(1))
                        .build(),
                ScheduledScaling.at("morning", ScalingSchedule.cron("0 6 ? * MON-FRI *"))
                        .timeZone(ZoneId.of("Europe/Berlin"))
                        .min(6)
                        .max(24)
                        .build(),
                ScheduledScaling.at("night", ScalingSchedule.at(LocalDateTime.of(2026, 11, 27, 22, 0)))
                        .min(3)
                        .build(),
                ScheduledScaling.at("drill", new ScalingSchedule("rate(10080 minutes)"))
                        .min(5)
                        .build());
    }
}
