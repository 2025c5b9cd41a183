package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static dev.bandstand.preflight.Samples.sized;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsMeetNoTypeTest {

    private static final InstanceRequirements USUAL =
            new InstanceRequirements(2, 8, 4096, 32_768, CpuArchitecture.ARM64);

    @Test
    void acceptsWhatATypeMeets() {
        assertThat(RequirementsMeetNoType.check(USUAL)).isEmpty();
        assertThat(RequirementsMeetNoType.check(new InstanceRequirements(2, 2, 4096, 4096, CpuArchitecture.X86_64)))
                .isEmpty();
    }

    @Test
    void refusesWhatNoTypeMeets() {
        var between = new InstanceRequirements(5, 7, 4096, 8192, CpuArchitecture.ARM64);
        assertThat(said(RequirementsMeetNoType.check(between)))
                .isEqualTo("vCpus must be met by an instance type, together with memoryMiB and architecture, got:"
                        + " 5 to 7 vCPUs and 4096 to 8192 MiB of arm64");
    }

    @Test
    void acceptsTasksThatATypeHolds() {
        assertThat(RequirementsMeetNoType.check(sized(8192, 30_720), USUAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"16384,32768,cpu", "4096,32768,memoryMiB"})
    void refusesTasksThatNoneHolds(int cpu, int memoryMiB, String path) {
        assertThat(said(RequirementsMeetNoType.check(sized(cpu, memoryMiB), USUAL)))
                .isEqualTo(
                        path + " must fit an instance type of 2 to 8 vCPUs and 4096 to 32768 MiB of arm64 (2 % of the"
                                + " memory are never for tasks), got: " + cpu + " CPU units and " + memoryMiB + " MiB");
    }
}
