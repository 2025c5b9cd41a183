package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import dev.bandstand.template.Values;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads an alarm that calls a step policy.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html">AWS::CloudWatch::Alarm</a>
 */
final class AlarmReader {

    private static final int HIGH_RESOLUTION = 20;
    private static final int MINUTE = 60;

    private final Parts parts;

    AlarmReader(Parts parts) {
        this.parts = parts;
    }

    MetricAlarm read(Target target) {
        Resource alarm = parts.resource(target);
        JsonNode properties = alarm.properties();
        JsonNode metric = metric(alarm);
        MetricKind kind = new MetricReader(parts).kind(target.stack(), metric);
        int periods = Values.integer(properties, "EvaluationPeriods");
        int datapoints = Values.integer(properties, "DatapointsToAlarm", periods);
        require(periods >= 1, "EvaluationPeriods must be at least 1", periods);
        require(
                datapoints >= 1 && datapoints <= periods,
                "DatapointsToAlarm must be between 1 and EvaluationPeriods (" + periods + ")",
                datapoints);
        return new MetricAlarm(
                alarm.logicalId(),
                kind,
                statistic(kind, metric),
                period(kind, metric),
                periods,
                datapoints,
                comparison(properties),
                Values.number(properties, "Threshold").doubleValue(),
                missingData(properties));
    }

    /** An alarm has its metric in its own properties, or as the one query of a list. */
    private static JsonNode metric(Resource alarm) {
        JsonNode queries = alarm.property("Metrics");
        if (queries.isMissingNode()) {
            return alarm.properties();
        }
        require(
                queries.size() == 1 && queries.path(0).has("MetricStat"),
                "Metrics must be one plain metric",
                queries.findValues("Expression").isEmpty() ? queries.size() + " metrics" : "metric math");
        return MetricReader.flat(queries.path(0).path("MetricStat"));
    }

    private static Statistic statistic(MetricKind kind, JsonNode metric) {
        String name = metric.has("ExtendedStatistic")
                ? Values.text(metric, "ExtendedStatistic")
                : Values.text(metric, "Statistic");
        if (kind == MetricKind.CPU || kind == MetricKind.MEMORY) {
            require(
                    List.of("Average", "Maximum", "Minimum").contains(name),
                    "Statistic must be Average, Maximum or Minimum",
                    name);
        } else {
            require(name.equals("Sum"), "Statistic of a number of requests must be Sum", name);
        }
        return Statistic.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private int period(MetricKind kind, JsonNode metric) {
        int period = Values.integer(metric, "Period");
        require(
                (period > 0 && period % MINUTE == 0) || (period == HIGH_RESOLUTION && parts.publishesOften(kind)),
                "Period must be a multiple of 60, or 20 where the service's Monitoring publishes the metric so often",
                period);
        return period;
    }

    private static Comparison comparison(JsonNode properties) {
        String operator = Values.text(properties, "ComparisonOperator");
        return Stream.of(Comparison.values())
                .filter(comparison -> comparison.operator().equals(operator))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "ComparisonOperator must hold the metric against a fixed threshold, got: " + operator));
    }

    private static MissingData missingData(JsonNode properties) {
        String treatment = Values.text(properties, "TreatMissingData", "missing");
        return switch (treatment) {
            case "missing" -> MissingData.MISSING;
            case "notBreaching" -> MissingData.NOT_BREACHING;
            case "breaching" -> MissingData.BREACHING;
            case "ignore" -> MissingData.IGNORE;
            default ->
                throw new IllegalArgumentException(
                        "TreatMissingData must be missing, notBreaching, breaching or ignore, got: " + treatment);
        };
    }
}
