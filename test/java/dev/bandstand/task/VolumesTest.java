package dev.bandstand.task;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ecs.FileSystemType;
import software.amazon.awscdk.services.efs.FileSystem;

class VolumesTest {

    private static ContainerProps.Builder mounting(ContainerProps.Builder main) {
        return main.mount("scratch", Mount.at("/scratch"))
                .mount("uploads", Mount.at("/uploads"))
                .mount("catalog", Mount.readOnly("/catalog"))
                .mount("disk", Mount.at("/var/lib/app"));
    }

    private static TaskProps.Builder everyVolume(Stack stack, IVpc vpc, ContainerProps.Builder main) {
        return TaskProps.builder(mounting(main).build())
                .volume("scratch", new EphemeralVolume())
                .volume(
                        "uploads",
                        EfsVolume.builder(fileSystem(stack, vpc))
                                .uid(33)
                                .gid(33)
                                .build())
                .volume(
                        "catalog",
                        EfsVolume.builder("fs-0123456789abcdef0", "sg-0123456789abcdef0")
                                .accessPointId("fsap-0123456789abcdef0")
                                .build())
                .volume(
                        "disk",
                        EbsVolume.builder(20)
                                .iops(4000)
                                .throughput(250)
                                .snapshotId("snap-0123456789abcdef0")
                                .fileSystem(FileSystemType.EXT4)
                                .build());
    }

    private static FileSystem fileSystem(Stack stack, IVpc vpc) {
        return FileSystem.Builder.create(stack, "Files").vpc(vpc).build();
    }

    private static Template template() {
        return Stage.template(
                stage -> run(stage, everyVolume(stage.stack(), stage.cluster().getVpc(), Stage.container())));
    }

    private static void run(Stage stage, TaskProps.Builder props) {
        var workload = new Workload(Tasks.fargate(stage), props.build());
        var task = new Task(stage.stack(), "Task", workload, Placeholder.idle());
        var service = ReplicaService.in(stage.stack(), workload, task, Tasks.replicas());
        ServiceFeatures.apply(service, workload.launch(), Tasks.replicas());
        task.applyTo(service);
    }

    @Test
    void makesTheGoldenTemplate() {
        Golden.matches("task-volumes", template());
    }
}
