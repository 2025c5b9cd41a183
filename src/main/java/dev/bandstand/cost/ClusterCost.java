package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.prices.Item;

/**
 * What Container Insights publishes of a cluster.
 *
 * @see <a href="https://aws.amazon.com/cloudwatch/pricing/">Amazon CloudWatch pricing</a>
 */
final class ClusterCost implements Priced {

    private static final String ITEM = "Container Insights";

    @Override
    public void charge(Account account) {
        for (JsonNode setting : account.property("ClusterSettings")) {
            if (setting.path("Name").asText().equals("containerInsights")) {
                insights(account, setting.path("Value").asText());
            }
        }
    }

    private static void insights(Account account, String value) {
        if (value.equals("enhanced")) {
            account.unpriced(ITEM, "enhanced observability is paid by its observations, which are not counted");
        } else if (value.equals("enabled")) {
            account.given(UsageKey.INSIGHTS_METRICS)
                    .ifPresentOrElse(
                            given -> account.assumed(ITEM, Item.CUSTOM_METRIC.key(), given, given.value()),
                            () -> account.unpriced(
                                    ITEM,
                                    UsageKey.INSIGHTS_METRICS.key()
                                            + " in a file of usage tells how many metrics there are"));
        }
    }
}
