package dev.bandstand.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.TaskImage;
import dev.bandstand.task.TaskProps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;

class WorkerTest {

    private static final String POLICY = "AWS::ApplicationAutoScaling::ScalingPolicy";
    private static final String ALARM = "AWS::CloudWatch::Alarm";

    private static final Template MINIMAL = worker(props -> props);
    private static final TemplateParts PARTS = TemplateParts.of(MINIMAL);

    private static final Template FULL = Stage.template(stage -> {
        var task = TaskProps.builder(ContainerProps.builder(Stage.image()).build())
                .encryptionKey(Key.fromKeyArn(
                        stage.stack(),
                        "Key",
                        "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0000-0000-0000-000000000000"))
                .build();
        new Worker(
                stage.stack(),
                "Orders",
                WorkerProps.builder(stage.cluster(), task)
                        .serviceName("shop-orders")
                        .securityGroupName("shop-orders-tasks")
                        .queue(WorkQueue.Own.builder()
                                .fifo(true)
                                .visibilityTimeout(Duration.ofMinutes(20))
                                .retention(Duration.ofDays(2))
                                .maxReceives(5)
                                .deadLetterRetention(Duration.ofDays(7))
                                .build())
                        .variable("ORDERS_URL")
                        .scaling(QueueScaling.builder()
                                .range(TaskRange.between(2, 40))
                                .messagesPerTask(25)
                                .scaleOutCooldown(Duration.ofSeconds(30))
                                .scaleInCooldown(Duration.ofMinutes(10))
                                .build())
                        .messageAgeAlarm(Duration.ofMinutes(30))
                        .alarmTopic(Topic.fromTopicArn(
                                stage.stack(), "Topic", "arn:aws:sns:eu-central-1:123456789012:alarms"))
                        .build());
    });
    private static final TemplateParts FULL_PARTS = TemplateParts.of(FULL);

    private static Template worker(UnaryOperator<WorkerProps.Builder> change) {
        return Stage.template(stage -> new Worker(
                stage.stack(),
                "Orders",
                change.apply(WorkerProps.builder(stage.cluster(), Stage.task())).build()));
    }

    @Test
    void theMinimalWorkerKeepsItsTemplate() {
        Golden.matches("worker-minimal", MINIMAL);
    }

    @Test
    void theFullWorkerKeepsItsTemplate() {
        Golden.matches("worker-full", FULL);
    }

    @Test
    void scalesWithoutEverSayingHowManyTasksItWants() {
        assertThat(PARTS.service("DesiredCount")).isEqualTo("absent");
        assertThat(PARTS.service("LaunchType")).isEqualTo("absent");
        assertThat(PARTS.service("LoadBalancers")).isEqualTo("absent");
        assertThat(PARTS.service("ServiceConnectConfiguration")).isEqualTo("absent");
        assertThat(PARTS.service("HealthCheckGracePeriodSeconds")).isEqualTo("absent");
        MINIMAL.hasResourceProperties(
                "AWS::ApplicationAutoScaling::ScalableTarget", Map.of("MinCapacity", 0, "MaxCapacity", 10));
    }

    @Test
    void sealsItsQueuesAtRestAndInTransit() {
        assertThat(PARTS.all("AWS::SQS::Queue").values())
                .hasSize(2)
                .allSatisfy(queue -> assertThat(TemplateParts.at(queue, "Properties.SqsManagedSseEnabled"))
                        .contains(true));
        assertThat(PARTS.all("AWS::SQS::QueuePolicy").values())
                .hasSize(2)
                .allSatisfy(policy -> assertThat(policy.toString()).contains("aws:SecureTransport=false"));
        assertThat(FULL_PARTS.all("AWS::SQS::Queue").values())
                .hasSize(2)
                .allSatisfy(queue -> assertThat(TemplateParts.at(queue, "Properties.KmsMasterKeyId"))
                        .isPresent());
    }

