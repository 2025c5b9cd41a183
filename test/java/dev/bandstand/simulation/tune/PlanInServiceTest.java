package dev.bandstand.simulation.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ServiceReader;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.TrackingPolicy;
import dev.bandstand.template.Assembly;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanInServiceTest {

    private static final Assembly ASSEMBLY =
            Assembly.read(Path.of("test/resources/golden/service-scaled.template.json"));
    private static final ScalableService SERVICE = ServiceReader.read(ASSEMBLY, Optional.empty());

    @Test
    void todaysPlanMakesTheServiceThatTheTemplateHolds() {
        TodaysPlan today = TodaysPlan.of(SERVICE, ASSEMBLY);

        ScalableService again = PlanInService.of(SERVICE, today.plan(), today.kept());

        assertThat(today.unsaid()).isEmpty();
        assertThat(again.min()).isEqualTo(SERVICE.min());
        assertThat(again.max()).isEqualTo(SERVICE.max());
        assertThat(again.schedule()).containsExactlyInAnyOrderElementsOf(SERVICE.schedule());
        assertThat(again.policies(TrackingPolicy.class)).hasSize(2);
        assertThat(nameless(again)).isEqualTo(nameless(SERVICE));
    }

    private static List<String> nameless(ScalableService service) {
        List<String> policies = new ArrayList<>();
        for (TrackingPolicy policy : service.policies(TrackingPolicy.class)) {
            policies.add(new TrackingPolicy(
                            "",
                            policy.metric(),
                            policy.resolutionSeconds(),
                            policy.target(),
                            policy.scaleOutCooldownSeconds(),
                            policy.scaleInCooldownSeconds(),
                            policy.disableScaleIn())
                    .toString());
        }
        for (StepPolicy policy : service.policies(StepPolicy.class)) {
            policies.add(new StepPolicy(
                            "",
                            policy.adjustment(),
                            policy.rungs(),
                            policy.minAdjustmentMagnitude(),
                            policy.aggregation(),
                            policy.cooldownSeconds(),
                            policy.alarms().stream()
                                    .map(PlanInServiceTest::nameless)
                                    .toList())
                    .toString());
        }
        policies.sort(Comparator.naturalOrder());
        return policies;
    }

    private static MetricAlarm nameless(MetricAlarm alarm) {
        return new MetricAlarm(
                "",
                alarm.metric(),
                alarm.statistic(),
                alarm.periodSeconds(),
                alarm.evaluationPeriods(),
                alarm.datapointsToAlarm(),
                alarm.comparison(),
                alarm.threshold(),
                alarm.missingData());
    }
}
