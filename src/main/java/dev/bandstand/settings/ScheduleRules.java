package dev.bandstand.settings;

import java.time.Duration;

/**
 * What a schedule must hold to.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html">The limits of EventBridge Scheduler</a>
 */
final class ScheduleRules {

    private static final String RATE = "rate";

    private ScheduleRules() {}

    static void check(Settings settings, ScheduleSettings schedule, Checks checks) {
        checks.wholeMinutes("flexibleWindow", schedule.flexibleWindow(), 0, 1440);
        checks.between("retryFor", schedule.retryFor(), Duration.ofSeconds(60), Duration.ofDays(1));
        checks.require(
                !checks.isGiven(RATE) || !checks.isGiven("timeZone"),
                "timeZone",
                "must be left out with rate (it counts from the deployment)",
                schedule.timeZone());
        checks.require(
                schedule.retries() > 0 || !checks.isGiven("retryFor"),
                "retryFor",
                "must be left out when retries is 0",
                checks.typed("retryFor", schedule.retryFor()));
        checks.require(
                schedule.overlap() == ScheduleSettings.Overlap.ALLOWED
                        || settings.cluster().containerInsights() != ClusterSettings.ContainerInsights.DISABLED,
                "overlap",
                "must be allowed when cluster.containerInsights is disabled (the alarm counts running tasks)",
                "alarm");
    }
}
