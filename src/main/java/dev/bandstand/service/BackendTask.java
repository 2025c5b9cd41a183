package dev.bandstand.service;

import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.Ec2TaskDefinition;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.NetworkMode;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.TaskDefinition;
import software.amazon.awscdk.services.ecs.Volume;
import software.constructs.Construct;

/** The task definition of a service, with its one container, its log group and its roles. */
final class BackendTask extends Construct {

    private static final String SCRATCH = "tmp";

    private final TaskRoles roles;
    private final TaskDefinition definition;

    BackendTask(Construct scope, String id, ServiceProps props) {
        super(scope, id);
        TaskProps task = props.task();
        this.roles = new TaskRoles(this, "Roles");
        this.definition = props.compatibility() == Compatibility.EC2 ? onEc2(task) : onFargate(task);
        String name = task.containerName().orElseGet(() -> ContainerNames.of(scope));
        var logs = new TaskLogs(this, "Logs", task, name);
        TaskImage image = TaskImage.of(this, task);
        var secrets = new TaskSecrets(this, "Secrets", task.secrets());
        ContainerDefinition container =
                definition.addContainer("Container", TaskContainer.of(this, name, image, props, secrets, logs));
        if (task.readOnlyRootFilesystem()) {
            addScratch(container);
        }
        if (props.executeCommand()) {
            roles.opensShells(props.cluster());
        }
        image.registry().ifPresent(roles::pulls);
        roles.writes(logs.group());
        secrets.secrets().forEach(roles::reads);
    }

    private TaskDefinition onFargate(TaskProps task) {
        return FargateTaskDefinition.Builder.create(this, "Resource")
                .family(task.family().orElse(null))
                .cpu(task.size().cpu())
                .memoryLimitMiB(task.size().memoryMiB())
                .runtimePlatform(RuntimePlatform.builder()
                        .cpuArchitecture(task.architecture().cpuArchitecture())
                        .operatingSystemFamily(OperatingSystemFamily.LINUX)
                        .build())
                .executionRole(roles.executionRole())
                .taskRole(roles.taskRole())
                .build();
    }

    private TaskDefinition onEc2(TaskProps task) {
        return Ec2TaskDefinition.Builder.create(this, "Resource")
                .family(task.family().orElse(null))
                .networkMode(NetworkMode.AWS_VPC)
                .executionRole(roles.executionRole())
                .taskRole(roles.taskRole())
                .build();
    }

    private void addScratch(ContainerDefinition container) {
        definition.addVolume(Volume.builder().name(SCRATCH).build());
        container.addMountPoints(MountPoint.builder()
                .sourceVolume(SCRATCH)
                .containerPath("/tmp")
                .readOnly(false)
                .build());
    }

    TaskDefinition definition() {
        return definition;
    }

    FargateTaskDefinition fargate() {
        return (FargateTaskDefinition) definition;
    }

    Ec2TaskDefinition ec2() {
        return (Ec2TaskDefinition) definition;
    }

    TaskRoles roles() {
        return roles;
    }
}