    @Test
    void givesFailedMessagesToAQueueThatTakesThemFromNobodyElse() {
        var queue = part(PARTS, "AWS::SQS::Queue", "OrdersQueue");
        var failed = part(PARTS, "AWS::SQS::Queue", "OrdersDeadLetters");
        assertThat(TemplateParts.at(queue, "Properties.RedrivePolicy.maxReceiveCount"))
                .contains(3);
        assertThat(TemplateParts.at(queue, "Properties.MessageRetentionPeriod")).contains(345_600);
        assertThat(TemplateParts.at(queue, "Properties.VisibilityTimeout")).contains(300);
        assertThat(TemplateParts.at(failed, "Properties.MessageRetentionPeriod"))
                .contains(1_209_600);
        assertThat(TemplateParts.at(failed, "Properties.RedriveAllowPolicy.redrivePermission"))
                .contains("byQueue");
        String name =
                TemplateParts.at(queue, "Properties.QueueName").orElseThrow().toString();
        assertThat(TemplateParts.at(failed, "Properties.RedriveAllowPolicy.sourceQueueArns")
                        .toString())
                .contains(":" + name);
    }

    @Test
    void keepsOrderInBothQueuesWhenAskedTo() {
        assertThat(FULL_PARTS.all("AWS::SQS::Queue").values())
                .hasSize(2)
                .allSatisfy(queue -> assertThat(TemplateParts.at(queue, "Properties.FifoQueue"))
                        .contains(true));
        assertThat(part(FULL_PARTS, "AWS::SQS::Queue", "OrdersQueue").toString())
                .contains(".fifo");
    }

    @Test
    void tellsTheTaskWhereItsQueueIs() {
        assertThat(PARTS.container("Environment.0.Name")).isEqualTo("QUEUE_URL");
        assertThat(PARTS.container("Environment.0.Value.Ref").toString()).startsWith("OrdersQueue");
        assertThat(FULL_PARTS.container("Environment.0.Name")).isEqualTo("ORDERS_URL");
    }

    @Test
    void letsTheTaskTakeMessagesOfThatQueueAndNothingElse() {
        var statement = statement(PARTS, "OrdersReceiving");
        assertThat(statement.get("Action"))
                .isEqualTo(List.of(
                        "sqs:ChangeMessageVisibility",
                        "sqs:DeleteMessage",
                        "sqs:GetQueueAttributes",
                        "sqs:GetQueueUrl",
                        "sqs:ReceiveMessage"));
        assertThat(TemplateParts.at(statement, "Resource").toString()).contains("OrdersQueue");
        assertThat(part(FULL_PARTS, "AWS::IAM::ManagedPolicy", "OrdersReceiving")
                        .toString())
                .contains("kms:Decrypt", "kms:ViaService");
        MINIMAL.resourceCountIs("AWS::IAM::Policy", 0);
    }

    @Test
    void tracksTheBacklogOfEachRunningTask() {
        var policy = part(PARTS, POLICY, "OrdersScalingBacklog");
        String tracking = "Properties.TargetTrackingScalingPolicyConfiguration.";
        assertThat(TemplateParts.at(policy, tracking + "TargetValue")).contains(100);
        assertThat(TemplateParts.at(policy, tracking + "ScaleOutCooldown")).contains(60);
        assertThat(TemplateParts.at(policy, tracking + "ScaleInCooldown")).contains(300);
        assertThat(TemplateParts.at(policy, tracking + "DisableScaleIn")).contains(false);
        assertThat(TemplateParts.at(policy, tracking + "CustomizedMetricSpecification.Metrics.3.Expression"))
                .contains("IF(waiting + working > 1, waiting + working, 1) / running");
        assertThat(TemplateParts.at(
                        policy, tracking + "CustomizedMetricSpecification.Metrics.2.MetricStat.Metric.Namespace"))
                .contains("ECS/ContainerInsights");
    }

    @Test
    void wakesWhenMessagesWaitAndNobodyWorksOnAny() {
        var alarm = part(PARTS, ALARM, "OrdersScalingZeroWakeAlarm");
        assertThat(alarm.toString()).contains("IF(working < 1, waiting, 0)");
        assertThat(TemplateParts.at(alarm, "Properties.Threshold")).contains(1);
        assertThat(TemplateParts.at(alarm, "Properties.EvaluationPeriods")).contains(1);
        assertThat(TemplateParts.at(alarm, "Properties.TreatMissingData")).contains("notBreaching");
        var policy = part(PARTS, POLICY, "OrdersScalingZeroWakePolicy");
        String step = "Properties.StepScalingPolicyConfiguration.";
        assertThat(TemplateParts.at(policy, step + "AdjustmentType")).contains("ChangeInCapacity");
        assertThat(TemplateParts.at(policy, step + "Cooldown")).contains(60);
        assertThat(TemplateParts.at(policy, step + "StepAdjustments"))
                .contains(List.of(Map.of("MetricIntervalLowerBound", 0, "ScalingAdjustment", 1)));
    }

