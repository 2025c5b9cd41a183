package dev.bandstand.task;

import static java.util.Objects.requireNonNull;

import java.util.List;
import software.amazon.awscdk.services.ecs.CfnTaskDefinition;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.Ec2TaskDefinition;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.NetworkMode;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.TaskDefinition;
import software.constructs.Construct;

/** The task definition for each kind of capacity; all have one id, so that the task stays the same one when it moves. */
record TaskDefinitions(Construct scope, Workload workload, TaskRoles roles) {

    private static final String ID = "Resource";

    TaskDefinition definition() {
        Compatibility compatibility = workload.launch().compatibility();
        if (compatibility == Compatibility.EC2) {
            return onEc2(workload.task());
        }
        return compatibility == Compatibility.FARGATE
                ? onFargate(workload.task())
                : onManagedInstances(workload.task());
    }

    private FargateTaskDefinition onFargate(TaskProps task) {
        return FargateTaskDefinition.Builder.create(scope, ID)
                .family(task.family().orElse(null))
                .cpu(task.size().cpu())
                .memoryLimitMiB(task.size().memoryMiB())
                .ephemeralStorageGiB(task.ephemeralStorageGiB().orElse(null))
                .runtimePlatform(RuntimePlatform.builder()
                        .cpuArchitecture(task.architecture().cpuArchitecture())
                        .operatingSystemFamily(OperatingSystemFamily.LINUX)
                        .build())
                .executionRole(roles.executionRole())
                .taskRole(roles.taskRole())
                .build();
    }

    /**
     * Managed Instances: ecs-patterns takes a definition for Fargate only, and theirs has the same properties:
     * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters-managed-instances.html.
     */
    private FargateTaskDefinition onManagedInstances(TaskProps task) {
        FargateTaskDefinition definition = onFargate(task);
        CfnTaskDefinition resource = resource(definition);
        resource.setRequiresCompatibilities(List.of("MANAGED_INSTANCES"));
        resource.setNetworkMode(task.networkMode() == NetworkMode.HOST ? "host" : "awsvpc");
        tellReason(resource, task);
        return definition;
    }

    private Ec2TaskDefinition onEc2(TaskProps task) {
        Ec2TaskDefinition definition = Ec2TaskDefinition.Builder.create(scope, ID)
                .family(task.family().orElse(null))
                .networkMode(task.networkMode())
                .executionRole(roles.executionRole())
                .taskRole(roles.taskRole())
                .build();
        CfnTaskDefinition resource = resource(definition);
        if (!task.others().isEmpty()) {
            limit(resource, task);
        }
        tellReason(resource, task);
        return definition;
    }

    /** Limits of the task as a whole: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html. */
    private static void limit(CfnTaskDefinition resource, TaskProps task) {
        resource.setCpu(String.valueOf(task.size().cpu()));
        resource.setMemory(String.valueOf(task.size().memoryMiB()));
    }

    private static void tellReason(CfnTaskDefinition resource, TaskProps task) {
        task.hostNetworkReason().ifPresent(reason -> resource.addMetadata("HostNetworkReason", reason));
    }

    private static CfnTaskDefinition resource(TaskDefinition definition) {
        return (CfnTaskDefinition) requireNonNull(definition.getNode().getDefaultChild());
    }
}
