package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoHostForDeploymentTest {

    @ParameterizedTest
    @CsvSource({"2,100,3", "3,66,3", "3,0,1"})
    void acceptsAFreeInstanceOrATaskThatMayStop(int max, int minHealthyPercent, int hosts) {
        assertThat(NoHostForDeployment.check(count(max, minHealthyPercent), group(hosts)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3,67,3,66", "9,100,3,66", "1,1,1,0"})
    void warnsWhenNeitherIsThere(int max, int minHealthyPercent, int hosts, int most) {
        assertThat(said(NoHostForDeployment.check(count(max, minHealthyPercent), group(hosts))))
                .isEqualTo("warning: deployment.minHealthyPercent must be at most " + most
                        + ", or a deployment waits for an instance when " + hosts + " tasks take all " + hosts
                        + ", one each, got: " + minHealthyPercent);
    }

    @Test
    void countsOnlyWhereTasksCannotShareAnInstance() {
        var task = Samples.sized(256, 512);
        assertThat(Preflight.serviceOnGroup(task, count(3, 100), false, group(3)))
                .isEmpty();
        assertThat(Preflight.serviceOnGroup(task, count(3, 100), true, group(3)))
                .extracting(Finding::path)
                .containsExactly("deployment.minHealthyPercent");
    }

    private static TaskCount count(int max, int minHealthyPercent) {
        return new TaskCount(1, max, minHealthyPercent, 200);
    }

    private static InstanceGroup group(int hosts) {
        return new InstanceGroup(List.of("m7g.large"), hosts, false);
    }
}
