package dev.bandstand.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A figure about use that a template does not tell. */
public enum UsageKey {
    /** The load balancer capacity units in use. */
    LOAD_BALANCER_CAPACITY("loadBalancer.capacityUnits", "1", "LCU on average, for each load balancer"),
    /** What a NAT gateway processes. */
    NAT_GATEWAY_DATA("natGateway.gigabytes", "10", "GB a month, for each NAT gateway"),
    /** What an interface endpoint processes. */
    ENDPOINT_DATA("interfaceEndpoint.gigabytes", "10", "GB a month, for each interface endpoint"),
    /** What CloudWatch Logs takes in. */
    LOG_DATA("logs.gigabytes", "1", "GB a month, for each log group"),
    /** Backups beyond what is free. */
    DATABASE_BACKUP("database.backupGigabytes", "0", "GB beyond what is free, for each database");

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
