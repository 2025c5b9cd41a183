package dev.bandstand.settings;

import java.util.Optional;

/**
 * One job: a task without a load balancer, and what starts it.
 *
 * @param task what its tasks run; the keys of a task stand beside these
 * @param healthCheck how the main container is found to be well
 * @param deployment how a new version of a worker or a daemon replaces the old one
 * @param queue the queue that a worker works on
 * @param schedule when a scheduled task is started
 * @param daemon whether one task runs on each instance
 */
public record JobSettings(
        TaskSettings task,
        Optional<ContainerHealthCheckSettings> healthCheck,
        DeploymentSettings deployment,
        Optional<QueueSettings> queue,
        Optional<ScheduleSettings> schedule,
        boolean daemon) {
    /** What starts the tasks of a job. */
    public enum Kind {
        /** Messages that wait. */
        WORKER,
        /** Given times. */
        SCHEDULED,
        /** An instance that joins. */
        DAEMON,
        /** Somebody, by hand. */
        ONE_OFF
    }

    /** Tells what starts the tasks. */
    public Kind kind() {
        if (queue.isPresent()) {
            return Kind.WORKER;
        }
        if (schedule.isPresent()) {
            return Kind.SCHEDULED;
        }
        return daemon ? Kind.DAEMON : Kind.ONE_OFF;
    }
}
