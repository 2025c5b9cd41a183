package dev.bandstand.simulation.policy;

import static dev.bandstand.simulation.policy.Policies.by;
import static dev.bandstand.simulation.policy.Policies.outOnly;
import static dev.bandstand.simulation.policy.Policies.service;
import static dev.bandstand.simulation.policy.Policies.tracking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.service.Policy;
import dev.bandstand.simulation.service.Statistic;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScalingAlarmTest {

    @Test
    void listsTheAlarmsOfAllPoliciesInTheirOrder() {
        assertThat(alarms(Parameters.standard(), by("In", -1), tracking("Cpu", 50), outOnly("Memory", 60)))
                .extracting(alarm -> alarm.alarm().name())
                .containsExactly("InAlarm", "Cpu-AlarmHigh", "Cpu-AlarmLow", "Memory-AlarmHigh");
    }

    @Test
    void takesAsManyDatapointsForAStepAsTheAlarmUnlessTheParameterSaysHowMany() {
        ScalingAlarm standard = alarms(Parameters.standard(), by("Out", 1)).get(0);
        ScalingAlarm latest = alarms(Parameters.standard().with(Parameter.STEP_DATAPOINTS, new Fixed(1)), by("Out", 1))
                .get(0);

        assertThat(standard.datapoints()).isEqualTo(3);
        assertThat(standard.aggregation()).isEqualTo(Statistic.AVERAGE);
        assertThat(latest.datapoints()).isEqualTo(1);
    }

    @Test
    void takesTheLatestDatapointForTargetTracking() {
        assertThat(alarms(Parameters.standard(), tracking("Cpu", 50)))
                .extracting(ScalingAlarm::datapoints)
                .containsExactly(1, 1);
    }

    private static List<ScalingAlarm> alarms(Parameters parameters, Policy... policies) {
        return ScalingAlarm.of(service(1, 10, policies), parameters, new SplittableRandom(1));
    }
}
