package dev.bandstand.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A figure about use that a template does not tell. */
public enum UsageKey {
    /** The tasks of a service on average; the minimum, where nobody says anything. */
    TASKS("service.tasks", "0", "tasks on average, for each service"),
    /** The instances of a group on average; the minimum, where nobody says anything. */
    INSTANCES("instances.count", "0", "instances on average, for each group"),
    /** The hours for which the tasks of a schedule run. */
    SCHEDULE_HOURS("schedule.hours", "10", "hours a month that each of its tasks runs, for each schedule"),
    /** The load balancer capacity units in use. */
    LOAD_BALANCER_CAPACITY("loadBalancer.capacityUnits", "1", "LCU on average, for each load balancer"),
    /** What goes out to the internet. */
    TRANSFER("transfer.gigabytes", "10", "GB a month out to the internet, for each public load balancer"),
    /** What a NAT gateway processes. */
    NAT_GATEWAY_DATA("natGateway.gigabytes", "10", "GB a month, for each NAT gateway"),
    /** What an interface endpoint processes. */
    ENDPOINT_DATA("interfaceEndpoint.gigabytes", "10", "GB a month, for each interface endpoint"),
    /** What CloudWatch Logs takes in. */
    LOG_DATA("logs.gigabytes", "1", "GB a month taken in, for each log group"),
    /** What CloudWatch Logs keeps. */
    LOG_STORAGE("logs.storedGigabytes", "1", "GB kept, for each log group"),
    /** The metrics that a filter makes: one for each set of its dimensions. */
    LOG_FILTER_METRICS("logFilter.metrics", "1", "metrics, for each transformation of a log filter"),
    /** The metrics of Container Insights. */
    INSIGHTS_METRICS("containerInsights.metrics", "0", "metrics, for each cluster"),
    /** What Aurora stores. */
    DATABASE_STORAGE("database.gigabytes", "10", "GB stored, for each cluster of Aurora"),
    /** What Aurora reads and writes. */
    DATABASE_REQUESTS("database.millionRequests", "1", "million requests a month, for each cluster of Aurora"),
    /** Backups beyond what is free. */
    DATABASE_BACKUP("database.backupGigabytes", "0", "GB beyond what is free, for each database"),
    /** What enhanced monitoring logs. */
    MONITORING_DATA(
            "database.monitoringGigabytes", "1", "GB a month taken in, for each database with enhanced monitoring"),
    /** What a registry stores. */
    REGISTRY_STORAGE("registry.gigabytes", "1", "GB stored, for each registry"),
    /** What a file system stores. */
    FILE_STORAGE("fileSystem.gigabytes", "1", "GB stored, for each file system"),
    /** What a bucket stores. */
    BUCKET_STORAGE("bucket.gigabytes", "1", "GB stored, for each bucket"),
    /** What a queue is asked for. */
    QUEUE_REQUESTS("queue.millionRequests", "1", "million requests a month, for each queue"),
    /** What a web firewall looks at. */
    FIREWALL_REQUESTS("firewall.millionRequests", "1", "million requests a month, for each web ACL");

    private final String key;
    private final BigDecimal standard;
    private final String unit;

    UsageKey(String key, String standard, String unit) {
        this.key = key;
        this.standard = new BigDecimal(standard);
        this.unit = unit;
    }

    /** Returns its name in a file of usage. */
    public String key() {
        return key;
    }

    /** Returns what is assumed where nobody says anything. */
    public BigDecimal standard() {
        return standard;
    }

    /** Returns its unit, and what it is for. */
    public String unit() {
        return unit;
    }

    /** Returns the names of all. */
    static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (UsageKey each : values()) {
            keys.add(each.key);
        }
        return keys;
    }
}
