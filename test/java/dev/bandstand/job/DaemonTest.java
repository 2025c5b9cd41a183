package dev.bandstand.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.EphemeralVolume;
import dev.bandstand.task.HostVolume;
import dev.bandstand.task.Launch;
import dev.bandstand.task.Mount;
import dev.bandstand.task.TaskImage;
import dev.bandstand.task.TaskProps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ecs.Compatibility;

class DaemonTest {

    private static final Template CLASSIC = daemon(Compatibility.EC2);
    private static final Template MANAGED = daemon(Compatibility.MANAGED_INSTANCES);
    private static final TemplateParts PARTS = TemplateParts.of(CLASSIC);
    private static final TemplateParts MANAGED_PARTS = TemplateParts.of(MANAGED);

    private static Template daemon(Compatibility compatibility) {
        return Stage.template(stage -> {
            var container = ContainerProps.builder(Stage.image())
                    .environment("AREA", "1")
                    .mount("sockets", Mount.readOnly("/var/run/app"))
                    .build();
            var launch = Launch.builder(stage.cluster())
                    .capacity(compatibility, List.of(Stage.on("instances")))
                    .build();
            new Daemon(
                    stage.stack(),
                    "Agent",
                    DaemonProps.builder(
                                    launch,
                                    TaskProps.builder(container)
                                            .volume(
                                                    "sockets",
                                                    compatibility == Compatibility.EC2
                                                            ? new HostVolume("/var/run/app")
                                                            : new EphemeralVolume())
                                            .build())
                            .build());
        });
    }

    @Test
    void theClassicDaemonKeepsItsTemplate() {
        Golden.matches("daemon-ec2", CLASSIC);
    }

    @Test
    void theManagedDaemonKeepsItsTemplate() {
        Golden.matches("daemon-managed", MANAGED);
    }

    @Test
    void runsOnEveryInstanceWithoutACountOrACapacityProvider() {
        assertThat(PARTS.service("SchedulingStrategy")).isEqualTo("DAEMON");
        assertThat(PARTS.service("LaunchType")).isEqualTo("EC2");
        assertThat(PARTS.service("CapacityProviderStrategy")).isEqualTo("absent");
        assertThat(PARTS.service("DesiredCount")).isEqualTo("absent");
        assertThat(PARTS.service("PlacementStrategies")).isEqualTo("absent");
        assertThat(PARTS.service("AvailabilityZoneRebalancing")).isEqualTo("DISABLED");
        assertThat(PARTS.service("DeploymentConfiguration.MaximumPercent")).isEqualTo(100);
        assertThat(PARTS.service("DeploymentConfiguration.MinimumHealthyPercent"))
                .isEqualTo(0);
        assertThat(PARTS.service("DeploymentConfiguration.DeploymentCircuitBreaker.Rollback"))
                .isEqualTo(true);
    }

    @Test
    void isADaemonOfEcsOnManagedInstances() {
        MANAGED.resourceCountIs("AWS::ECS::Service", 0);
        MANAGED.resourceCountIs("AWS::ECS::TaskDefinition", 0);
        var daemon = MANAGED_PARTS.only("AWS::ECS::Daemon");
        assertThat(TemplateParts.at(daemon, "Properties.CapacityProviderArns.0").toString())
                .contains(":capacity-provider/instances");
        assertThat(TemplateParts.at(daemon, "Properties.DeploymentConfiguration"))
                .contains(Map.of("BakeTimeInMinutes", 0, "DrainPercent", 25));
        assertThat(TemplateParts.at(daemon, "Properties.DaemonTaskDefinitionArn")
                        .toString())
                .contains("AgentManagedDefinition");
    }

    @Test
    void describesTheSameContainerToEcsManagedDaemons() {
        var definition = MANAGED_PARTS.only("AWS::ECS::DaemonTaskDefinition");
        String container = "Properties.ContainerDefinitions.0.";
        assertThat(TemplateParts.at(definition, container + "Name")).contains("agent");
        assertThat(TemplateParts.at(definition, container + "ReadonlyRootFilesystem"))
                .contains(true);
        assertThat(TemplateParts.at(definition, container + "Environment"))
                .contains(List.of(Map.of("Name", "AREA", "Value", "1")));
        assertThat(TemplateParts.at(definition, container + "LogConfiguration.LogDriver"))
                .contains("awslogs");
        assertThat(TemplateParts.at(definition, container + "LinuxParameters.Capabilities.Drop"))
                .isPresent();
        assertThat(TemplateParts.at(definition, "Properties.Volumes").toString())
                .contains("sockets", "tmp");
        assertThat(TemplateParts.at(definition, container + "MountPoints").toString())
                .contains("/var/run/app", "/tmp");
    }

    @Test
    void idlesUntilItsImageIsThere() {
        Template template = Stage.template(stage -> new Daemon(
                stage.stack(),
                "Agent",
                DaemonProps.builder(
                                Launch.builder(stage.cluster())
                                        .capacity(Compatibility.EC2, List.of(Stage.on("instances")))
                                        .build(),
                                TaskProps.builder(ContainerProps.builder(TaskImage.placeholder())
                                                .build())
                                        .build())
                        .build()));
        assertThat(TemplateParts.of(template).container("Command").toString()).contains("sleep");
    }
}
