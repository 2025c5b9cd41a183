package dev.bandstand.observability;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.constructs.Construct;

/**
 * Alarms on the metrics of a service, and on any other metric.
 *
 * <p>A topic must let {@code cloudwatch.amazonaws.com} publish to it; one that is encrypted must be so with a key of the account's own
 * that lets CloudWatch use it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html">Notifying users on
 *     alarm changes</a>
 */
public final class ServiceAlarms extends Construct {

    private final ServiceAlarmsProps props;
    private final SortedMap<String, IAlarm> alarms = new TreeMap<>();

    /** Makes the alarms, each under its name. */
    public ServiceAlarms(Construct scope, String id, ServiceAlarmsProps props) {
        super(scope, id);
        this.props = props;
        props.alarms().forEach((name, alarm) -> alarms.put(name, make(name, alarm)));
    }

    private Alarm make(String name, MetricAlarm settings) {
        Alarm alarm = Alarm.Builder.create(this, name)
                .alarmDescription(getNode().getId() + " " + name + ": " + settings.inWords())
                .metric(metric(settings))
                .comparisonOperator(
                        settings.side() == MetricAlarm.Side.ABOVE
                                ? ComparisonOperator.GREATER_THAN_THRESHOLD
                                : ComparisonOperator.LESS_THAN_THRESHOLD)
                .threshold(settings.threshold())
                .evaluationPeriods(settings.periods())
                .datapointsToAlarm(settings.periods())
                .treatMissingData(settings.missingData().treatment())
                .actionsEnabled(true)
                .build();
        props.topic().map(SnsAction::new).ifPresent(tell -> {
            alarm.addAlarmAction(tell);
            alarm.addOkAction(tell);
        });
        return alarm;
    }

    private Metric metric(MetricAlarm alarm) {
        if (alarm.metric() instanceof CustomMetric custom) {
            return ServiceMetrics.of(custom, alarm.statistic(), alarm.period());
        }
        var measured = (ServiceMetric) alarm.metric();
        return measured.isOfTargets()
                ? ServiceMetrics.of(props.targets().orElseThrow(), measured, alarm.statistic(), alarm.period())
                : ServiceMetrics.of(props.service().orElseThrow(), measured, alarm.statistic(), alarm.period());
    }

    /** Returns the alarms by their names. */
    public SortedMap<String, IAlarm> getAlarms() {
        return Collections.unmodifiableSortedMap(alarms);
    }
}
