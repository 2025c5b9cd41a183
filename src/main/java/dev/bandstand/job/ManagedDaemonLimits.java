package dev.bandstand.job;

import static dev.bandstand.task.Requirement.require;

import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.TaskProps;
import dev.bandstand.task.Workload;
import software.amazon.awscdk.services.ecs.NetworkMode;

/**
 * What a managed daemon cannot have, though other tasks can: its definition has no property for it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-daemontaskdefinition.html">AWS::ECS::DaemonTaskDefinition</a>
 */
final class ManagedDaemonLimits {

    private static final String REASON = " for a daemon on Managed Instances";

    private ManagedDaemonLimits() {}

    /**
     * Refuses what would be lost.
     *
     * @throws IllegalArgumentException if there is anything
     */
    static void check(Workload workload) {
        TaskProps task = workload.task();
        require(
                task.networkMode() == NetworkMode.AWS_VPC,
                "networkMode must be left out" + REASON + ", got: %s",
                task.networkMode());
        check(task.container());
        task.containers().values().forEach(ManagedDaemonLimits::check);
    }

    private static void check(ContainerProps container) {
        require(
                container.port().isEmpty(),
                "port must be left out" + REASON + ", got: %d",
                container.port().orElse(0));
        leftOut(container.ports().isEmpty(), "ports", container.ports());
        leftOut(container.links().isEmpty(), "links", container.links());
        leftOut(container.volumesFrom().isEmpty(), "volumesFrom", container.volumesFrom());
    }

    private static void leftOut(boolean holds, String property, Object got) {
        require(holds, "%s must be left out%s, got: %s", property, REASON, got);
    }
}
