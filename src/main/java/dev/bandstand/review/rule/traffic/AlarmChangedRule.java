package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Steps;
import dev.bandstand.review.rule.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * An alarm that goes off at other values or times than before.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html">AWS::CloudWatch::Alarm</a>
 */
final class AlarmChangedRule implements Rule {

    private static final List<String> DECISIVE = List.of(
            "ComparisonOperator",
            "DatapointsToAlarm",
            "EvaluationPeriods",
            "ExtendedStatistic",
            "MetricName",
            "Metrics",
            "Namespace",
            "Period",
            "Statistic",
            "Threshold",
            "TreatMissingData");

    @Override
    public String name() {
        return "alarmChanged";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.NOTE, "an alarm goes off at other values or times");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept alarm : Kept.of(comparison, Types.ALARM)) {
            if (Alarms.scales(comparison.base(), alarm.change()) || Alarms.scales(comparison.head(), alarm.change())) {
                continue;
            }
            List<PropertyChange> changes = new ArrayList<>();
            for (PropertyChange change : alarm.change().properties()) {
                if (DECISIVE.contains(change.property())) {
                    changes.add(change);
                }
            }
            if (!changes.isEmpty()) {
                told.add(
                        Severity.NOTE,
                        alarm.change(),
                        changes.get(0).path(),
                        alarm.label() + " goes off differently: " + Steps.shown(changes)
                                + ", so it may miss what it told of until now; hold it against the last incidents");
            }
        }
        return told.findings();
    }
}
