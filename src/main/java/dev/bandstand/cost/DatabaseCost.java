package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.prices.Item;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Values;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A database instance and its storage; a standby in another zone doubles both.
 *
 * @see <a href="https://aws.amazon.com/rds/postgresql/pricing/">Amazon RDS for PostgreSQL pricing</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_OnDemandDBInstances.html">On-Demand DB instances</a>
 */
final class DatabaseCost implements Priced {

    private static final String SERVERLESS = "db.serverless";
    private static final String RETENTION = "PerformanceInsightsRetentionPeriod";
    private static final int FREE_DAYS = 7;

    @Override
    public void charge(Account account) {
        JsonNode database = account.resource().properties();
        boolean doubled = Values.truth(database, "MultiAZ", false);
        instance(account, database, doubled);
        if (!database.has("DBClusterIdentifier")) {
            storage(account, database, doubled);
            account.assumed("Database backups", Item.DATABASE_BACKUP, UsageKey.DATABASE_BACKUP);
        }
        if (Values.truth(database, "ManageMasterUserPassword", false)) {
            account.fixed("Secret that RDS manages", Item.SECRET, BigDecimal.ONE);
        }
        if (Values.integer(database, RETENTION, FREE_DAYS) > FREE_DAYS) {
            account.unpriced("Performance Insights beyond seven days", "no price known");
        }
        if (Values.integer(database, "MonitoringInterval", 0) > 0) {
            account.assumed("Logs of enhanced monitoring", Item.LOG_DATA, UsageKey.MONITORING_DATA);
        }
    }

    private static void instance(Account account, JsonNode database, boolean doubled) {
        String engine = Values.text(database, "Engine").toLowerCase(Locale.ROOT);
        String type = Values.text(database, "DBInstanceClass");
        if (type.equals(SERVERLESS)) {
            serverless(account, database);
            return;
        }
        account.hours(type + " with " + engine + words(doubled), "database." + engine + "." + type, copies(doubled));
    }

    /** Aurora Serverless takes at least the capacity that its cluster names. */
    private static void serverless(Account account, JsonNode database) {
        Optional<Resource> cluster = account.referred(database.path("DBClusterIdentifier"), "AWS::RDS::DBCluster");
        if (cluster.isPresent()) {
            account.hours(
                    "Aurora capacity units",
                    Item.AURORA_CAPACITY,
                    Values.number(cluster.get().property("ServerlessV2ScalingConfiguration"), "MinCapacity"));
        } else {
            account.unpriced("Aurora capacity units", "the templates do not hold the cluster");
        }
    }

    private static void storage(Account account, JsonNode database, boolean doubled) {
        String type = Values.text(database, "StorageType", "gp2");
        BigDecimal size = Values.number(database, "AllocatedStorage");
        account.fixed(
                "Database storage, " + type + words(doubled),
                "database.storage." + type,
                size.multiply(copies(doubled)));
        if (database.has("Iops")) {
            BigDecimal iops = Values.number(database, "Iops")
                    .subtract(DatabaseBaseline.iops(type, size))
                    .max(BigDecimal.ZERO);
            account.fixed(
                    "Database IOPS, " + type + words(doubled), "database.iops." + type, iops.multiply(copies(doubled)));
        }
        if (database.has("StorageThroughput")) {
            BigDecimal throughput = Values.number(database, "StorageThroughput")
                    .subtract(DatabaseBaseline.throughput(size))
                    .max(BigDecimal.ZERO);
            account.fixed(
                    "Database throughput, " + type + words(doubled),
                    "database.throughput." + type,
                    throughput.multiply(copies(doubled)));
        }
    }

    private static BigDecimal copies(boolean doubled) {
        return BigDecimal.valueOf(doubled ? 2 : 1);
    }

    private static String words(boolean doubled) {
        return doubled ? ", Multi-AZ" : "";
    }
}
