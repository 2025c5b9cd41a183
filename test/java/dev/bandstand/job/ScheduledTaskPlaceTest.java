package dev.bandstand.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.EbsVolume;
import dev.bandstand.task.Launch;
import dev.bandstand.task.Mount;
import dev.bandstand.task.Placement;
import dev.bandstand.task.PlacementConstraint;
import dev.bandstand.task.TaskProps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.ContainerDependencyCondition;
import software.amazon.awscdk.services.ecs.NetworkMode;

/** Scheduled tasks on instances, with further containers and with disks. */
class ScheduledTaskPlaceTest {

    @Test
    void countsContainersWithoutWhoseSuccessTheMainOneNeverStarts() {
        var task = TaskProps.builder(ContainerProps.builder(Stage.image())
                        .name("main")
                        .dependsOn("prepare", ContainerDependencyCondition.SUCCESS)
                        .dependsOn("agent", ContainerDependencyCondition.START)
                        .build())
                .container(
                        "prepare",
                        ContainerProps.builder(Stage.image()).essential(false).build())
                .container(
                        "agent",
                        ContainerProps.builder(Stage.image()).essential(false).build())
                .build();
        Template template = Stage.template(stage -> new ScheduledTask(
                stage.stack(),
                "Report",
                ScheduledTaskProps.builder(stage.cluster(), task, ScalingSchedule.everyMinutes(30))
                        .build()));
        assertThat(TemplateParts.at(
                        TemplateParts.of(template).only("AWS::Events::Rule"),
                        "Properties.EventPattern.detail.$or.1.containers.name"))
                .contains(List.of("main", "prepare"));
    }

    @Test
    void sharesTheNetworkOfItsInstanceInBridgeMode() {
        var task = TaskProps.builder(ContainerProps.builder(Stage.image()).build())
                .networkMode(NetworkMode.BRIDGE)
                .build();
        Template template = Stage.template(stage -> new ScheduledTask(
                stage.stack(),
                "Report",
                ScheduledTaskProps.builder(
                                Launch.builder(stage.cluster())
                                        .capacity(Compatibility.EC2, List.of(Stage.on("instances")))
                                        .build(),
                                task,
                                ScalingSchedule.everyMinutes(30))
                        .build()));
        assertThat(at(TemplateParts.of(template), "NetworkConfiguration")).isEqualTo("absent");
        template.resourceCountIs("AWS::EC2::SecurityGroup", 0);
    }

    @Test
    void placesItsTasksInTheWordsOfEcs() {
        Template template = Stage.template(stage -> new ScheduledTask(
                stage.stack(),
                "Report",
                ScheduledTaskProps.builder(
                                Launch.builder(stage.cluster())
                                        .capacity(Compatibility.EC2, List.of(Stage.on("instances")))
                                        .placement(Placement.binpackMemory()
                                                .on(PlacementConstraint.memberOf("attribute:ecs.os-type == linux")))
                                        .build(),
                                Stage.task(),
                                ScalingSchedule.everyMinutes(30))
                        .build()));
        var parts = TemplateParts.of(template);
        assertThat(at(parts, "PlacementStrategy")).isEqualTo(List.of(Map.of("Type", "binpack", "Field", "memory")));
        assertThat(at(parts, "PlacementConstraints"))
                .isEqualTo(List.of(Map.of("Type", "memberOf", "Expression", "attribute:ecs.os-type == linux")));
    }

    @Test
    void refusesADiskThatTheSchedulerCouldNotMake() {
        var task = TaskProps.builder(ContainerProps.builder(Stage.image())
                        .mount("work", Mount.at("/work"))
                        .build())
                .volume("work", EbsVolume.builder(20).build())
                .build();
        assertThatThrownBy(() -> Stage.template(stage -> new ScheduledTask(
                        stage.stack(),
                        "Report",
                        ScheduledTaskProps.builder(stage.cluster(), task, ScalingSchedule.everyMinutes(30))
                                .build())))
                .hasMessage(
                        "volumes must not hold an EBS volume in a scheduled task (EventBridge Scheduler makes none), got:"
                                + " work");
    }

    private static Object at(TemplateParts parts, String path) {
        return TemplateParts.at(parts.only("AWS::Scheduler::Schedule"), "Properties.Target.EcsParameters." + path)
                .orElse("absent");
    }
}
