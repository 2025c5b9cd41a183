package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.CannotSimulate;
import dev.bandstand.simulation.service.DeploymentLimits;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ScheduledAction;
import dev.bandstand.simulation.service.TaskShape;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExperimentTest {

    @Test
    void refusesAScheduleThatIsNotInTheNotationOfAws() {
        ScheduledAction action = new ScheduledAction(
                "morning",
                "cron(61 8 * * ? *)",
                ZoneOffset.UTC,
                OptionalInt.of(1),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
        ScalableService service = new ScalableService(
                "api",
                "Service",
                "shop",
                Optional.empty(),
                new TaskShape(256, 512, false, 20, false, 30),
                FargateCapacity.onDemand(),
                new DeploymentLimits(100, 200),
                Optional.empty(),
                OptionalInt.empty(),
                1,
                2,
                List.of(),
                List.of(action));
        assertThatThrownBy(() -> new Experiment(service, 1, Parameters.standard(), List.of(), Optional.empty(), 1))
                .isInstanceOf(CannotSimulate.class)
                .hasMessage("api can not be simulated: morning: minutes of cron must be between 0 and 59, got: 61");
    }
}
