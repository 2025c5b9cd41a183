package dev.bandstand.app;

import dev.bandstand.observability.AlarmMetric;
import dev.bandstand.observability.CustomMetric;
import dev.bandstand.observability.LogMetricProps;
import dev.bandstand.observability.MetricAlarm;
import dev.bandstand.observability.MissingData;
import dev.bandstand.observability.ServiceMetric;
import dev.bandstand.settings.AlarmSettings;
import dev.bandstand.settings.LogMetricSettings;
import java.util.Locale;
import software.amazon.awscdk.services.cloudwatch.Unit;
import software.amazon.awscdk.services.logs.ILogGroup;

/** Carries what the settings say of alarms and log metrics over to the words of their constructs. */
final class Thresholds {

    private Thresholds() {}

    static MetricAlarm alarm(AlarmSettings settings) {
        var alarm = builder(settings).lasting(settings.lasting()).period(settings.period());
        settings.statistic().map(Thresholds::statistic).ifPresent(alarm::statistic);
        settings.missingData()
                .map(missing -> MissingData.valueOf(missing.name()))
                .ifPresent(alarm::missingData);
        return alarm.build();
    }

    static LogMetricProps logMetric(ILogGroup logGroup, LogMetricSettings settings) {
        var props = LogMetricProps.builder(
                        logGroup, settings.pattern(), CustomMetric.of(settings.namespace(), settings.name()))
                .value(settings.value())
                .unit(Unit.valueOf(settings.unit().name()));
        settings.defaultValue().ifPresent(props::defaultValue);
        settings.dimensions().forEach(props::dimension);
        return props.build();
    }

    private static MetricAlarm.Builder builder(AlarmSettings settings) {
        AlarmMetric metric = metric(settings);
        return settings.above()
                .map(bound -> MetricAlarm.above(metric, bound))
                .orElseGet(() -> MetricAlarm.below(metric, settings.below().orElseThrow()));
    }

    private static AlarmMetric metric(AlarmSettings settings) {
        if (settings.metric().isPresent()) {
            return ServiceMetric.valueOf(settings.metric().get().name());
        }
        return new CustomMetric(
                settings.namespace().orElseThrow(), settings.name().orElseThrow(), settings.dimensions());
    }

    /** The file begins words small, CloudWatch begins all but percentiles with a capital. */
    private static String statistic(String word) {
        return word.startsWith("p") ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
