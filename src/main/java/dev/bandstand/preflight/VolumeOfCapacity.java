package dev.bandstand.preflight;

import java.util.List;

/**
 * A folder of the host as a volume where the host is nobody's to name.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html">Task definition differences
 *     for Fargate</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-tasks-services.html">Task definition
 *     differences for Amazon ECS Managed Instances</a>
 */
public final class VolumeOfCapacity {

    private VolumeOfCapacity() {}

    /** Refuses host volumes on anything but EC2. */
    public static List<Finding> check(TaskPlan task) {
        return task.volumes().entrySet().stream()
                .filter(volume -> volume.getValue() == VolumeKind.HOST && task.capacity() != CapacityKind.EC2)
                .map(volume -> Finding.error(
                        "volumes." + volume.getKey(),
                        "must be ephemeral, efs or ebs on " + task.capacity() + " (a folder of the host needs EC2)",
                        volume.getValue()))
                .toList();
    }
}
