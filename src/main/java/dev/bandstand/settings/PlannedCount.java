package dev.bandstand.settings;

import dev.bandstand.preflight.TaskCount;
import java.util.Optional;

/** How many tasks of a service or a job run at once. */
final class PlannedCount {

    private PlannedCount() {}

    static TaskCount of(ServiceSettings service) {
        int desired = service.desiredCount().orElse(0);
        return service.scaling()
                .map(plan -> during(plan.range().min(), plan.range().max(), service.deployment()))
                .orElseGet(() -> during(desired, desired, service.deployment()));
    }

    /** Returns the tasks of a job; a daemon has one on each of {@code instances}, and what is run by hand is not planned. */
    static Optional<TaskCount> of(JobSettings job, int instances) {
        return switch (job.kind()) {
            case WORKER ->
                job.queue()
                        .map(queue ->
                                during(queue.scaling().min(), queue.scaling().max(), job.deployment()));
            case SCHEDULED -> job.schedule().map(schedule -> new TaskCount(schedule.tasks(), schedule.tasks(), 0, 100));
            case DAEMON -> Optional.of(new TaskCount(0, instances, 0, 100));
            case ONE_OFF -> Optional.empty();
        };
    }

    private static TaskCount during(int min, int max, DeploymentSettings deployment) {
        return new TaskCount(min, max, deployment.minHealthyPercent(), deployment.maxHealthyPercent());
    }
}
