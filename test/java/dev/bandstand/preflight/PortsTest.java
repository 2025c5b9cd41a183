package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortsTest {

    @ParameterizedTest
    @EnumSource(
            value = NetworkMode.class,
            names = {"AWSVPC", "HOST"})
    void areTheSameInsideAndOutsideWithoutABridge(NetworkMode mode) {
        var task = task(mode, ports("api", PortNode.fixed(80, 8080), PortNode.fixed(90, 90), PortNode.of(100)));
        assertThat(said(HostPortOutsideBridge.check(task)))
                .isEqualTo("containers.api.ports must have the container's own port (80) as port of the host in network"
                        + " mode " + mode + ", got: 8080");
    }

    @Test
    void mayDifferOverABridge() {
        assertThat(HostPortOutsideBridge.check(task(NetworkMode.BRIDGE, ports("api", PortNode.fixed(80, 8080)))))
                .isEmpty();
    }

    @Test
    void areNotSharedByContainersOfOneNetwork() {
        var task = task(NetworkMode.AWSVPC, ports("api", PortNode.of(80)), ports("web", PortNode.of(80)));
        assertThat(said(PortTakenTwice.check(task)))
                .isEqualTo("containers.web.ports must not hold a port that api listens on already (network mode"
                        + " awsvpc), got: 80/tcp");
    }

    @Test
    void ofTheHostAreNotSharedOverABridge() {
        var task = task(
                NetworkMode.BRIDGE, ports("api", PortNode.fixed(80, 8080)), ports("web", PortNode.fixed(90, 8080)));
        assertThat(said(PortTakenTwice.check(task)))
                .isEqualTo("containers.web.ports must not hold a port that api listens on already (network mode"
                        + " bridge), got: 8080/tcp");
    }

    @Test
    void mayBeEqualWhereTheyDoNotMeet() {
        var twoProtocols = new PortNode(80, OptionalInt.empty(), "UDP");
        assertThat(PortTakenTwice.check(
                        task(NetworkMode.AWSVPC, ports("api", PortNode.of(80)), ports("web", twoProtocols))))
                .isEmpty();
        assertThat(PortTakenTwice.check(
                        task(NetworkMode.BRIDGE, ports("api", PortNode.of(80)), ports("web", PortNode.of(80)))))
                .isEmpty();
    }

    private static TaskPlan task(NetworkMode mode, ContainerNode... containers) {
        return Samples.task(CapacityKind.EC2, mode, containers);
    }

    private static ContainerNode ports(String name, PortNode... ports) {
        return ContainerNode.further(name).ports(List.of(ports)).build();
    }
}
