package dev.bandstand.preflight;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A task with more than the one EBS volume that ECS attaches.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html">Use Amazon EBS volumes with Amazon
 *     ECS</a>
 */
public final class SeveralEbsVolumes {

    private SeveralEbsVolumes() {}

    /** Counts the EBS volumes. */
    public static Optional<Finding> check(TaskPlan task) {
        List<String> names = task.volumes().entrySet().stream()
                .filter(volume -> volume.getValue() == VolumeKind.EBS)
                .map(Map.Entry::getKey)
                .toList();
        return Finding.error(
                names.size() <= 1, "volumes", "must have at most one ebs volume in a task", Names.and(names));
    }
}
