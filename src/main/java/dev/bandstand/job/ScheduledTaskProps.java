package dev.bandstand.job;

import static dev.bandstand.task.Durations.inWords;
import static dev.bandstand.task.Durations.wholeSeconds;
import static dev.bandstand.task.Requirement.require;

import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.task.Launch;
import dev.bandstand.task.TaskProps;
import dev.bandstand.task.Workload;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.sns.ITopic;

/**
 * What a {@link ScheduledTask} runs, and when.
 *
 * @param workload what one task runs, and where it is started
 * @param when the moments at which tasks are started
 * @param timeZone the zone in which the moments are read
 * @param flexibleWindow within which time after its moment a start may come
 * @param retries how often a start that was refused is tried again
 * @param retryFor how long after its moment a start is still tried
 * @param tasks how many tasks each start runs
 * @param overlap what a task means that still runs when the next is due
 * @param enabled whether anything is started
 * @param alarmTopic who is told of alarms
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html">CreateSchedule</a>
 */
public record ScheduledTaskProps(
        Workload workload,
        ScalingSchedule when,
        ZoneId timeZone,
        Duration flexibleWindow,
        int retries,
        Duration retryFor,
        int tasks,
        Overlap overlap,
        boolean enabled,
        Optional<ITopic> alarmTopic) {

    private static final int SECONDS_PER_DAY = 86_400;
    private static final int MOST_RETRIES = 185;
    private static final int MOST_TASKS = 10;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if EventBridge Scheduler would refuse one of them
     */
    public ScheduledTaskProps {
        require(
                wholeSeconds(flexibleWindow, 0, SECONDS_PER_DAY) && flexibleWindow.toSeconds() % 60 == 0,
                "schedule.flexibleWindow must be whole minutes between 0 and 1440, got: %s",
                inWords(flexibleWindow));
        require(
                retries >= 0 && retries <= MOST_RETRIES,
                "schedule.retries must be between 0 and %d, got: %d",
                MOST_RETRIES,
                retries);
        require(
                wholeSeconds(retryFor, 60, SECONDS_PER_DAY),
                "schedule.retryFor must be whole seconds between 60 and %d, got: %s",
                SECONDS_PER_DAY,
                inWords(retryFor));
        require(
                tasks >= 1 && tasks <= MOST_TASKS,
                "schedule.tasks must be between 1 and %d, got: %d",
                MOST_TASKS,
                tasks);
    }

    /** Starts from a task on Fargate in {@code cluster}. */
    public static Builder builder(ICluster cluster, TaskProps task, ScalingSchedule when) {
        return builder(Launch.builder(cluster).build(), task, when);
    }

    /** Starts from what has no sensible default. */
    public static Builder builder(Launch launch, TaskProps task, ScalingSchedule when) {
        return new Builder(launch, task, when);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final Workload workload;
        private final ScalingSchedule when;
        private ZoneId timeZone = ZoneId.of("UTC");
        private Duration flexibleWindow = Duration.ZERO;
        private int retries = 2;
        private Duration retryFor = Duration.ofHours(1);
        private int tasks = 1;
        private Overlap overlap = Overlap.ALLOWED;
        private boolean enabled = true;
        private Optional<ITopic> alarmTopic = Optional.empty();

        private Builder(Launch launch, TaskProps task, ScalingSchedule when) {
            this.workload = new Workload(launch, task);
            this.when = when;
        }

        /** Sets the zone in which the moments are read, daylight saving included. Default: UTC. */
        public Builder timeZone(ZoneId zone) {
            this.timeZone = zone;
            return this;
        }

        /** Sets within which time after its moment a start may come, in whole minutes up to a day. Default: 0 minutes. */
        public Builder flexibleWindow(Duration window) {
            this.flexibleWindow = window;
            return this;
        }

        /** Sets how often a start that was refused is tried again, up to 185 times. Default: 2. */
        public Builder retries(int retries) {
            this.retries = retries;
            return this;
        }

        /** Sets how long after its moment a start is still tried, 1 minute to a day. Default: 1 hour. */
        public Builder retryFor(Duration age) {
            this.retryFor = age;
            return this;
        }

        /** Sets how many tasks each start runs, 1 to 10. Default: 1. */
        public Builder tasks(int tasks) {
            this.tasks = tasks;
            return this;
        }

        /**
         * Sets what a task means that still runs when the next is due. The alarm counts what Container Insights reports of the
         * task definition's family, one sample a task and minute, so the cluster must have it switched on, and tasks started by
         * hand count too. Default: nothing.
         */
        public Builder overlap(Overlap overlap) {
            this.overlap = overlap;
            return this;
        }

        /** Sets whether anything is started. Default: true. */
        public Builder enabled(boolean enabled) {
            this.enabled = enabled;
            return this;
        }

        /** Sets who is told of alarms. Default: nobody, they only change their state. */
        public Builder alarmTopic(ITopic topic) {
            this.alarmTopic = Optional.of(topic);
            return this;
        }

        /**
         * Returns the props.
         *
         * @throws IllegalArgumentException if EventBridge Scheduler would refuse a value
         */
        public ScheduledTaskProps build() {
            return new ScheduledTaskProps(
                    workload, when, timeZone, flexibleWindow, retries, retryFor, tasks, overlap, enabled, alarmTopic);
        }
    }
}
