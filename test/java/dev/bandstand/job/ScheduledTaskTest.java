package dev.bandstand.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.task.Architecture;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.Launch;
import dev.bandstand.task.TaskImage;
import dev.bandstand.task.TaskProps;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;

class ScheduledTaskTest {

    private static final String SCHEDULE = "AWS::Scheduler::Schedule";
    private static final String ALARM = "AWS::CloudWatch::Alarm";

    private static final Template MINIMAL = Stage.template(stage -> new ScheduledTask(
            stage.stack(),
            "Report",
            ScheduledTaskProps.builder(stage.cluster(), Stage.task(), ScalingSchedule.cron("0 3 ? * MON-FRI *"))
                    .build()));
    private static final TemplateParts PARTS = TemplateParts.of(MINIMAL);

    private static final Template FULL = Stage.template(stage -> {
        var task = TaskProps.builder(
                        ContainerProps.builder(Stage.image()).name("main").build())
                .family("shop-report")
                .architecture(Architecture.ARM64)
                .encryptionKey(Key.fromKeyArn(
                        stage.stack(),
                        "Key",
                        "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0000-0000-0000-000000000000"))
                .build();
        var launch = Launch.builder(stage.cluster())
                .capacity(Compatibility.EC2, List.of(Stage.on("instances")))
                .subnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_ISOLATED)
                        .build())
                .build();
        new ScheduledTask(
                stage.stack(),
                "Report",
                ScheduledTaskProps.builder(launch, task, ScalingSchedule.at(LocalDateTime.of(2027, 1, 31, 6, 0)))
                        .timeZone(ZoneId.of("Europe/Berlin"))
                        .flexibleWindow(Duration.ofMinutes(15))
                        .retries(0)
                        .retryFor(Duration.ofMinutes(5))
                        .tasks(3)
                        .overlap(Overlap.ALARM)
                        .enabled(false)
                        .alarmTopic(Topic.fromTopicArn(
                                stage.stack(), "Topic", "arn:aws:sns:eu-central-1:123456789012:alarms"))
                        .build());
    });
    private static final TemplateParts FULL_PARTS = TemplateParts.of(FULL);

    @Test
    void theMinimalTaskKeepsItsTemplate() {
        Golden.matches("scheduled-minimal", MINIMAL);
    }

    @Test
    void theFullTaskKeepsItsTemplate() {
        Golden.matches("scheduled-full", FULL);
    }

    @Test
    void startsAtItsMomentsInItsZone() {
        assertThat(at(PARTS, "ScheduleExpression")).isEqualTo("cron(0 3 ? * MON-FRI *)");
        assertThat(at(PARTS, "ScheduleExpressionTimezone")).isEqualTo("UTC");
        assertThat(at(PARTS, "FlexibleTimeWindow")).isEqualTo(Map.of("Mode", "OFF"));
        assertThat(at(PARTS, "State")).isEqualTo("ENABLED");
        assertThat(at(FULL_PARTS, "ScheduleExpression")).isEqualTo("at(2027-01-31T06:00:00)");
        assertThat(at(FULL_PARTS, "ScheduleExpressionTimezone")).isEqualTo("Europe/Berlin");
        assertThat(at(FULL_PARTS, "FlexibleTimeWindow"))
                .isEqualTo(Map.of("Mode", "FLEXIBLE", "MaximumWindowInMinutes", 15));
        assertThat(at(FULL_PARTS, "State")).isEqualTo("DISABLED");
    }

    @Test
    void saysThatTheNextTaskDoesNotWaitForTheLast() {
        assertThat(at(PARTS, "Description"))
                .isEqualTo("Starts a task: Mon-Fri at 03:00 (UTC), even while the last one runs");
        assertThat(at(FULL_PARTS, "Description"))
                .isEqualTo("Starts 3 tasks: 2027-01-31 at 06:00 (Europe/Berlin), even while the last one runs");
    }

    @Test
    void triesAgainForAWhileAndThenKeepsTheStart() {
        assertThat(at(PARTS, "Target.RetryPolicy"))
                .isEqualTo(Map.of("MaximumEventAgeInSeconds", 3600, "MaximumRetryAttempts", 2));
        assertThat(at(FULL_PARTS, "Target.RetryPolicy"))
                .isEqualTo(Map.of("MaximumEventAgeInSeconds", 300, "MaximumRetryAttempts", 0));
        assertThat(at(PARTS, "Target.DeadLetterConfig.Arn").toString()).contains("ReportDeadLetters");
    }

    @Test
    void startsOnCapacityProvidersWithoutAPublicAddress() {
        String ecs = "Target.EcsParameters.";
        assertThat(at(PARTS, ecs + "LaunchType")).isEqualTo("absent");
        assertThat(at(PARTS, ecs + "CapacityProviderStrategy"))
                .isEqualTo(List.of(Map.of("CapacityProvider", "FARGATE", "Base", 0, "Weight", 1)));
        assertThat(at(PARTS, ecs + "PlatformVersion")).isEqualTo("LATEST");
        assertThat(at(PARTS, ecs + "TaskCount")).isEqualTo(1);
        assertThat(at(PARTS, ecs + "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp"))
                .isEqualTo("DISABLED");
        assertThat(at(FULL_PARTS, ecs + "LaunchType")).isEqualTo("absent");
        assertThat(at(FULL_PARTS, ecs + "PlatformVersion")).isEqualTo("absent");
        assertThat(at(FULL_PARTS, ecs + "TaskCount")).isEqualTo(3);
        assertThat(at(FULL_PARTS, ecs + "NetworkConfiguration.AwsvpcConfiguration.Subnets"))
                .isEqualTo(List.of("subnet-000000000000000a3", "subnet-000000000000000b3"));
    }

    @Test
    void mayStartItsOwnFamilyInItsOwnClusterAndPassItsOwnRoles() {
        String policy = FULL_PARTS.all("AWS::IAM::ManagedPolicy").entrySet().stream()
                .filter(each -> each.getKey().startsWith("ReportRolePolicy"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .toString();
        assertThat(policy)
                .contains(
                        ":task-definition/shop-report:*",
                        "ecs:cluster",
                        "iam:PassedToService=ecs-tasks.amazonaws.com",
                        "ecs:CreateAction=RunTask",
                        "sqs:SendMessage",
                        "kms:GenerateDataKey");
        FULL.resourceCountIs("AWS::IAM::Policy", 0);
        assertThat(PARTS.all("AWS::IAM::Role").toString()).contains("aws:SourceArn", "scheduler.amazonaws.com");
    }

    @Test
    void countsTasksWhoseMainContainerFailedOrThatEcsCouldNotKeep() {
        var rule = FULL_PARTS.only("AWS::Events::Rule");
        assertThat(TemplateParts.at(rule, "Properties.EventPattern.detail.$or"))
                .contains(List.of(
                        Map.of("stopCode", List.of("SpotInterruption", "TaskFailedToStart", "TerminationNotice")),
                        Map.of(
                                "containers",
                                Map.of(
                                        "name",
                                        List.of("main"),
                                        "exitCode",
                                        List.of(Map.of("anything-but", List.of(0)))))));
        assertThat(TemplateParts.at(rule, "Properties.EventPattern.detail.taskDefinitionArn")
                        .toString())
                .contains("prefix", "task-definition/shop-report:");
        assertThat(TemplateParts.at(rule, "Properties.Targets.0.Arn").toString())
                .contains("ReportFailuresQueue");
    }

    @Test
    void raisesOneAlarmForStartsAndOneForEndings() {
        assertThat(PARTS.all(ALARM)).hasSize(2);
        assertThat(alarm(PARTS, "NotStarted").toString())
                .contains("ApproximateNumberOfMessagesVisible", "ReportDeadLetters");
        var failed = alarm(FULL_PARTS, "Failed");
        assertThat(failed.toString()).contains("AWS/Events", "Invocations", "RuleName");
        assertThat(TemplateParts.at(failed, "Properties.TreatMissingData")).contains("notBreaching");
        assertThat(TemplateParts.at(failed, "Properties.AlarmActions"))
                .contains(List.of("arn:aws:sns:eu-central-1:123456789012:alarms"));
    }

    @Test
    void raisesAnAlarmWhenMoreTasksRunThanOneStartBrings() {
        var alarm = alarm(FULL_PARTS, "Overlap");
        assertThat(TemplateParts.at(alarm, "Properties.Threshold")).contains(4);
        assertThat(TemplateParts.at(alarm, "Properties.EvaluationPeriods")).contains(2);
        assertThat(alarm.toString()).contains("SampleCount", "shop-report");
    }

    @Test
    void endsAtOnceUntilItsImageIsThere() {
        Template template = Stage.template(stage -> new ScheduledTask(
                stage.stack(),
                "Report",
                ScheduledTaskProps.builder(
                                stage.cluster(),
                                TaskProps.builder(ContainerProps.builder(TaskImage.placeholder())
                                                .build())
                                        .build(),
                                ScalingSchedule.everyMinutes(30))
                        .build()));
        assertThat(TemplateParts.of(template).container("Command").toString()).contains("has ended");
    }

    @Test
    void bringsNoFunctionAlong() {
        FULL.resourceCountIs("AWS::Lambda::Function", 0);
    }

    private static Object at(TemplateParts parts, String path) {
        return TemplateParts.at(parts.only(SCHEDULE), "Properties." + path).orElse("absent");
    }

    private static Map<String, Object> alarm(TemplateParts parts, String name) {
        return parts.all(ALARM).entrySet().stream()
                .filter(each -> each.getKey().startsWith("Report" + name + "Alarm"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
