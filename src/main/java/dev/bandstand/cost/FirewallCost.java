package dev.bandstand.cost;

import dev.bandstand.prices.Item;
import java.math.BigDecimal;

/**
 * A web firewall and its rules.
 *
 * @see <a href="https://aws.amazon.com/waf/pricing/">AWS WAF pricing</a>
 */
final class FirewallCost implements Priced {

    @Override
    public void charge(Account account) {
        account.fixed("Web ACL", Item.FIREWALL, BigDecimal.ONE);
        account.fixed(
                "Rules of the web ACL",
                Item.FIREWALL_RULE,
                BigDecimal.valueOf(account.property("Rules").size()));
        account.assumed("Requests to the web ACL", Item.FIREWALL_REQUESTS, UsageKey.FIREWALL_REQUESTS);
    }
}
