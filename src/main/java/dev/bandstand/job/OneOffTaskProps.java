package dev.bandstand.job;

import static dev.bandstand.task.Requirement.require;

import dev.bandstand.task.Launch;
import dev.bandstand.task.TaskProps;
import dev.bandstand.task.Workload;
import software.amazon.awscdk.services.ecs.ICluster;

/**
 * What a {@link OneOffTask} runs.
 *
 * @param workload what one task runs, and where it is started
 * @param name the name that it is started by
 */
public record OneOffTaskProps(Workload workload, String name) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if ECS could not note it as what started the task
     */
    public OneOffTaskProps {
        require(
                name.matches("[A-Za-z0-9_-]{1,100}"),
                "name must be up to 100 letters, digits, underscores or hyphens, got: %s",
                name);
    }

    /** Starts from a task on Fargate in {@code cluster} that is started by {@code name}. */
    public static OneOffTaskProps of(ICluster cluster, TaskProps task, String name) {
        return of(Launch.builder(cluster).build(), task, name);
    }

    /** Starts from what has no sensible default. */
    public static OneOffTaskProps of(Launch launch, TaskProps task, String name) {
        return new OneOffTaskProps(new Workload(launch, task), name);
    }
}
