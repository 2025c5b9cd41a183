package dev.bandstand.settings;

import java.util.Optional;

/** Makes records of alarms, and of the metrics that are counted in logs. */
final class AlarmReader {

    private AlarmReader() {}

    static AlarmSettings alarm(Section alarm) {
        return new AlarmSettings(
                alarm.maybeConstant("metric", AlarmSettings.Metric.class),
                alarm.maybeText("namespace"),
                alarm.maybeText("name"),
                alarm.textMap("dimensions"),
                alarm.maybeText("statistic"),
                decimal(alarm, "above"),
                decimal(alarm, "below"),
                alarm.duration("for"),
                alarm.duration("period"),
                alarm.maybeConstant("missingData", AlarmSettings.MissingData.class));
    }

    static LogMetricSettings logMetric(Section metric) {
        return new LogMetricSettings(
                metric.text("pattern"),
                metric.text("namespace"),
                metric.text("name"),
                metric.text("value"),
                decimal(metric, "defaultValue"),
                metric.textMap("dimensions"),
                metric.constant("unit", LogMetricSettings.Unit.class));
    }

    private static Optional<Double> decimal(Section section, String key) {
        return section.has(key) ? Optional.of(section.decimal(key)) : Optional.empty();
    }
}
