package dev.bandstand.settings;

import dev.bandstand.scaling.ScalingSchedule;
import java.time.Duration;
import java.time.ZoneId;

/**
 * When tasks are started.
 *
 * @param when the moments ({@code cron}, {@code rate} or {@code at} in the file)
 * @param timeZone the zone in which they are read
 * @param flexibleWindow within which time after its moment the start may come
 * @param retries how often a start that is refused is tried again
 * @param retryFor how long after its moment a start is still tried
 * @param tasks how many tasks each start runs
 * @param overlap what a task means that still runs when the next is due
 * @param enabled whether it starts anything
 */
public record ScheduleSettings(
        ScalingSchedule when,
        ZoneId timeZone,
        Duration flexibleWindow,
        int retries,
        Duration retryFor,
        int tasks,
        Overlap overlap,
        boolean enabled) {
    /** What a task means that still runs when the next is due; ECS starts the next one either way. */
    public enum Overlap {
        /** Nothing. */
        ALLOWED,
        /** An alarm. */
        ALARM
    }
}
