package dev.bandstand.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightTest {

    @Test
    void findsNothingInAnOrdinaryTask() {
        var api = ContainerNode.main("api")
                .dependsOn("migrate", Condition.SUCCESS)
                .ports(List.of(PortNode.of(8080)))
                .build();
        var migrate =
                ContainerNode.further("migrate").essential(false).memoryMiB(128).build();
        assertThat(Preflight.task(Samples.onFargate(api, migrate))).isEmpty();
        assertThat(Preflight.taskOnGroup(Samples.sized(512, 1024), Samples.group("m7g.large")))
                .isEmpty();
    }

    @Test
    void findsEverythingAtOnce() {
        var api = ContainerNode.main("api")
                .dependsOn("migrate", Condition.SUCCESS)
                .links(List.of("migrate"))
                .mounts(List.of("data"))
                .build();
        var migrate = ContainerNode.further("migrate").cpu(2048).build();
        var task = Samples.task(CapacityKind.FARGATE, NetworkMode.HOST, api, migrate);
        assertThat(Preflight.task(task))
                .extracting(Finding::path)
                .containsExactly("dependsOn.migrate", "networkMode", "links", "mounts.data", "cpu");
    }
}
