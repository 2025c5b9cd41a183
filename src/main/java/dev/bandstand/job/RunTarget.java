package dev.bandstand.job;

import static dev.bandstand.task.Durations.cdk;

import java.util.List;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.scheduler.IScheduleTarget;
import software.amazon.awscdk.services.scheduler.targets.EcsRunEc2Task;
import software.amazon.awscdk.services.scheduler.targets.EcsRunFargateTask;
import software.amazon.awscdk.services.sqs.IQueue;

/** The start of a task as EventBridge Scheduler asks ECS for it, always on capacity providers. */
record RunTarget(ScheduledTaskProps props, LooseTask task, IRole role, IQueue deadLetters) {

    IScheduleTarget target() {
        return task.launch().compatibility() == Compatibility.EC2 ? onEc2() : onFargate();
    }

    private EcsRunFargateTask onFargate() {
        return EcsRunFargateTask.Builder.create(task.cluster())
                .taskDefinition(task.definition())
                .platformVersion(task.launch().platformVersion().orElse(null))
                .assignPublicIp(false)
                .capacityProviderStrategies(task.launch().capacity())
                .vpcSubnets(task.subnets())
                .securityGroups(groups())
                .taskCount(props.tasks())
                .enableEcsManagedTags(true)
                .propagateTags(true)
                .enableExecuteCommand(task.launch().executeCommand())
                .role(role)
                .deadLetterQueue(deadLetters)
                .retryAttempts(props.retries())
                .maxEventAge(cdk(props.retryFor()))
                .build();
    }

    private EcsRunEc2Task onEc2() {
        return EcsRunEc2Task.Builder.create(task.cluster())
                .taskDefinition(task.definition())
                .capacityProviderStrategies(task.launch().capacity())
                .vpcSubnets(task.securityGroup().isPresent() ? task.subnets() : null)
                .securityGroups(task.securityGroup().isPresent() ? groups() : null)
                .taskCount(props.tasks())
                .enableEcsManagedTags(true)
                .propagateTags(true)
                .enableExecuteCommand(task.launch().executeCommand())
                .role(role)
                .deadLetterQueue(deadLetters)
                .retryAttempts(props.retries())
                .maxEventAge(cdk(props.retryFor()))
                .build();
    }

    private List<ISecurityGroup> groups() {
        return List.copyOf(task.securityGroups());
    }
}
