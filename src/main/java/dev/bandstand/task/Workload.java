package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import dev.bandstand.preflight.TaskCount;

/**
 * A task and where it is started.
 *
 * @param launch where it is started
 * @param task what it runs
 * @param daemon whether it is started once on each instance
 */
public record Workload(Launch launch, TaskProps task, boolean daemon) {

    private static final String UNNAMED = "main";

    /**
     * Holds the two against each other; for a main container without a name, which gets the construct's, that waits for the task.
     *
     * @throws IllegalArgumentException if the task cannot run there
     */
    public Workload {
        require(
                !launch.executeCommand() || !task.container().readOnlyRootFilesystem(),
                "readOnlyRootFilesystem must be false with executeCommand (its agent writes to it), got: true");
        if (task.container().name().isPresent() || task.others().isEmpty()) {
            TaskChecks.check(launch, task, daemon, task.container().name().orElse(UNNAMED));
        }
    }

    /**
     * Holds a task that is started as often as it is asked for against where it is started.
     *
     * @throws IllegalArgumentException if the task cannot run there
     */
    public Workload(Launch launch, TaskProps task) {
        this(launch, task, false);
    }

    /**
     * Holds {@code min} to {@code max} tasks of a service against the instances that they run on, where these are known.
     *
     * @throws IllegalArgumentException if the instances can never hold the fewest of them
     */
    public void requireRoomFor(int min, int max, DeploymentProps deployment) {
        var count = new TaskCount(min, max, deployment.minHealthyPercent(), deployment.maxHealthyPercent());
        TaskChecks.checkRoom(launch, task, task.container().name().orElse(UNNAMED), count);
    }

    /** Tells whether the image still to come is stood in for. */
    public boolean isPlaceholder() {
        return task.container().image().isPlaceholder();
    }
}
