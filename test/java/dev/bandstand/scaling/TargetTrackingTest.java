package dev.bandstand.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTrackingTest {

    @Test
    void hasTheDocumentedDefaults() {
        TargetTracking policy = TargetTracking.onCpu(60);

        assertThat(policy.metric()).isEqualTo(ScalingMetric.CPU);
        assertThat(policy.target()).isEqualTo(60);
        assertThat(policy.scaleOutCooldown()).isEqualTo(Duration.ofMinutes(1));
        assertThat(policy.scaleInCooldown()).isEqualTo(Duration.ofMinutes(5));
        assertThat(policy.disableScaleIn()).isFalse();
    }

    @Test
    void namesItsMetricInEachFactory() {
        assertThat(TargetTracking.onMemory(70)).isEqualTo(TargetTracking.on(ScalingMetric.MEMORY, 70));
        assertThat(TargetTracking.onRequestsPerTarget(1000))
                .isEqualTo(TargetTracking.on(ScalingMetric.REQUESTS_PER_TARGET, 1000));
    }

    @Test
    void setsOneCooldownForBothDirections() {
        TargetTracking policy = TargetTracking.onCpu(60).cooldown(Duration.ofMinutes(2));

        assertThat(policy.scaleOutCooldown()).isEqualTo(Duration.ofMinutes(2));
        assertThat(policy.scaleInCooldown()).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            CPU                 | 0     | target must be above 0 and at most 100 for CPU, got: 0
            MEMORY              | 100.5 | target must be above 0 and at most 100 for memory, got: 100.5
            CPU                 | NaN   | target must be above 0 and at most 100 for CPU, got: NaN
            REQUESTS_PER_TARGET | 0     | target must be above 0 for requests per target, got: 0
            REQUESTS_PER_TARGET | -5    | target must be above 0 for requests per target, got: -5
            """)
    void rejectsATargetThatCannotBeHeld(ScalingMetric metric, double target, String message) {
        assertThatThrownBy(() -> TargetTracking.on(metric, target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void rejectsCooldownsOutOfTheirLimits() {
        assertThatThrownBy(() -> TargetTracking.onCpu(60).scaleOutCooldown(Duration.ofSeconds(-1)))
                .hasMessage("scaleOutCooldown must be whole seconds between 0s and 1d, got: -1s");
        assertThatThrownBy(() -> TargetTracking.onCpu(60).scaleInCooldown(Duration.ofMillis(1500)))
                .hasMessage("scaleInCooldown must be whole seconds between 0s and 1d, got: 1500ms");
        assertThatThrownBy(() -> TargetTracking.onCpu(60).scaleInCooldown(Duration.ofHours(25)))
                .hasMessage("scaleInCooldown must be whole seconds between 0s and 1d, got: 25h");
    }

    @Test
    void saysInWordsWhatItDoes() {
        assertThat(TargetTracking.onCpu(60).inWords()).isEqualTo("holds CPU at 60% (again after 1m out, 5m in)");
        assertThat(TargetTracking.onRequestsPerTarget(1000)
                        .cooldown(Duration.ZERO)
                        .inWords())
                .isEqualTo("holds requests per target at 1000 a minute (again after 0s out, 0s in)");
        assertThat(TargetTracking.onMemory(62.5)
                        .scaleOutCooldown(Duration.ofSeconds(90))
                        .withoutScaleIn()
                        .inWords())
                .isEqualTo("holds memory at 62.5% (again after 90s out, never in)");
    }
}
