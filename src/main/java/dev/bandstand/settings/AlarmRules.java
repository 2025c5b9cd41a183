package dev.bandstand.settings;

import dev.bandstand.settings.AlarmSettings.Metric;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What alarms must hold to. */
final class AlarmRules {

    private static final int MOST_DIMENSIONS = 30;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final List<Duration> UNDER_A_MINUTE = List.of(Duration.ofSeconds(10), Duration.ofSeconds(30));

    private AlarmRules() {}

    static void check(Settings settings, Report report) {
        settings.services().forEach((id, service) -> {
            boolean balanced =
                    service.loadBalancer().isPresent() || service.route().isPresent();
            var checks = new Checks(report, "services." + id).at("alarms");
            service.task().alarms().forEach((name, alarm) -> {
                check(alarm, checks.at(name));
                measured(settings, alarm, balanced, checks.at(name));
            });
        });
        settings.jobs().forEach((id, job) -> {
            var checks = new Checks(report, "jobs." + id).at("alarms");
            job.task().alarms().forEach((name, alarm) -> {
                check(alarm, checks.at(name));
                ofJob(settings, job, alarm, checks.at(name));
            });
        });
    }

    private static void check(AlarmSettings alarm, Checks checks) {
        metric(alarm, checks);
        threshold(alarm, checks);
        period(alarm, checks);
        checks.require(
                alarm.dimensions().size() <= MOST_DIMENSIONS,
                "dimensions",
                "must hold at most " + MOST_DIMENSIONS + " entries",
                alarm.dimensions().size());
    }

    private static void metric(AlarmSettings alarm, Checks checks) {
        boolean custom = alarm.namespace().isPresent();
        checks.requireWhole(
                alarm.metric().isPresent() != custom,
                "must have exactly one of metric and namespace",
                custom ? "metric and namespace" : "none");
        if (alarm.metric().isPresent()) {
            checks.leftOut(List.of("name", "dimensions"), "metric is given");
        } else if (custom) {
            checks.require(alarm.name().isPresent(), "name", "must be given with namespace", "nothing");
        }
    }

    private static void threshold(AlarmSettings alarm, Checks checks) {
        boolean both = alarm.above().isPresent() && alarm.below().isPresent();
        checks.requireWhole(
                alarm.above().isPresent() != alarm.below().isPresent(),
                "must have exactly one of above and below",
                both ? "above and below" : "none");
        if (alarm.metric().isPresent()) {
            alarm.above()
                    .ifPresent(bound -> checks.require(
                            bound >= 0,
                            "above",
                            "must be at least 0 (the metric is never negative)",
                            PlainNumber.plain(bound)));
            alarm.below()
                    .ifPresent(bound -> checks.require(
                            bound > 0,
                            "below",
                            "must be above 0 (the metric is never negative)",
                            PlainNumber.plain(bound)));
        }
    }

    /**
     * Holds the periods against what CloudWatch takes.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html">PutMetricAlarm</a>
     */
    private static void period(AlarmSettings alarm, Checks checks) {
        Duration period = alarm.period();
        boolean minutes = period.toSeconds() % 60 == 0 && !period.isZero() && period.compareTo(DAY) <= 0;
        boolean custom = alarm.metric().isEmpty();
        boolean fits = minutes || (custom && UNDER_A_MINUTE.contains(period));
        String others = custom ? "10s, 30s or " : "";
        checks.require(
                fits,
                "period",
                "must be " + others + "whole minutes between 1m and 1d",
                checks.typed("period", period));
        if (!fits) {
            return;
        }
        Duration lasting = alarm.lasting();
        boolean hours = period.compareTo(HOUR) >= 0;
        boolean whole = lasting.toSeconds() % period.toSeconds() == 0 && !lasting.isZero();
        checks.require(
                whole && lasting.compareTo(hours ? WEEK : DAY) <= 0,
                "for",
                "must be whole periods (of " + checks.typed("period", period) + ") up to " + (hours ? "7d" : "1d"),
                checks.typed("for", lasting));
    }

    private static void measured(Settings settings, AlarmSettings alarm, boolean balanced, Checks checks) {
        alarm.metric()
                .filter(metric -> metric.isOfLoadBalancer() && !balanced)
                .ifPresent(metric -> checks.require(
                        false,
                        "metric",
                        "must be cpu, memory or runningTasks without a load balancer",
                        ConstantWord.of(metric)));
        alarm.metric()
                .filter(metric -> metric == Metric.RUNNING_TASKS
                        && settings.cluster().containerInsights() == ClusterSettings.ContainerInsights.DISABLED)
                .ifPresent(metric -> checks.require(
                        false,
                        "metric",
                        "must be another one when cluster.containerInsights is disabled (nothing else counts tasks)",
                        ConstantWord.of(metric)));
    }

    private static void restsAtZero(JobSettings job, AlarmSettings alarm, Checks checks) {
        boolean rests = job.queue().filter(queue -> queue.scaling().min() == 0).isPresent();
        if (rests && alarm.below().isPresent() && alarm.metric().equals(Optional.of(Metric.RUNNING_TASKS))) {
            checks.report()
                    .warn(
                            checks.path("below"),
                            checks.path() + " is raised whenever the queue is empty, as queue.scaling.min is 0");
        }
    }

    /** What AWS measures of a service is there only where one runs the tasks. */
    private static void ofJob(Settings settings, JobSettings job, AlarmSettings alarm, Checks checks) {
        Optional<Metric> metric = alarm.metric();
        boolean service = switch (job.kind()) {
            case WORKER -> true;
            case DAEMON -> job.task().capacity() == Capacity.EC2;
            case SCHEDULED, ONE_OFF -> false;
        };
        if (service) {
            measured(settings, alarm, false, checks);
            restsAtZero(job, alarm, checks);
        } else if (metric.isPresent()) {
            checks.require(
                    false,
                    "metric",
                    "must be left out where no ECS service runs the tasks (namespace and name take another one)",
                    ConstantWord.of(metric.get()));
        }
    }
}
