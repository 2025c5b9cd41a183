package dev.bandstand.preflight;

import java.util.Optional;

/**
 * A size of the task's own disk where the task has none.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-storage.html">Fargate task ephemeral
 *     storage</a>
 */
public final class EphemeralStorageOfCapacity {

    private static final int LEAST = 21;
    private static final int MOST = 200;

    private EphemeralStorageOfCapacity() {}

    /** Accepts 21 to 200 GiB on Fargate and nothing elsewhere. */
    public static Optional<Finding> check(TaskPlan task) {
        if (task.ephemeralStorageGiB().isEmpty()) {
            return Optional.empty();
        }
        int size = task.ephemeralStorageGiB().getAsInt();
        if (task.capacity() != CapacityKind.FARGATE) {
            return Optional.of(Finding.error(
                    "ephemeralStorageGiB",
                    "must be left out on " + task.capacity() + " (tasks use the disk of the instance)",
                    size));
        }
        return Finding.error(
                size >= LEAST && size <= MOST,
                "ephemeralStorageGiB",
                "must be between " + LEAST + " and " + MOST,
                size);
    }
}
