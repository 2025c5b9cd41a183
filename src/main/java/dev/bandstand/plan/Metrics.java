package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Resource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The metric of an alarm or of a scaling policy, which both write in one shape. */
final class Metrics {

    /** Those that the scaling vocabulary has words for. */
    private static final Set<String> KNOWN = new TreeSet<>(
            List.of("AWS/ECS CPUUtilization", "AWS/ECS MemoryUtilization", "AWS/ApplicationELB RequestCountPerTarget"));

    private Metrics() {}

    static boolean areKnown(Resource alarm) {
        return KNOWN.contains(plain(alarm.properties()));
    }

    /** Returns the metric's name, or for metric math the label, else the expression. */
    static String inWords(JsonNode owner) {
        for (JsonNode metric : owner.path("Metrics")) {
            if (metric.path("ReturnData").asBoolean(true)) {
                String label = metric.path("Label").asText();
                String expression = metric.path("Expression").asText(plain(metric.at("/MetricStat/Metric")));
                return label.isEmpty() ? expression : "\"" + label + "\"";
            }
        }
        String statistic =
                owner.path("Statistic").asText(owner.path("ExtendedStatistic").asText());
        return plain(owner) + (statistic.isEmpty() ? "" : " (" + statistic + ")");
    }

    /** Returns the seconds of one period, which metric math has at each of its metrics. */
    static int period(Resource alarm) {
        int period = alarm.property("Period").asInt(60);
        for (JsonNode metric : alarm.property("Metrics")) {
            period = Math.max(period, metric.at("/MetricStat/Period").asInt(0));
        }
        return period;
    }

    private static String plain(JsonNode metric) {
        return (metric.path("Namespace").asText() + " "
                        + metric.path("MetricName").asText())
                .strip();
    }
}
