package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.prices.Item;
import java.math.BigDecimal;

/**
 * An interface endpoint, paid in each zone; gateway endpoints are free.
 *
 * @see <a href="https://aws.amazon.com/privatelink/pricing/">AWS PrivateLink pricing</a>
 */
final class EndpointCost implements Priced {

    @Override
    public void charge(Account account) {
        switch (account.property("VpcEndpointType").asText("Gateway")) {
            case "Gateway" -> {
                // free
            }
            case "Interface" -> {
                JsonNode subnets = account.property("SubnetIds");
                if (subnets.isArray()) {
                    account.hours("Interface endpoint", Item.INTERFACE_ENDPOINT, BigDecimal.valueOf(subnets.size()));
                } else {
                    account.unpriced("Interface endpoint", "the template does not tell how many subnets");
                }
                account.assumed("Interface endpoint data", Item.INTERFACE_ENDPOINT_DATA, UsageKey.ENDPOINT_DATA);
            }
            default -> account.unpriced("Endpoint", "no price known for this type");
        }
    }
}
