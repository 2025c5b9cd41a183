package dev.bandstand.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Golden;
import dev.bandstand.scaling.TaskSize;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ecs.Capability;
import software.amazon.awscdk.services.ecs.ContainerDependencyCondition;
import software.amazon.awscdk.services.ecs.Protocol;
import software.amazon.awscdk.services.ecs.UlimitName;

class ContainersTest {

    private static TaskProps.Builder severalContainers(ContainerProps.Builder main) {
        return TaskProps.builder(main.workingDirectory("/app")
                        .user("1000:1000")
                        .dropCapabilities(List.of(Capability.ALL))
                        .ulimit(UlimitName.NOFILE, new ProcessLimit(1024, 65_536))
                        .initProcess(false)
                        .restartPolicy(RestartPolicy.always().ignoredExitCodes(List.of(0)))
                        .startTimeout(Duration.ofMinutes(2))
                        .port(new ContainerPort(9090, java.util.Optional.empty(), Protocol.UDP))
                        .dependsOn("migrate", ContainerDependencyCondition.SUCCESS)
                        .dependsOn("cache", ContainerDependencyCondition.HEALTHY)
                        .volumesFrom(List.of(VolumesFrom.readOnly("migrate")))
                        .build())
                .size(TaskSize.of(512, 1024))
                .container(
                        "migrate",
                        ContainerProps.builder(TaskImage.uri("public.ecr.aws/shop/migrate:1.2.3"))
                                .essential(false)
                                .cpu(64)
                                .memoryMiB(128)
                                .mount("shared", Mount.at("/shared"))
                                .build())
                .container(
                        "cache",
                        ContainerProps.builder(TaskImage.uri("public.ecr.aws/docker/library/valkey:8.1"))
                                .memoryReservationMiB(256)
                                .healthCheck(ContainerHealthCheck.builder(List.of("valkey-cli", "ping"))
                                        .build())
                                .port(6379)
                                .build())
                .volume("shared", new EphemeralVolume());
    }

    private static Template template() {
        return Tasks.template((stage, main) -> severalContainers(main));
    }

    @Test
    void makesTheGoldenTemplateOfSeveralContainers() {
        Golden.matches("task-containers", template());
    }

    @Test
    void makesTheGoldenTemplateOfOneContainer() {
        Golden.matches("task-minimal", Tasks.template((stage, main) -> TaskProps.builder(main.build())));
    }

    @Test
    void leavesTheMainContainerWhatTheOthersDoNotTake() {
        Map<?, ?> main = Tasks.container(template(), "shop");

        assertThat(main.get("Cpu")).isEqualTo(512 - 64);
        assertThat(main.get("Memory")).isEqualTo(1024 - 128 - 256);
    }
}
