package dev.bandstand.settings;

/** What metrics that are counted in logs must hold to. */
final class LogMetricRules {

    private static final int MOST_OF_A_LOG_GROUP = 100;
    private static final int MOST_DIMENSIONS = 3;

    private LogMetricRules() {}

    /**
     * Holds the metrics of each task against what CloudWatch Logs takes.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html">PutMetricFilter</a>
     */
    static void check(Settings settings, Report report) {
        settings.tasks().forEach((path, task) -> {
            var owner = new Checks(report, path);
            owner.require(
                    task.logMetrics().size() <= MOST_OF_A_LOG_GROUP,
                    "logMetrics",
                    "must hold at most " + MOST_OF_A_LOG_GROUP + " entries",
                    task.logMetrics().size());
            if (!task.logMetrics().isEmpty() && logsElsewhere(task)) {
                report.warn(
                        owner.path("logMetrics"),
                        owner.path("logMetrics") + " count in the task's log group, and sidecars.fireLens.options send"
                                + " the lines of the main container elsewhere");
            }
            task.logMetrics()
                    .forEach((name, metric) ->
                            check(metric, owner.at("logMetrics").at(name)));
        });
    }

    private static boolean logsElsewhere(TaskSettings task) {
        return task.sidecars()
                .fireLens()
                .filter(fireLens -> !fireLens.options().isEmpty())
                .isPresent();
    }

    private static void check(LogMetricSettings metric, Checks checks) {
        checks.require(
                metric.dimensions().size() <= MOST_DIMENSIONS,
                "dimensions",
                "must hold at most " + MOST_DIMENSIONS + " entries",
                metric.dimensions().size());
        checks.require(
                metric.defaultValue().isEmpty() || metric.dimensions().isEmpty(),
                "defaultValue",
                "must be left out with dimensions (CloudWatch would not know which)",
                metric.defaultValue().map(PlainNumber::plain).orElse(""));
    }
}
