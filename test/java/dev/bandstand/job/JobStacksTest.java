package dev.bandstand.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.TaskProps;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;

/** Jobs in other people's apps: beside a queue and a key of another stack, and under any feature flag. */
class JobStacksTest {

    private static final Map<String, Object> WITHOUT_FLAGS = jobs(new TreeMap<>());

    private static Map<String, Object> jobs(Map<String, Object> context) {
        return Stage.template(context, stage -> {
                    new Worker(
                            stage.stack(),
                            "Orders",
                            WorkerProps.builder(stage.cluster(), Stage.task()).build());
                    new ScheduledTask(
                            stage.stack(),
                            "Report",
                            ScheduledTaskProps.builder(stage.cluster(), Stage.task(), ScalingSchedule.everyMinutes(30))
                                    .build());
                })
                .toJSON();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@aws-cdk/aws-ecs:arnFormatIncludesClusterName",
                "@aws-cdk/aws-ecs:disableExplicitDeploymentControllerForCircuitBreaker",
                "@aws-cdk/aws-ecs:removeDefaultDeploymentAlarm",
                "@aws-cdk/aws-events:eventsTargetQueueSameAccount",
                "@aws-cdk/aws-sns-subscriptions:restrictSqsDescryption"
            })
    void aJobIsTheSameUnderEachFlag(String flag) {
        assertThat(jobs(new TreeMap<>(Map.of(flag, true)))).isEqualTo(WITHOUT_FLAGS);
        assertThat(jobs(new TreeMap<>(Map.of(flag, false)))).isEqualTo(WITHOUT_FLAGS);
    }

    @Test
    void worksOnAQueueOfAnotherStackWithRightsOnItsOwnSideOnly() {
        var app = new App(AppProps.builder()
                .context(new TreeMap<>(Map.of("@aws-cdk/core:defaultCrossStackReferences", "weak")))
                .build());
        var data = new Stack(app, "Data");
        var jobs = new Stack(app, "Jobs");
        var cluster = Cluster.Builder.create(data, "Cluster")
                .vpc(Vpc.Builder.create(data, "Vpc").maxAzs(2).build())
                .build();
        var key = Key.Builder.create(data, "Key").enableKeyRotation(true).build();
        var queue = Queue.Builder.create(data, "Queue")
                .encryption(QueueEncryption.KMS)
                .encryptionMasterKey(key)
                .build();
        var task = TaskProps.builder(ContainerProps.builder(Stage.image()).build())
                .encryptionKey(key)
                .build();
        new Worker(
                jobs,
                "Orders",
                WorkerProps.builder(cluster, task)
                        .queue(WorkQueue.existing(queue))
                        .build());
        new ScheduledTask(
                jobs,
                "Report",
                ScheduledTaskProps.builder(cluster, task, ScalingSchedule.everyMinutes(30))
                        .build());

        for (Stack stack : List.of(data, jobs)) {
            assertThat(Template.fromStack(stack).toJSON().toString()).doesNotContain("Fn::ImportValue", "Export=");
        }
        Template.fromStack(data).resourceCountIs("AWS::SQS::QueuePolicy", 0);
        assertThat(TemplateParts.of(Template.fromStack(data))
                        .only("AWS::KMS::Key")
                        .toString())
                .doesNotContain("Role");
        assertThat(Template.fromStack(jobs).toJSON().toString()).contains("Fn::GetStackOutput", "kms:Decrypt");
    }
}
