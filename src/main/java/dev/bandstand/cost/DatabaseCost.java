package dev.bandstand.cost;

import dev.bandstand.prices.Item;
import dev.bandstand.template.Values;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A database instance and its storage; a standby in another zone doubles both.
 *
 * @see <a href="https://aws.amazon.com/rds/postgresql/pricing/">Amazon RDS for PostgreSQL pricing</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_OnDemandDBInstances.html">On-Demand DB instances</a>
 */
final class DatabaseCost implements Priced {

    @Override
    public void charge(Account account) {
        var properties = account.resource().properties();
        String engine = Values.text(properties, "Engine").toLowerCase(Locale.ROOT);
        String type = Values.text(properties, "DBInstanceClass");
        boolean doubled = Values.truth(properties, "MultiAZ", false);
        BigDecimal copies = BigDecimal.valueOf(doubled ? 2 : 1);
        account.hours(
                type + " with " + engine + (doubled ? ", Multi-AZ" : ""), "database." + engine + "." + type, copies);
        if (!properties.has("DBClusterIdentifier")) {
            String storage = Values.text(properties, "StorageType", "gp2");
            account.fixed(
                    "Database storage, " + storage + (doubled ? ", Multi-AZ" : ""),
                    "database.storage." + storage,
                    Values.number(properties, "AllocatedStorage").multiply(copies));
            account.assumed("Database backups", Item.DATABASE_BACKUP, UsageKey.DATABASE_BACKUP);
        }
        if (Values.truth(properties, "ManageMasterUserPassword", false)) {
            account.fixed("Secret that RDS manages", Item.SECRET, BigDecimal.ONE);
        }
    }
}
