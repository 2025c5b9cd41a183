package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VolumesFromTest {

    @Test
    void namesContainersOfTheTask() {
        var containers =
                List.of(mounting("api", "init"), ContainerNode.further("init").build());
        assertThat(VolumesFromUnknown.check(containers)).isEmpty();
        assertThat(VolumesFromCycle.check(containers)).isEmpty();
    }

    @Test
    void refusesAnUnknownContainer() {
        assertThat(said(VolumesFromUnknown.check(List.of(
                        mounting("api", "inti"), ContainerNode.further("init").build()))))
                .isEqualTo(
                        "containers.api.volumesFrom must name another container of the task (did you mean init?), got:"
                                + " inti");
    }

    @Test
    void refusesACycle() {
        assertThat(said(VolumesFromCycle.check(List.of(mounting("a", "b"), mounting("b", "c"), mounting("c", "a")))))
                .isEqualTo("containers.a.volumesFrom must not lead back to the container that mounts, got:"
                        + " a -> b -> c -> a");
    }

    private static ContainerNode mounting(String name, String from) {
        return ContainerNode.further(name).volumesFrom(List.of(from)).build();
    }
}
