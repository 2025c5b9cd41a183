package dev.bandstand.service;

import static dev.bandstand.service.Backends.props;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bandstand.Stage;
import dev.bandstand.scaling.Adjustment;
import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.scaling.ScalingStatistic;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.ScaledService;
import dev.bandstand.template.ScalingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.assertions.Template;

/** What goes into a template as a scaling plan comes back out of it as the same plan. */
class ScalingRoundTripTest {

    private static final TaskRange RANGE = TaskRange.between(2, 20);

    @TempDir
    Path directory;

    @Test
    void everyKindOfPolicyComesBackAsItWentIn() throws IOException {
        Map<String, ScalingPlan> plans = plans();
        Template template = Stage.template(stage -> plans.forEach((id, plan) ->
                new BackendService(stage.stack(), id, props(stage).scaling(plan).build())));
        Path file = directory.resolve("shop.template.json");
        Files.writeString(file, new JsonMapper().writeValueAsString(template.toJSON()));

        Map<String, ScaledService> found = new LinkedHashMap<>();
        ScalingReader.read(Assembly.read(file))
                .forEach(scaled -> found.put(scaled.service().orElseThrow().logicalId(), scaled));

        assertThat(found).hasSameSizeAs(plans);
        plans.forEach((id, plan) -> assertThat(found.entrySet())
                .as(id)
                .filteredOn(entry -> entry.getKey().startsWith(id))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getValue().beyond()).isEmpty();
                    assertThat(entry.getValue().plan()).contains(plan);
                }));
    }

    private static Map<String, ScalingPlan> plans() {
        Map<String, ScalingPlan> plans = new LinkedHashMap<>();
        plans.put("Bare", ScalingPlan.of(TaskRange.between(0, 1)));
        plans.put(
                "Tracked",
                ScalingPlan.of(
                        RANGE,
                        TargetTracking.onRequestsPerTarget(1000.5).cooldown(Duration.ZERO),
                        TargetTracking.onMemory(70).withoutScaleIn(),
                        TargetTracking.onCpu(60).scaleOutCooldown(Duration.ofSeconds(90))));
        plans.put("Stepped", ScalingPlan.of(RANGE, onCpu(), onMemory(), onRequests()));
        plans.put(
                "Exact",
                ScalingPlan.of(
                        RANGE,
                        StepScaling.on(ScalingMetric.CPU)
                                .adjustment(Adjustment.EXACT_CAPACITY)
                                .outAbove(90)
                                .by(20)
                                .inBelow(5)
                                .by(2)
                                .build()));
        plans.put("Scheduled", ScalingPlan.of(RANGE, TargetTracking.onCpu(50), morning(), evening(), once()));
        return plans;
    }

    private static StepScaling onCpu() {
        return StepScaling.on(ScalingMetric.CPU)
                .outAbove(60.1)
                .by(1)
                .outAbove(70.3)
                .by(2)
                .outAbove(99.9)
                .by(6)
                .inBelow(30.7)
                .by(-1)
                .inBelow(10.2)
                .by(-3)
                .evaluationPeriods(5)
                .datapointsToAlarm(4)
                .period(Duration.ofMinutes(2))
                .scaleOutCooldown(Duration.ofSeconds(45))
                .scaleInCooldown(Duration.ZERO)
                .build();
    }

    private static StepScaling onMemory() {
        return StepScaling.on(ScalingMetric.MEMORY)
                .statistic(ScalingStatistic.MAXIMUM)
                .adjustment(Adjustment.PERCENT_CHANGE_IN_CAPACITY)
                .minAdjustmentMagnitude(2)
                .outAbove(80)
                .by(25)
                .scaleInCooldown(Duration.ofHours(1))
                .build();
    }

    private static StepScaling onRequests() {
        return StepScaling.on(ScalingMetric.REQUESTS_PER_TARGET)
                .inBelow(100)
                .by(-1)
                .scaleOutCooldown(Duration.ofHours(1))
                .build();
    }

    private static ScheduledScaling morning() {
        return ScheduledScaling.at("morning", ScalingSchedule.cron("0 7 ? * MON-FRI *"))
                .timeZone(ZoneId.of("Europe/Berlin"))
                .min(4)
                .max(30)
                .build();
    }

    private static ScheduledScaling evening() {
        return ScheduledScaling.at("evening", ScalingSchedule.everyMinutes(90))
                .min(2)
                .max(20)
                .build();
    }

    private static ScheduledScaling once() {
        return ScheduledScaling.at("blackFriday", ScalingSchedule.at(LocalDateTime.of(2026, 11, 27, 6, 0)))
                .timeZone(ZoneId.of("America/New_York"))
                .min(10)
                .build();
    }
}
