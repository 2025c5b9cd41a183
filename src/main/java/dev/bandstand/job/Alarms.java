package dev.bandstand.job;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * The alarms of a job, for people. A metric that falls silent is no bad news: SQS stops reporting on a queue that nobody uses.
 *
 * @param scope where the alarms belong
 * @param topic who is told when one is raised
 */
record Alarms(Construct scope, Optional<ITopic> topic) {

    void oldestMessage(String id, IQueue queue, Duration age) {
        var metric = queue.metricApproximateAgeOfOldestMessage(highest());
        atLeast(
                id,
                metric,
                Math.toIntExact(age.toSeconds()),
                1,
                "A message has waited for " + age.toMinutes() + " minutes");
    }

    void anyMessage(String id, IQueue queue, String description) {
        atLeast(id, queue.metricApproximateNumberOfMessagesVisible(highest()), 1, 1, description);
    }

    void atLeast(String id, IMetric metric, int threshold, int periods, String description) {
        Alarm alarm = Alarm.Builder.create(scope, id)
                .alarmDescription(description)
                .metric(metric)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .threshold(threshold)
                .evaluationPeriods(periods)
                .datapointsToAlarm(periods)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .actionsEnabled(true)
                .build();
        topic.ifPresent(told -> alarm.addAlarmAction(new SnsAction(told)));
    }

    /** Returns the highest value of each minute. */
    static MetricOptions highest() {
        return MetricOptions.builder()
                .period(software.amazon.awscdk.Duration.minutes(1))
                .statistic("Maximum")
                .build();
    }
}
