package dev.bandstand.cost;

import dev.bandstand.prices.Item;
import java.math.BigDecimal;

/**
 * A key of one's own, and its copy in another region.
 *
 * @see <a href="https://aws.amazon.com/kms/pricing/">AWS Key Management Service pricing</a>
 */
final class KeyCost implements Priced {

    @Override
    public void charge(Account account) {
        account.fixed("KMS key", Item.KEY, BigDecimal.ONE);
    }
}
