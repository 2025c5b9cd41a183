package dev.bandstand.preflight;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A kind of volume that the capacity does not have: a folder of the host where the host is nobody's to name, or a disk or a file system
 * for a daemon, whose task definition knows neither.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-bind-mount-config.html">Specify a bind mount</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-daemontaskdefinition.html">AWS::ECS::DaemonTaskDefinition</a>
 */
public final class VolumeOfCapacity {

    private VolumeOfCapacity() {}

    /** Compares the volumes with those of the capacity. */
    public static List<Finding> check(TaskPlan task) {
        Set<VolumeKind> kinds = kinds(task.capacity());
        return task.volumes().entrySet().stream()
                .filter(volume -> !kinds.contains(volume.getValue()))
                .map(volume -> Finding.error(
                        "volumes." + volume.getKey(),
                        "must be "
                                + Names.or(
                                        kinds.stream().map(VolumeKind::toString).toList()) + " on " + task.capacity()
                                + reason(volume.getValue()),
                        volume.getValue()))
                .toList();
    }

    private static Set<VolumeKind> kinds(CapacityKind capacity) {
        return switch (capacity) {
            case FARGATE, MANAGED_INSTANCES -> EnumSet.complementOf(EnumSet.of(VolumeKind.HOST));
            case EC2 -> EnumSet.allOf(VolumeKind.class);
            case MANAGED_DAEMON -> EnumSet.of(VolumeKind.EPHEMERAL, VolumeKind.HOST);
        };
    }

    private static String reason(VolumeKind kind) {
        return kind == VolumeKind.HOST ? " (a folder of the host needs EC2)" : "";
    }
}
