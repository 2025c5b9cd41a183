package dev.bandstand.observability;

import java.util.Locale;

/**
 * What AWS itself measures of a service.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html">Amazon ECS metrics</a>
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html">Metrics of
 *     an Application Load Balancer</a>
 */
public enum ServiceMetric implements AlarmMetric {
    /** The use of the CPU, in percent of what the tasks reserve: the average, and no tasks are no data. */
    CPU("CPU in percent", "Average", MissingData.MISSING, false),
    /** The use of the memory, in percent of what the tasks reserve: the average, and no tasks are no data. */
    MEMORY("memory in percent", "Average", MissingData.MISSING, false),
    /** The tasks that run: the average, and no data counts as too few. Only Container Insights counts them. */
    RUNNING_TASKS("running tasks", "Average", MissingData.BREACHING, false),
    /** The answers of the tasks from 500 on: the sum of a period, and no data is none of them. */
    HTTP5XX("5xx answers of the tasks", "Sum", MissingData.NOT_BREACHING, true),
    /** How long the tasks take to answer, in seconds: what 95 of 100 requests keep to, and no requests are fine. */
    LATENCY("seconds to an answer", "p95", MissingData.NOT_BREACHING, true),
    /** The tasks that fail the checks of the load balancer: the most of a period, and no data is none of them. */
    UNHEALTHY_HOSTS("unhealthy tasks", "Maximum", MissingData.NOT_BREACHING, true);

    private final String title;
    private final String statistic;
    private final MissingData missingData;
    private final boolean ofTargets;

    ServiceMetric(String title, String statistic, MissingData missingData, boolean ofTargets) {
        this.title = title;
        this.statistic = statistic;
        this.missingData = missingData;
        this.ofTargets = ofTargets;
    }

    @Override
    public String title() {
        return title;
    }

    /** Tells whether a load balancer measures it, so that it needs a target group. */
    public boolean isOfTargets() {
        return ofTargets;
    }

    String statistic() {
        return statistic;
    }

    MissingData missingData() {
        return missingData;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
