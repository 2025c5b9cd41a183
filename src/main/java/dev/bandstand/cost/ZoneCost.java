package dev.bandstand.cost;

import dev.bandstand.prices.Item;
import java.math.BigDecimal;

/**
 * A hosted zone, or a namespace that makes one.
 *
 * @see <a href="https://aws.amazon.com/route53/pricing/">Amazon Route 53 pricing</a>
 */
final class ZoneCost implements Priced {

    @Override
    public void charge(Account account) {
        account.fixed("Hosted zone", Item.HOSTED_ZONE, BigDecimal.ONE);
    }
}
