package dev.bandstand.cost;

import dev.bandstand.prices.Item;
import java.math.BigDecimal;

/**
 * A secret and its copies in other regions.
 *
 * @see <a href="https://aws.amazon.com/secrets-manager/pricing/">AWS Secrets Manager pricing</a>
 */
final class SecretCost implements Priced {

    @Override
    public void charge(Account account) {
        int copies = account.property("ReplicaRegions").size();
        account.fixed("Secret", Item.SECRET, BigDecimal.valueOf(1L + copies));
    }
}