    @Test
    void restsWhenForAWhileNothingWaitedAndNothingWasWorkedOn() {
        Template patient = worker(props -> props.scaling(
                QueueScaling.builder().idleAfter(Duration.ofMinutes(20)).build()));
        var alarm = part(TemplateParts.of(patient), ALARM, "OrdersScalingZeroRestAlarm");
        assertThat(alarm.toString()).contains("waiting + working");
        assertThat(TemplateParts.at(alarm, "Properties.EvaluationPeriods")).contains(20);
        assertThat(TemplateParts.at(alarm, "Properties.DatapointsToAlarm")).contains(20);
        assertThat(TemplateParts.at(alarm, "Properties.Threshold")).contains(0);
        assertThat(TemplateParts.at(alarm, "Properties.TreatMissingData")).contains("missing");
        var policy = part(TemplateParts.of(patient), POLICY, "OrdersScalingZeroRestPolicy");
        String step = "Properties.StepScalingPolicyConfiguration.";
        assertThat(TemplateParts.at(policy, step + "AdjustmentType")).contains("ExactCapacity");
        assertThat(TemplateParts.at(policy, step + "StepAdjustments"))
                .contains(List.of(Map.of("MetricIntervalUpperBound", 0, "ScalingAdjustment", 0)));
    }

    @Test
    void leavesTheWayToZeroOutWhenSomeTasksAlwaysStay() {
        FULL.resourceCountIs(POLICY, 1);
        assertThat(part(FULL_PARTS, POLICY, "OrdersScalingBacklog").toString())
                .contains("(waiting + working) / running");
        assertThat(FULL_PARTS.all(ALARM).keySet()).noneMatch(id -> id.contains("Zero"));
    }

    @Test
    void raisesAnAlarmForOldAndForFailedMessages() {
        var age = part(FULL_PARTS, ALARM, "OrdersMessageAgeAlarm");
        assertThat(TemplateParts.at(age, "Properties.MetricName")).contains("ApproximateAgeOfOldestMessage");
        assertThat(TemplateParts.at(age, "Properties.Threshold")).contains(1800);
        assertThat(TemplateParts.at(age, "Properties.AlarmActions"))
                .contains(List.of("arn:aws:sns:eu-central-1:123456789012:alarms"));
        var failed = part(FULL_PARTS, ALARM, "OrdersDeadLetterAlarm");
        assertThat(failed.toString()).contains("OrdersDeadLetters");
        assertThat(TemplateParts.at(failed, "Properties.Threshold")).contains(1);
        assertThat(TemplateParts.at(part(PARTS, ALARM, "OrdersMessageAgeAlarm"), "Properties.AlarmActions"))
                .isEmpty();
    }

    @Test
    void idlesUntilItsImageIsThere() {
        Template template = Stage.template(stage -> new Worker(
                stage.stack(),
                "Orders",
                WorkerProps.builder(
                                stage.cluster(),
                                TaskProps.builder(ContainerProps.builder(TaskImage.placeholder())
                                                .build())
                                        .build())
                        .build()));
        assertThat(TemplateParts.of(template).container("Command").toString()).contains("sleep");
    }

    private static Map<String, Object> part(TemplateParts parts, String type, String start) {
        return parts.all(type).entrySet().stream()
                .filter(each -> each.getKey().matches(start + "(Resource)?[0-9A-F]{8}"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no " + start + " in " + parts.all(type).keySet()));
    }

    private static Map<?, ?> statement(TemplateParts parts, String start) {
        return (Map<?, ?>)
                TemplateParts.at(part(parts, "AWS::IAM::ManagedPolicy", start), "Properties.PolicyDocument.Statement.0")
                        .orElseThrow();
    }
}
