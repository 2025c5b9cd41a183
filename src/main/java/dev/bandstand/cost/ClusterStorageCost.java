package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.prices.Item;
import dev.bandstand.template.Values;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A cluster of databases: what Aurora stores and reads; its instances are resources of their own.
 *
 * @see <a href="https://aws.amazon.com/rds/aurora/pricing/">Amazon Aurora pricing</a>
 */
final class ClusterStorageCost implements Priced {

    @Override
    public void charge(Account account) {
        JsonNode cluster = account.resource().properties();
        String engine = Values.text(cluster, "Engine").toLowerCase(Locale.ROOT);
        if (!engine.startsWith("aurora")) {
            account.unpriced("Multi-AZ DB cluster with " + engine, "no price known");
        } else if (Values.text(cluster, "StorageType", "aurora").equals("aurora")) {
            account.assumed("Aurora storage", Item.AURORA_STORAGE, UsageKey.DATABASE_STORAGE);
            account.assumed("Aurora requests", Item.AURORA_REQUESTS, UsageKey.DATABASE_REQUESTS);
        } else {
            account.unpriced("Aurora storage, I/O-Optimized", "no price known");
        }
        if (Values.truth(cluster, "ManageMasterUserPassword", false)) {
            account.fixed("Secret that RDS manages", Item.SECRET, BigDecimal.ONE);
        }
    }
}
