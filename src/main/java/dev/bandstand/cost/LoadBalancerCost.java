package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.prices.Item;
import java.math.BigDecimal;

/**
 * A load balancer with its public addresses, one for each subnet.
 *
 * @see <a href="https://aws.amazon.com/elasticloadbalancing/pricing/">Elastic Load Balancing pricing</a>
 * @see <a href="https://aws.amazon.com/blogs/aws/new-aws-public-ipv4-address-charge-public-ip-insights/">Public IPv4 address charge</a>
 */
final class LoadBalancerCost implements Priced {

    @Override
    public void charge(Account account) {
        switch (account.property("Type").asText("application")) {
            case "application" -> {
                account.hours("Application Load Balancer", Item.LOAD_BALANCER, BigDecimal.ONE);
                account.assumed(
                        "Load balancer capacity units",
                        Item.LOAD_BALANCER_CAPACITY,
                        UsageKey.LOAD_BALANCER_CAPACITY,
                        Account.MONTH);
            }
            case "network" -> {
                account.hours("Network Load Balancer", Item.NETWORK_LOAD_BALANCER, BigDecimal.ONE);
                account.assumed(
                        "Network load balancer capacity units",
                        Item.NETWORK_LOAD_BALANCER_CAPACITY,
                        UsageKey.LOAD_BALANCER_CAPACITY,
                        Account.MONTH);
            }
            default -> account.unpriced("Load balancer", "no price known for this type");
        }
        addresses(account);
    }

    private static void addresses(Account account) {
        // The scheme's default is internet-facing.
        boolean open = account.property("Scheme").asText("internet-facing").equals("internet-facing");
        if (!open) {
            return;
        }
        account.assumed("Data out to the internet", Item.TRANSFER_OUT, UsageKey.TRANSFER);
        if (account.property("IpAddressType").asText().equals("dualstack-without-public-ipv4")) {
            return;
        }
        JsonNode subnets = account.property("Subnets");
        JsonNode mappings = account.property("SubnetMappings");
        int addresses = subnets.isArray() ? subnets.size() : 0;
        for (JsonNode mapping : mappings) {
            // An address of one's own is a resource of its own, and paid there.
            addresses += mapping.has("AllocationId") ? 0 : 1;
        }
        account.hours("Public IPv4 addresses of the load balancer", Item.PUBLIC_IPV4, BigDecimal.valueOf(addresses));
        if (!subnets.isArray() && !mappings.isArray()) {
            account.unpriced(
                    "Public IPv4 addresses of the load balancer", "the template does not tell how many subnets");
        }
    }
}
