package dev.bandstand.job;

import static dev.bandstand.task.Durations.cdk;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.applicationautoscaling.AdjustmentTier;
import software.amazon.awscdk.services.applicationautoscaling.AdjustmentType;
import software.amazon.awscdk.services.applicationautoscaling.MetricAggregationType;
import software.amazon.awscdk.services.applicationautoscaling.ScalableTarget;
import software.amazon.awscdk.services.applicationautoscaling.StepScalingAction;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.ApplicationScalingAction;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * The way from no task to the first and from the last task to none.
 *
 * <p>The first comes when messages wait and nobody works on any. The last goes when for a while nothing waited and nothing was
 * worked on; a queue that reports nothing is not taken for an empty one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-monitoring-using-cloudwatch.html">Metrics
 *     of a queue that nobody used for six hours come up to 15 minutes late</a>
 */
final class ZeroScaling extends Construct {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final ScalableTarget range;
    private final SortedMap<String, IMetric> messages = new TreeMap<>();

    ZeroScaling(Construct scope, String id, ScalableTarget range, IQueue queue, QueueScaling scaling) {
        super(scope, id);
        this.range = range;
        messages.put("waiting", queue.metricApproximateNumberOfMessagesVisible(Alarms.highest()));
        messages.put("working", queue.metricApproximateNumberOfMessagesNotVisible(Alarms.highest()));
        wake(scaling);
        rest(scaling);
    }

    private void wake(QueueScaling scaling) {
        StepScalingAction action = action("WakePolicy", AdjustmentType.CHANGE_IN_CAPACITY, scaling.scaleOutCooldown());
        action.addAdjustment(
                AdjustmentTier.builder().lowerBound(0).adjustment(1).build());
        alarm("WakeAlarm", "Messages wait and nobody works on any", "IF(working < 1, waiting, 0)")
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .threshold(1)
                .evaluationPeriods(1)
                .datapointsToAlarm(1)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build()
                .addAlarmAction(new ApplicationScalingAction(action));
    }

    private void rest(QueueScaling scaling) {
        int minutes = Math.toIntExact(scaling.idleAfter().toMinutes());
        StepScalingAction action = action("RestPolicy", AdjustmentType.EXACT_CAPACITY, scaling.scaleInCooldown());
        action.addAdjustment(
                AdjustmentTier.builder().upperBound(0).adjustment(0).build());
        alarm("RestAlarm", "Nothing waits and nothing is worked on", "waiting + working")
                .comparisonOperator(ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD)
                .threshold(0)
                .evaluationPeriods(minutes)
                .datapointsToAlarm(minutes)
                .treatMissingData(TreatMissingData.MISSING)
                .build()
                .addAlarmAction(new ApplicationScalingAction(action));
    }

    private StepScalingAction action(String id, AdjustmentType type, Duration cooldown) {
        return StepScalingAction.Builder.create(this, id)
                .scalingTarget(range)
                .adjustmentType(type)
                .cooldown(cdk(cooldown))
                .metricAggregationType(MetricAggregationType.MAXIMUM)
                .build();
    }

    private Alarm.Builder alarm(String id, String description, String expression) {
        return Alarm.Builder.create(this, id)
                .alarmDescription(description)
                .metric(MathExpression.Builder.create()
                        .expression(expression)
                        .usingMetrics(messages)
                        .period(cdk(PERIOD))
                        .label(description)
                        .build())
                .actionsEnabled(true);
    }
}
