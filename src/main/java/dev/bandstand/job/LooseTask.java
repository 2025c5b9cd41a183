package dev.bandstand.job;

import static dev.bandstand.task.Requirement.require;
import static dev.bandstand.task.ServiceFeatures.required;

import dev.bandstand.task.EbsVolume;
import dev.bandstand.task.Launch;
import dev.bandstand.task.Placeholder;
import dev.bandstand.task.Task;
import dev.bandstand.task.Workload;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.ec2.Connections;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.ecs.NetworkMode;
import software.amazon.awscdk.services.ecs.TaskDefinition;
import software.constructs.Construct;

/**
 * A task that no service keeps running, with a security group of its own unless it shares the network of its instance.
 *
 * @param task the task definition and its roles
 * @param workload what it runs, and where it is started
 * @param securityGroup who may talk with it
 */
record LooseTask(Task task, Workload workload, Optional<SecurityGroup> securityGroup) implements IConnectable {

    /** Makes the task in {@code scope}; until its image is there it ends at once. */
    static LooseTask in(Construct scope, Workload workload, String description) {
        var task = new Task(scope, "Task", workload, Placeholder.ending());
        var made = new LooseTask(task, workload, securityGroup(scope, workload, description));
        task.connectTo(made);
        return made;
    }

    private static Optional<SecurityGroup> securityGroup(Construct scope, Workload workload, String description) {
        if (workload.task().networkMode() != NetworkMode.AWS_VPC) {
            return Optional.empty();
        }
        return Optional.of(SecurityGroup.Builder.create(scope, "SecurityGroup")
                .vpc(workload.launch().cluster().getVpc())
                .description(description)
                .allowAllOutbound(true)
                .build());
    }

    /**
     * Checks that a starter which knows of no disks is not asked for one.
     *
     * @throws IllegalArgumentException if the task has a disk that is made when it starts
     */
    static void checkNoDisk(Workload workload) {
        workload.task()
                .volumes()
                .forEach((name, volume) -> require(
                        !(volume instanceof EbsVolume),
                        "volumes must not hold an EBS volume in a scheduled task (EventBridge Scheduler makes none), got: %s",
                        name));
    }

    Launch launch() {
        return workload.launch();
    }

    ICluster cluster() {
        return launch().cluster();
    }

    TaskDefinition definition() {
        return task.getDefinition();
    }

    /** Returns the name of the container that the task is there for. */
    String mainContainer() {
        return required(definition().getDefaultContainer()).getContainerName();
    }

    /** Returns the security groups; none for a task that shares the network of its instance. */
    List<SecurityGroup> securityGroups() {
        return securityGroup.stream().toList();
    }

    SubnetSelection subnets() {
        return launch().subnets()
                .orElseGet(() -> SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build());
    }

    /** Returns what stands for the task: its security group, or those of the instances whose network it shares. */
    @Override
    public Connections getConnections() {
        return securityGroup
                .map(SecurityGroup::getConnections)
                .orElseGet(() -> cluster().getConnections());
    }
}
