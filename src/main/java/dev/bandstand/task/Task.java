package dev.bandstand.task;

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
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.IRole;
import software.constructs.Construct;

/** A task definition with its container, its log group and its roles; its grants go to the role of the task. */
public final class Task extends Construct implements IGrantable {

    private static final String SCRATCH = "tmp";

    private final TaskRoles roles;
    private final TaskDefinition definition;

    /**
     * Makes the task definition.
     *
     * @param placeholder what runs as long as the container's image is still to come
     */
    public Task(Construct scope, String id, Workload workload, Placeholder placeholder) {
        super(scope, id);
        TaskProps task = workload.task();
        this.roles = new TaskRoles(this, "Roles");
        this.definition = workload.launch().compatibility() == Compatibility.EC2 ? onEc2(task) : onFargate(task);
        String name = task.container().name().orElseGet(() -> ContainerNames.of(scope));
        var logs = new TaskLogs(this, "Logs", task, name);
        PulledImage image = PulledImage.of(this, task);
        var secrets = new TaskSecrets(this, "Secrets", task.container().secrets());
        ContainerDefinition container = definition.addContainer(
                "Container", TaskContainer.of(this, name, image, task, placeholder, secrets, logs));
        if (task.container().readOnlyRootFilesystem()) {
            addScratch(container);
        }
        if (workload.launch().executeCommand()) {
            roles.opensShells(workload.launch().cluster());
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

    /** Returns the task definition. */
    public TaskDefinition getDefinition() {
        return definition;
    }

    /**
     * Returns the task definition of tasks on Fargate.
     *
     * @throws ClassCastException if they run on EC2
     */
    public FargateTaskDefinition getFargateDefinition() {
        return (FargateTaskDefinition) definition;
    }

    /**
     * Returns the task definition of tasks on EC2.
     *
     * @throws ClassCastException if they run on Fargate
     */
    public Ec2TaskDefinition getEc2Definition() {
        return (Ec2TaskDefinition) definition;
    }

    /** Returns the role that the containers act in. */
    public IRole getTaskRole() {
        return roles.taskRole();
    }

    @Override
    public IPrincipal getGrantPrincipal() {
        return roles.taskRole();
    }
}
