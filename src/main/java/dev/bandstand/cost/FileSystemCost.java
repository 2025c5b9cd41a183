package dev.bandstand.cost;

import dev.bandstand.prices.Item;
import dev.bandstand.template.Values;

/**
 * What a file system stores, and the throughput that it is promised.
 *
 * @see <a href="https://aws.amazon.com/efs/pricing/">Amazon EFS pricing</a>
 */
final class FileSystemCost implements Priced {

    private static final String THROUGHPUT = "ProvisionedThroughputInMibps";

    @Override
    public void charge(Account account) {
        boolean oneZone = account.resource().properties().has("AvailabilityZoneName");
        account.assumed(
                oneZone ? "Files stored, one zone" : "Files stored",
                oneZone ? Item.FILE_STORAGE_ONE_ZONE : Item.FILE_STORAGE,
                UsageKey.FILE_STORAGE);
        switch (account.property("ThroughputMode").asText("bursting")) {
            case "provisioned" ->
                account.fixed(
                        "Throughput of the file system",
                        Item.FILE_THROUGHPUT,
                        Values.number(account.resource().properties(), THROUGHPUT));
            case "elastic" -> account.unpriced("Throughput of the file system", Catalogue.BY_USE);
            default -> {
                // comes with the storage
            }
        }
    }
}
