package dev.bandstand.prices;

/** Something that AWS charges for. */
public enum Item {
    /** An hour of a vCPU on Fargate, x86. */
    FARGATE_X86_VCPU("fargate.x86.vcpu", "vCPU-hour"),
    /** An hour of a GB of memory on Fargate, x86. */
    FARGATE_X86_MEMORY("fargate.x86.memory", "GB-hour"),
    /** An hour of a vCPU on Fargate, ARM. */
    FARGATE_ARM_VCPU("fargate.arm.vcpu", "vCPU-hour"),
    /** An hour of a GB of memory on Fargate, ARM. */
    FARGATE_ARM_MEMORY("fargate.arm.memory", "GB-hour"),
    /** An hour of a vCPU on Fargate Spot, x86; this price moves. */
    FARGATE_SPOT_X86_VCPU("fargate.spot.x86.vcpu", "vCPU-hour"),
    /** An hour of a GB of memory on Fargate Spot, x86; this price moves. */
    FARGATE_SPOT_X86_MEMORY("fargate.spot.x86.memory", "GB-hour"),
    /** An hour of a vCPU on Fargate Spot, ARM; this price moves. */
    FARGATE_SPOT_ARM_VCPU("fargate.spot.arm.vcpu", "vCPU-hour"),
    /** An hour of a GB of memory on Fargate Spot, ARM; this price moves. */
    FARGATE_SPOT_ARM_MEMORY("fargate.spot.arm.memory", "GB-hour"),
    /** An hour of a GB of ephemeral storage on Fargate, above the 20 GB that are free. */
    FARGATE_STORAGE("fargate.storage", "GB-hour"),
    /** An hour of an Application Load Balancer. */
    LOAD_BALANCER("loadBalancer", "hour"),
    /** An hour of a load balancer capacity unit. */
    LOAD_BALANCER_CAPACITY("loadBalancer.capacityUnit", "LCU-hour"),
    /** An hour of a Network Load Balancer. */
    NETWORK_LOAD_BALANCER("networkLoadBalancer", "hour"),
    /** An hour of a capacity unit of a Network Load Balancer. */
    NETWORK_LOAD_BALANCER_CAPACITY("networkLoadBalancer.capacityUnit", "LCU-hour"),
    /** An hour of a NAT gateway. */
    NAT_GATEWAY("natGateway", "hour"),
    /** A GB that a NAT gateway processes. */
    NAT_GATEWAY_DATA("natGateway.data", "GB"),
    /** An hour of a public IPv4 address. */
    PUBLIC_IPV4("publicIpv4", "hour"),
    /** A month of a GB of backups beyond what is free. */
    DATABASE_BACKUP("database.backup", "GB-month"),
    /** A month of an alarm on one metric of a minute or more. */
    ALARM("alarm", "metric-month"),
    /** A month of an alarm on one metric of less than a minute. */
    ALARM_HIGH_RESOLUTION("alarm.highResolution", "metric-month"),
    /** A GB taken in by CloudWatch Logs. */
    LOG_DATA("logs.data", "GB"),
    /** A month of a custom metric. */
    CUSTOM_METRIC("customMetric", "metric-month"),
    /** An hour of an interface endpoint in one zone. */
    INTERFACE_ENDPOINT("interfaceEndpoint", "hour"),
    /** A GB that an interface endpoint processes. */
    INTERFACE_ENDPOINT_DATA("interfaceEndpoint.data", "GB"),
    /** A month of a key of one's own. */
    KEY("key", "key-month"),
    /** A month of a dashboard. */
    DASHBOARD("dashboard", "dashboard-month"),
    /** A month of a GB that CloudWatch Logs keeps, as it is before it is compressed. */
    LOG_STORAGE("logs.storage", "GB-month"),
    /** A month of a GB of images. */
    REGISTRY_STORAGE("registry.storage", "GB-month"),
    /** A month of a GB of files in several zones. */
    FILE_STORAGE("fileSystem.storage", "GB-month"),
    /** A month of a GB of files in one zone. */
    FILE_STORAGE_ONE_ZONE("fileSystem.storage.oneZone", "GB-month"),
    /** A month of a MB a second that a file system is promised. */
    FILE_THROUGHPUT("fileSystem.throughput", "MBps-month"),
    /** A month of a GB of objects. */
    BUCKET_STORAGE("bucket.storage", "GB-month"),
    /** A million requests of a queue. */
    QUEUE_REQUESTS("queue.requests", "million"),
    /** A million requests of a queue that keeps the order. */
    QUEUE_REQUESTS_FIFO("queue.requests.fifo", "million"),
    /** A month of one of the first 25 hosted zones. */
    HOSTED_ZONE("hostedZone", "zone-month"),
    /** A month of a web ACL. */
    FIREWALL("firewall", "ACL-month"),
    /** A month of a rule of a web ACL. */
    FIREWALL_RULE("firewall.rule", "rule-month"),
    /** A million requests that a web ACL looks at. */
    FIREWALL_REQUESTS("firewall.requests", "million"),
    /** A month of a GB that Aurora stores. */
    AURORA_STORAGE("database.aurora.storage", "GB-month"),
    /** A million requests of Aurora to its storage. */
    AURORA_REQUESTS("database.aurora.requests", "million"),
    /** An hour of a capacity unit of Aurora Serverless. */
    AURORA_CAPACITY("database.aurora.capacityUnit", "ACU-hour"),
    /** A GB out to the internet, of the first 10 TB. */
    TRANSFER_OUT("transfer.out", "GB"),
    /** A month of a secret. */
    SECRET("secret", "secret-month");

    private final String key;
    private final String unit;

    Item(String key, String unit) {
        this.key = key;
        this.unit = unit;
    }

    /** Returns its name in the file of prices. */
    public String key() {
        return key;
    }

    /** Returns the unit that its price is for. */
    public String unit() {
        return unit;
    }
}
