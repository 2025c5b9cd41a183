package dev.bandstand.job;

import static dev.bandstand.task.Durations.cdk;

import dev.bandstand.task.Launch;
import java.util.List;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.FargatePlatformVersion;
import software.amazon.awscdk.services.ecs.TaskDefinition;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.scheduler.IScheduleTarget;
import software.amazon.awscdk.services.scheduler.targets.EcsRunEc2Task;
import software.amazon.awscdk.services.scheduler.targets.EcsRunFargateTask;
import software.amazon.awscdk.services.sqs.IQueue;

/** The start of a task as EventBridge Scheduler asks ECS for it, always on capacity providers. */
record RunTarget(
        ScheduledTaskProps props, TaskDefinition definition, SecurityGroup group, IRole role, IQueue deadLetters) {

    IScheduleTarget target() {
        return props.workload().launch().compatibility() == Compatibility.FARGATE ? onFargate() : onInstances();
    }

    private EcsRunFargateTask onFargate() {
        Launch launch = props.workload().launch();
        return EcsRunFargateTask.Builder.create(launch.cluster())
                .taskDefinition(definition)
                .platformVersion(FargatePlatformVersion.LATEST)
                .assignPublicIp(false)
                .capacityProviderStrategies(launch.capacity())
                .vpcSubnets(subnets(launch))
                .securityGroups(List.of(group))
                .taskCount(props.tasks())
                .enableEcsManagedTags(true)
                .propagateTags(true)
                .enableExecuteCommand(launch.executeCommand())
                .role(role)
                .deadLetterQueue(deadLetters)
                .retryAttempts(props.retries())
                .maxEventAge(cdk(props.retryFor()))
                .build();
    }

    private EcsRunEc2Task onInstances() {
        Launch launch = props.workload().launch();
        return EcsRunEc2Task.Builder.create(launch.cluster())
                .taskDefinition(definition)
                .capacityProviderStrategies(launch.capacity())
                .vpcSubnets(subnets(launch))
                .securityGroups(List.of(group))
                .taskCount(props.tasks())
                .enableEcsManagedTags(true)
                .propagateTags(true)
                .enableExecuteCommand(launch.executeCommand())
                .role(role)
                .deadLetterQueue(deadLetters)
                .retryAttempts(props.retries())
                .maxEventAge(cdk(props.retryFor()))
                .build();
    }

    static SubnetSelection subnets(Launch launch) {
        return launch.subnets()
                .orElseGet(() -> SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build());
    }
}
