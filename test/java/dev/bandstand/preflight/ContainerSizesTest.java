package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.onFargate;
import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The containers of a task with 1024 CPU units and 2048 MiB. */
class ContainerSizesTest {

    private static final ContainerNode SIDECAR =
            ContainerNode.further("log").cpu(64).memoryMiB(128).build();

    @Test
    void mayTakeAllTheCpu() {
        var task = onFargate(
                ContainerNode.main("api").cpu(960).build(),
                SIDECAR,
                ContainerNode.further("x").build());
        assertThat(ContainersExceedCpu.check(task)).isEmpty();
    }

    @Test
    void mayNotTakeMoreCpuThanThereIs() {
        var task = onFargate(ContainerNode.main("api").cpu(961).build(), SIDECAR);
        assertThat(said(ContainersExceedCpu.check(task)))
                .isEqualTo(
                        "cpu must be at least 1025, the CPU units of its containers (api 961 and log 64), got: 1024");
    }

    @Test
    void mayTakeAllTheMemory() {
        var task = onFargate(ContainerNode.main("api").memoryMiB(1920).build(), SIDECAR);
        assertThat(ContainersExceedMemory.check(task)).isEmpty();
    }

    @Test
    void areCountedWithWhatIsKeptForThem() {
        var reserved = ContainerNode.main("api").memoryMiB(2048).memoryReservationMiB(1920);
        assertThat(ContainersExceedMemory.check(onFargate(reserved.build(), SIDECAR)))
                .isEmpty();
        reserved.memoryReservationMiB(1921);
        assertThat(said(ContainersExceedMemory.check(onFargate(reserved.build(), SIDECAR))))
                .isEqualTo(
                        "memoryMiB must be at least 2049, the MiB of its containers (api 1921 and log 128), got: 2048");
    }

    @ParameterizedTest
    @CsvSource({"6,", "2048,", "512,512"})
    void mayBeLimitedToAnythingTheTaskHas(int limit, Integer reservation) {
        assertThat(ContainerMemoryLimit.check(onFargate(limited("log", limit, reservation))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "5    | -   | containers.log.memoryMiB must be between 6 and the task's 2048, got: 5",
                "2049 | -   | containers.log.memoryMiB must be between 6 and the task's 2048, got: 2049",
                "511  | 512 | containers.log.memoryMiB must be between 512 (memoryReservationMiB) and the task's 2048, got: 511"
            })
    void mayNotBeLimitedOtherwise(int limit, Integer reservation, String said) {
        assertThat(said(ContainerMemoryLimit.check(onFargate(limited("log", limit, reservation)))))
                .isEqualTo(said);
    }

    @Test
    void haveALimitOfAnotherNameInTheMainContainer() {
        var task = onFargate(ContainerNode.main("api").memoryMiB(4096).build());
        assertThat(said(ContainerMemoryLimit.check(task)))
                .isEqualTo("containerMemoryMiB must be between 6 and the task's 2048, got: 4096");
    }

    private static ContainerNode limited(String name, int limit, Integer reservation) {
        var container = ContainerNode.further(name).memoryMiB(limit);
        if (reservation != null) {
            container.memoryReservationMiB(reservation);
        }
        return container.build();
    }
}
