package dev.bandstand.service;

import dev.bandstand.Golden;
import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class BackendServiceTest {

    private static final Template MINIMAL = Stage.template(stage -> stage.backend("Api", stage.props()));

    private static final Template SCALED = Stage.template(stage -> stage.backend(
            "Api",
            stage.props()
                    .scaling(ScalingPlan.of(
                            TaskRange.between(2, 20),
                            TargetTracking.onCpu(60),
                            TargetTracking.onRequestsPerTarget(1000),
                            StepScaling.on(ScalingMetric.MEMORY)
                                    .outAbove(70)
                                    .by(2)
                                    .outAbove(85)
                                    .by(4)
                                    .inBelow(30)
                                    .by(-1)
                                    .build()))));

    @Test
    void theMinimalServiceKeepsItsTemplate() {
        Golden.matches("service-minimal", MINIMAL);
    }

    @Test
    void theScaledServiceKeepsItsTemplate() {
        Golden.matches("service-scaled", SCALED);
    }
}
