package dev.bandstand.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A figure about use that a template does not tell. */
public enum UsageKey {
    /** The tasks of a service on average; the minimum, where nobody says anything. */
    TASKS("service.tasks", "0", "tasks on average, for each service", "AWS::ECS::Service"),
    /** The instances of a group on average; the minimum, where nobody says anything. */
    INSTANCES("instances.count", "0", "instances on average, for each group", "AWS::AutoScaling::AutoScalingGroup"),
    /** The hours for which the tasks of a schedule run. */
    SCHEDULE_HOURS(
            "schedule.hours",
            "10",
            "hours a month that each of its tasks runs, for each schedule",
            "AWS::Scheduler::Schedule",
            "AWS::Events::Rule"),
    /** The load balancer capacity units in use. */
    LOAD_BALANCER_CAPACITY(
            "loadBalancer.capacityUnits",
            "1",
            "LCU on average, for each load balancer",
            "AWS::ElasticLoadBalancingV2::LoadBalancer"),
    /** What goes out to the internet. */
    TRANSFER(
            "transfer.gigabytes",
            "10",
            "GB a month out to the internet, for each public load balancer",
            "AWS::ElasticLoadBalancingV2::LoadBalancer"),
    /** What a NAT gateway processes. */
    NAT_GATEWAY_DATA("natGateway.gigabytes", "10", "GB a month, for each NAT gateway", "AWS::EC2::NatGateway"),
    /** What an interface endpoint processes. */
    ENDPOINT_DATA(
            "interfaceEndpoint.gigabytes", "10", "GB a month, for each interface endpoint", "AWS::EC2::VPCEndpoint"),
    /** What CloudWatch Logs takes in. */
    LOG_DATA("logs.gigabytes", "1", "GB a month taken in, for each log group", "AWS::Logs::LogGroup"),
    /** What CloudWatch Logs keeps. */
    LOG_STORAGE("logs.storedGigabytes", "1", "GB kept, for each log group", "AWS::Logs::LogGroup"),
    /** The metrics that a filter makes: one for each set of its dimensions. */
    LOG_FILTER_METRICS(
            "logFilter.metrics", "1", "metrics, for each transformation of a log filter", "AWS::Logs::MetricFilter"),
    /** The metrics of Container Insights. */
    INSIGHTS_METRICS("containerInsights.metrics", "0", "metrics, for each cluster", "AWS::ECS::Cluster"),
    /** What Aurora stores. */
    DATABASE_STORAGE("database.gigabytes", "10", "GB stored, for each cluster of Aurora", "AWS::RDS::DBCluster"),
    /** What Aurora reads and writes. */
    DATABASE_REQUESTS(
            "database.millionRequests",
            "1",
            "million requests a month, for each cluster of Aurora",
            "AWS::RDS::DBCluster"),
    /** Backups beyond what is free. */
    DATABASE_BACKUP(
            "database.backupGigabytes", "0", "GB beyond what is free, for each database", "AWS::RDS::DBInstance"),
    /** What enhanced monitoring logs. */
    MONITORING_DATA(
            "database.monitoringGigabytes",
            "1",
            "GB a month taken in, for each database with enhanced monitoring",
            "AWS::RDS::DBInstance"),
    /** What a registry stores. */
    REGISTRY_STORAGE("registry.gigabytes", "1", "GB stored, for each registry", "AWS::ECR::Repository"),
    /** What a file system stores. */
    FILE_STORAGE("fileSystem.gigabytes", "1", "GB stored, for each file system", "AWS::EFS::FileSystem"),
    /** What a bucket stores. */
    BUCKET_STORAGE("bucket.gigabytes", "1", "GB stored, for each bucket", "AWS::S3::Bucket"),
    /** What a queue is asked for. */
    QUEUE_REQUESTS("queue.millionRequests", "1", "million requests a month, for each queue", "AWS::SQS::Queue"),
    /** What a web firewall looks at. */
    FIREWALL_REQUESTS(
            "firewall.millionRequests", "1", "million requests a month, for each web ACL", "AWS::WAFv2::WebACL");

    private final String key;
    private final BigDecimal standard;
    private final String unit;
    private final String types;

    UsageKey(String key, String standard, String unit, String... types) {
        this.key = key;
        this.standard = new BigDecimal(standard);
        this.unit = unit;
        this.types = String.join(" ", types);
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

    /** Returns the types of the resources whose use it tells. */
    List<String> types() {
        return List.of(types.split(" ", -1));
    }

    /** Returns the key of a name. */
    static UsageKey of(String name) {
        for (UsageKey each : values()) {
            if (each.key.equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("key must be one of " + String.join(", ", keys()) + ", got: " + name);
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
