package dev.bandstand.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.task.Launch;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.servicediscovery.HttpNamespace;
import software.amazon.awscdk.services.servicediscovery.HttpNamespaceAttributes;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueAttributes;

/** Workers beside what stands already: a queue, a namespace, instances. */
class WorkerPlaceTest {

    @Test
    void worksOnAQueueThatStandsAlready() {
        Template template = Stage.template(stage -> {
            var queue = Queue.fromQueueAttributes(
                    stage.stack(),
                    "Existing",
                    QueueAttributes.builder()
                            .queueArn("arn:aws:sqs:eu-central-1:123456789012:orders")
                            .keyArn("arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0000-0000-0000-000000000000")
                            .build());
            new Worker(
                    stage.stack(),
                    "Orders",
                    WorkerProps.builder(stage.cluster(), Stage.task())
                            .queue(WorkQueue.existing(queue))
                            .build());
        });
        template.resourceCountIs("AWS::SQS::Queue", 0);
        var parts = TemplateParts.of(template);
        assertThat(parts.all("AWS::IAM::ManagedPolicy").toString())
                .contains("arn:aws:sqs:eu-central-1:123456789012:orders", "kms:Decrypt");
        assertThat(parts.all("AWS::CloudWatch::Alarm").keySet()).noneMatch(id -> id.contains("DeadLetter"));
    }

    @Test
    void callsOtherServicesByName() {
        Template template = Stage.template(stage -> new Worker(
                stage.stack(),
                "Orders",
                WorkerProps.builder(stage.cluster(), Stage.task())
                        .serviceConnect(HttpNamespace.fromHttpNamespaceAttributes(
                                stage.stack(),
                                "Namespace",
                                HttpNamespaceAttributes.builder()
                                        .namespaceArn(
                                                "arn:aws:servicediscovery:eu-central-1:123456789012:namespace/ns-1")
                                        .namespaceId("ns-1")
                                        .namespaceName("shop.internal")
                                        .build()))
                        .build()));
        assertThat(TemplateParts.of(template).service("ServiceConnectConfiguration.Enabled"))
                .isEqualTo(true);
    }

    @Test
    void staysTheSameServiceOnEveryCapacity() {
        Template onEc2 = Stage.template(stage -> {
            var launch = Launch.builder(stage.cluster())
                    .capacity(Compatibility.EC2, List.of(Stage.on("instances")))
                    .build();
            new Worker(
                    stage.stack(),
                    "Orders",
                    WorkerProps.builder(launch, Stage.task()).build());
        });
        assertThat(TemplateParts.of(onEc2).all("AWS::ECS::Service").keySet()).containsExactly("OrdersService8DB65732");
    }
}
