package dev.bandstand.simulation.policy;

import static dev.bandstand.simulation.policy.Policies.by;
import static dev.bandstand.simulation.policy.Policies.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.ScalableService;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScalerTest {

    private final Log log = new Log();

    @Test
    void scalesOutFromTheRunningTasksAndSaysWhy() {
        Scaler scaler = scaler(service(2, 20, by("Out", 3)), 4);

        scaler.call(0, 71.2);

        assertThat(scaler.decide(180, 4, false)).isEqualTo(7);
        assertThat(log.lines).containsExactly("180 out Out 4>7 OutAlarm ALARM 3/3 71.2 > 60");
    }

    private Scaler scaler(ScalableService service, int desired) {
        Parameters parameters = Parameters.standard();
        return new Scaler(
                service,
                parameters,
                ScalingAlarm.of(service, parameters, new SplittableRandom(1)),
                alarm -> "3/3 71.2 > 60",
                desired,
                log);
    }
}
