package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthyWithoutHealthCheckTest {

    @Test
    void refusesToWaitForHealthThatNobodyChecks() {
        assertThat(said(HealthyWithoutHealthCheck.check(waiting(Condition.HEALTHY, false))))
                .isEqualTo(
                        "dependsOn.cache must be start, complete or success as long as cache has no health check with"
                                + " a command, got: healthy");
    }

    @Test
    void acceptsAHealthCheck() {
        assertThat(HealthyWithoutHealthCheck.check(waiting(Condition.HEALTHY, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Condition.class, mode = EnumSource.Mode.EXCLUDE, names = "HEALTHY")
    void acceptsOtherConditionsWithoutOne(Condition condition) {
        assertThat(HealthyWithoutHealthCheck.check(waiting(condition, false))).isEmpty();
    }

    private static List<ContainerNode> waiting(Condition condition, boolean checked) {
        return List.of(
                ContainerNode.main("api").dependsOn("cache", condition).build(),
                ContainerNode.further("cache").healthCheck(checked).build());
    }
}
