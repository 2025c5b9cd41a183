package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.group;
import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceGroupTest {

    @Test
    void acceptsKnownTypesOfOneArchitecture() {
        assertThat(Preflight.group(group("m7g.large", "c7g.large", "t4g.small")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m7glarge    | instanceTypes must have a family and a size as in m7g.large, got: m7glarge",
                "m7g.lagre   | instanceTypes must be a size that its family has (did you mean m7g.large?), got: m7g.lagre",
                "m7g.enormous-thing | instanceTypes must be a size that its family has, got: m7g.enormous-thing",
                "m7gg.large  | warning: instanceTypes must be a known type for its size and architecture to be checked (did you mean m7g.large?), got: m7gg.large"
            })
    void reportsUnknownTypes(String type, String said) {
        assertThat(said(UnknownInstanceType.check(group(type)))).isEqualTo(said);
    }

    @Test
    void refusesBothArchitecturesTogether() {
        assertThat(said(MixedArchitectures.check(group("m7g.large", "m7i.large", "zz99.large"))))
                .isEqualTo("instanceTypes must be of one architecture, got: m7g.large (arm64), m7i.large (x86_64)");
    }

    @Test
    void refusesGpusThatNobodyAskedFor() {
        assertThat(said(GpuNotAskedFor.check(group("m7i.large", "g6.xlarge", "p99.xlarge"))))
                .isEqualTo("instanceTypes must be types without a GPU unless gpu is true, got: g6.xlarge\n"
                        + "instanceTypes must be types without a GPU unless gpu is true, got: p99.xlarge");
    }

    @Test
    void refusesTypesWithoutTheGpusThatWereAskedFor() {
        var group = new InstanceGroup(List.of("g6.xlarge", "p99.xlarge", "m7i.large", "g4ad.xlarge"), 1, true);
        assertThat(said(GpuNotAskedFor.check(group)))
                .isEqualTo("instanceTypes must have a GPU of NVIDIA when gpu is true, got: m7i.large\n"
                        + "instanceTypes must have a GPU of NVIDIA when gpu is true, got: g4ad.xlarge");
    }
}
