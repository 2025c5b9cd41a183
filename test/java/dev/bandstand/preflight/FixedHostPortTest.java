package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FixedHostPortTest {

    private static final InstanceGroup THREE = Samples.group("m7g.large");

    @Test
    void isRefusedOverABridge() {
        assertThat(said(FixedHostPort.check(
                        task(NetworkMode.BRIDGE, PortNode.of(90), PortNode.fixed(80, 8080)),
                        TaskCount.between(4, 9),
                        THREE)))
                .isEqualTo("ports must not take a fixed port of the host, for at least 4 tasks have at most"
                        + " 3 instances, got: 8080");
    }

    @Test
    void isEveryPortInHostMode() {
        assertThat(said(FixedHostPort.check(task(NetworkMode.HOST, PortNode.of(80)), TaskCount.between(1, 4), THREE)))
                .isEqualTo("warning: networkMode must not take a fixed port of the host, for up to 4 tasks have at most"
                        + " 3 instances, got: host with port 80");
    }

    @Test
    void isAcceptedWithAnInstanceForEachTask() {
        assertThat(FixedHostPort.check(task(NetworkMode.HOST, PortNode.of(80)), TaskCount.between(1, 3), THREE))
                .isEmpty();
    }

    @Test
    void isNoneWhereEcsChoosesThePortOrTheTaskHasItsOwnAddress() {
        var many = TaskCount.between(10, 10);
        assertThat(FixedHostPort.check(task(NetworkMode.BRIDGE, PortNode.of(80)), many, THREE))
                .isEmpty();
        assertThat(FixedHostPort.check(task(NetworkMode.AWSVPC, PortNode.fixed(80, 80)), many, THREE))
                .isEmpty();
        assertThat(FixedHostPort.check(task(NetworkMode.HOST), many, THREE)).isEmpty();
    }

    private static TaskPlan task(NetworkMode mode, PortNode... ports) {
        return Samples.task(
                CapacityKind.EC2,
                mode,
                ContainerNode.main("api").ports(List.of(ports)).build());
    }
}
