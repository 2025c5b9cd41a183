package dev.bandstand.cost;

import dev.bandstand.prices.Item;
import java.math.BigDecimal;

/**
 * A public IPv4 address, whether it is in use or not.
 *
 * @see <a href="https://aws.amazon.com/vpc/pricing/">Amazon VPC pricing</a>
 */
final class AddressCost implements Priced {

    @Override
    public void charge(Account account) {
        // Addresses that somebody brought along are free.
        if (!account.resource().properties().has("PublicIpv4Pool")) {
            account.hours("Public IPv4 address", Item.PUBLIC_IPV4, BigDecimal.ONE);
        }
    }
}
