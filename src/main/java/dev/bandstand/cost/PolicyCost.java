package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.prices.Item;
import dev.bandstand.template.Values;
import java.math.BigDecimal;

/**
 * The two alarms that a target tracking policy makes; those of a step policy are resources of their own.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking.html">Target
 *     tracking scaling policies</a>
 */
final class PolicyCost implements Priced {

    private static final BigDecimal ALARMS = BigDecimal.valueOf(2);
    private static final int MINUTE = 60;

    /** The property that makes it a target tracking policy. */
    private final String configuration;

    PolicyCost(String configuration) {
        this.configuration = configuration;
    }

    @Override
    public void charge(Account account) {
        JsonNode tracking = account.property(configuration);
        if (tracking.isMissingNode()) {
            return;
        }
        JsonNode custom = tracking.path("CustomizedMetricSpecification");
        int metrics = 0;
        for (JsonNode metric : custom.path("Metrics")) {
            metrics += metric.has("MetricStat") ? 1 : 0;
        }
        BigDecimal alarms = ALARMS.multiply(BigDecimal.valueOf(Math.max(1, metrics)));
        if (isOften(tracking, custom)) {
            account.fixed("Alarms of target tracking, high resolution", Item.ALARM_HIGH_RESOLUTION, alarms);
        } else {
            account.fixed("Alarms of target tracking", Item.ALARM, alarms);
        }
    }

    private static boolean isOften(JsonNode tracking, JsonNode custom) {
        String predefined = tracking.path("PredefinedMetricSpecification")
                .path("PredefinedMetricType")
                .asText();
        return predefined.endsWith("HighResolution")
                || (custom.has("Period") && Values.integer(custom, "Period") < MINUTE);
    }
}
