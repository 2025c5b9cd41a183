package dev.bandstand.observability;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.constructs.Construct;

/** A custom metric that CloudWatch Logs counts in the lines of a log group: nothing in the container has to publish it. */
public final class LogMetric extends Construct {

    private final CustomMetric metric;

    /** Makes the metric filter. */
    public LogMetric(Construct scope, String id, LogMetricProps props) {
        super(scope, id);
        this.metric = props.metric();
        MetricFilter.Builder.create(this, "Resource")
                .logGroup(props.logGroup())
                .filterPattern(FilterPattern.literal(props.pattern()))
                .metricNamespace(metric.namespace())
                .metricName(metric.name())
                .metricValue(props.value())
                .defaultValue(defaultValue(props))
                .dimensions(props.dimensions().isEmpty() ? null : props.dimensions())
                .unit(props.unit())
                .build();
    }

    private static @Nullable Number defaultValue(LogMetricProps props) {
        return props.defaultValue().orElse(null);
    }

    /** Returns the metric, for an alarm or a dashboard; where lines tell values apart, add the dimensions that are meant. */
    public CustomMetric getMetric() {
        return metric;
    }
}
