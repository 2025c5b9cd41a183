package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.group;
import static dev.bandstand.preflight.Samples.said;
import static dev.bandstand.preflight.Samples.sized;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskOnGroupTest {

    @Test
    void refusesImagesOfTheOtherArchitecture() {
        assertThat(ArchitectureMismatch.check(sized(256, 512), group("m7g.large", "zz99.large")))
                .isEmpty();
        assertThat(said(ArchitectureMismatch.check(sized(256, 512), group("m7i.large"))))
                .isEqualTo("architecture must be x86_64 on instances of type m7i.large, got: arm64");
    }

    @Test
    void refusesImagesOfAnotherArchitectureThanManagedInstancesHave() {
        assertThat(ArchitectureMismatch.check(sized(256, 512), CpuArchitecture.ARM64))
                .isEmpty();
        assertThat(said(ArchitectureMismatch.check(sized(256, 512), CpuArchitecture.X86_64)))
                .isEqualTo("architecture must be x86_64, the architecture of the instances it runs on, got: arm64");
    }

    @ParameterizedTest
    @CsvSource({"2048,7782", "256,512"})
    void acceptsWhatFits(int cpu, int memoryMiB) {
        assertThat(TaskFitsNoInstance.check(sized(cpu, memoryMiB), group("m7g.large")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4096 | 8192 | cpu       | 4096 CPU units and 8192 MiB",
                "2048 | 8029 | memoryMiB | 2048 CPU units and 8029 MiB"
            })
    void refusesWhatFitsNoType(int cpu, int memoryMiB, String path, String got) {
        assertThat(said(TaskFitsNoInstance.check(sized(cpu, memoryMiB), group("m7g.large", "c7g.large"))))
                .isEqualTo(path + " must fit an allowed instance type (m7g.large has 2048 CPU units and registers less"
                        + " than 8028 of its 8192 MiB; c7g.large has 2048 CPU units and registers less than 4014 of its"
                        + " 4096 MiB), got: " + got);
    }

    @ParameterizedTest
    @CsvSource({"7783", "8028"})
    void warnsWhenLittleIsLeft(int memoryMiB) {
        assertThat(said(TaskFitsNoInstance.check(sized(1024, memoryMiB), group("m7g.large"))))
                .isEqualTo("warning: memoryMiB must be at most 7782, 95 % of what m7g.large has, to leave room for the"
                        + " system, got: " + memoryMiB);
    }

    @Test
    void warnsOfTypesThatNeverHoldTheTask() {
        assertThat(said(TaskFitsNoInstance.check(sized(2048, 4096), group("m7g.large", "c7g.large", "m7g.medium"))))
                .isEqualTo("warning: memoryMiB must fit each allowed instance type, or the task never starts on some"
                        + " (c7g.large has 2048 CPU units and registers less than 4014 of its 4096 MiB), got:"
                        + " 2048 CPU units and 4096 MiB\n"
                        + "warning: cpu must fit each allowed instance type, or the task never starts on some"
                        + " (m7g.medium has 1024 CPU units and registers less than 4014 of its 4096 MiB), got:"
                        + " 2048 CPU units and 4096 MiB");
    }

    @Test
    void onlyWarnsWhereATypeIsUnknown() {
        assertThat(TaskFitsNoInstance.check(sized(2048, 4096), group("zz99.large")))
                .isEmpty();
        assertThat(said(TaskFitsNoInstance.check(sized(2048, 4096), group("zz99.large", "c7g.large"))))
                .isEqualTo("warning: memoryMiB must fit each allowed instance type, or the task never starts on some"
                        + " (c7g.large has 2048 CPU units and registers less than 4014 of its 4096 MiB), got:"
                        + " 2048 CPU units and 4096 MiB");
    }
}
