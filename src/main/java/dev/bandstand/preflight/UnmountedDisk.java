package dev.bandstand.preflight;

import java.util.List;

/**
 * An EBS volume that no container mounts, which the CDK refuses at synth: a disk would be made for each task and left unused.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html">Use Amazon EBS volumes with Amazon ECS</a>
 */
public final class UnmountedDisk {

    private UnmountedDisk() {}

    /** Looks for each disk among the mounts of the containers. */
    public static List<Finding> check(TaskPlan task) {
        return task.volumes().entrySet().stream()
                .filter(volume -> volume.getValue() == VolumeKind.EBS)
                .filter(volume -> task.containers().stream()
                        .noneMatch(container -> container.mounts().contains(volume.getKey())))
                .map(volume -> Finding.error(
                        "volumes." + volume.getKey(),
                        "must be mounted by a container (a disk is made for each task)",
                        "no mount of it"))
                .toList();
    }
}
