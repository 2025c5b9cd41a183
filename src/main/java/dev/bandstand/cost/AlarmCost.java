package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.prices.Item;
import dev.bandstand.template.Values;
import java.math.BigDecimal;

/**
 * An alarm, paid for each metric that it looks at.
 *
 * @see <a href="https://aws.amazon.com/cloudwatch/pricing/">Amazon CloudWatch pricing</a>
 */
final class AlarmCost implements Priced {

    private static final int MINUTE = 60;

    @Override
    public void charge(Account account) {
        JsonNode metrics = account.property("Metrics");
        int standard = 0;
        int often = 0;
        if (metrics.isArray()) {
            for (JsonNode metric : metrics) {
                // An expression is not paid, what it computes with is.
                if (metric.has("MetricStat")) {
                    boolean high = isOften(metric.path("MetricStat"));
                    standard += high ? 0 : 1;
                    often += high ? 1 : 0;
                }
            }
        } else {
            boolean high = isOften(account.resource().properties());
            standard = high ? 0 : 1;
            often = high ? 1 : 0;
        }
        account.fixed("Alarm", Item.ALARM, BigDecimal.valueOf(standard));
        account.fixed("Alarm, high resolution", Item.ALARM_HIGH_RESOLUTION, BigDecimal.valueOf(often));
    }

    private static boolean isOften(JsonNode metric) {
        return metric.has("Period") && Values.integer(metric, "Period") < MINUTE;
    }
}
