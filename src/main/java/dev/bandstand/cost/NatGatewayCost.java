package dev.bandstand.cost;

import dev.bandstand.prices.Item;
import java.math.BigDecimal;

/**
 * A NAT gateway; its address is a resource of its own.
 *
 * @see <a href="https://aws.amazon.com/vpc/pricing/">Amazon VPC pricing</a>
 */
final class NatGatewayCost implements Priced {

    @Override
    public void charge(Account account) {
        if (account.property("AvailabilityMode").asText().equals("regional")) {
            account.unpriced(
                    "NAT gateway", "a regional gateway is paid for each zone that it serves, which it chooses itself");
        } else {
            account.hours("NAT gateway", Item.NAT_GATEWAY, BigDecimal.ONE);
        }
        account.assumed("NAT gateway data", Item.NAT_GATEWAY_DATA, UsageKey.NAT_GATEWAY_DATA);
    }
}
