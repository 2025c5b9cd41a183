package dev.bandstand.cost;

import dev.bandstand.prices.Item;
import java.math.BigDecimal;

/**
 * The metrics that a filter makes of a log.
 *
 * @see <a href="https://aws.amazon.com/cloudwatch/pricing/">Amazon CloudWatch pricing</a>
 */
final class LogFilterCost implements Priced {

    @Override
    public void charge(Account account) {
        account.assumed(
                "Metrics of a log filter",
                Item.CUSTOM_METRIC,
                UsageKey.LOG_FILTER_METRICS,
                BigDecimal.valueOf(account.property("MetricTransformations").size()));
    }
}
