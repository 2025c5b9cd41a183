package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinksTest {

    private static final ContainerNode CACHE = ContainerNode.further("cache").build();

    @ParameterizedTest
    @EnumSource(
            value = NetworkMode.class,
            names = {"AWSVPC", "HOST"})
    void areRefusedOutsideBridgeMode(NetworkMode mode) {
        var task = Samples.task(CapacityKind.EC2, mode, linked("cache", "cache:redis"), CACHE);
        assertThat(said(LinkOutsideBridge.check(task)))
                .isEqualTo("links must be left out in network mode " + mode
                        + " (links are for bridge; here the containers of a task share localhost), got: cache,"
                        + " cache:redis");
    }

    @Test
    void areAcceptedInBridgeMode() {
        var task = Samples.task(CapacityKind.EC2, NetworkMode.BRIDGE, linked("cache"), CACHE);
        assertThat(LinkOutsideBridge.check(task)).isEmpty();
        assertThat(UnknownLink.check(task.containers())).isEmpty();
        assertThat(LinkCycle.check(task.containers())).isEmpty();
    }

    @Test
    void nameContainersOfTheTaskWhateverTheirAlias() {
        assertThat(UnknownLink.check(List.of(linked("cache:redis"), CACHE))).isEmpty();
        assertThat(said(UnknownLink.check(List.of(linked("cach:redis"), CACHE))))
                .isEqualTo("links must name another container of the task (did you mean cache?), got: cach");
    }

    @Test
    void leadNowhereBack() {
        var back = ContainerNode.further("cache").links(List.of("api:a")).build();
        assertThat(said(LinkCycle.check(List.of(linked("cache:c"), back))))
                .isEqualTo("links must not lead back to the container that links, got: api -> cache -> api");
    }

    private static ContainerNode linked(String... links) {
        return ContainerNode.main("api").links(List.of(links)).build();
    }
}
