package dev.bandstand.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.EbsVolume;
import dev.bandstand.task.Launch;
import dev.bandstand.task.Mount;
import dev.bandstand.task.Placement;
import dev.bandstand.task.TaskProps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.NetworkMode;

class OneOffTaskTest {

    private static final Template MINIMAL = run("migrate", Stage.task(), Compatibility.FARGATE);

    private static Template run(String name, TaskProps task, Compatibility compatibility) {
        return Stage.template(stage -> {
            var launch = Launch.builder(stage.cluster());
            if (compatibility != Compatibility.FARGATE) {
                launch.capacity(compatibility, List.of(Stage.on("instances"))).placement(Placement.oneTaskPerHost());
            }
            var made = new OneOffTask(stage.stack(), "Migrate", OneOffTaskProps.of(launch.build(), task, name));
            CfnOutput.Builder.create(stage.stack(), "MigrateRun")
                    .value(made.getRunRequest())
                    .build();
        });
    }

    @Test
    void theMinimalTaskKeepsItsTemplate() {
        Golden.matches("one-off-minimal", MINIMAL);
    }

    @Test
    void startsNothingByItself() {
        MINIMAL.resourceCountIs("AWS::ECS::Service", 0);
        MINIMAL.resourceCountIs("AWS::Scheduler::Schedule", 0);
        MINIMAL.resourceCountIs("AWS::ECS::TaskDefinition", 1);
    }

    @Test
    void givesTheRequestThatStartsIt() throws JsonProcessingException {
        JsonNode request = request(MINIMAL);
        assertThat(request.at("/cluster").asText()).isEqualTo("shop-cluster");
        assertThat(request.at("/taskDefinition").asText()).startsWith("MigrateTask");
        assertThat(request.at("/startedBy").asText()).isEqualTo("bandstand/migrate");
        assertThat(request.at("/capacityProviderStrategy").toString())
                .isEqualTo("[{\"capacityProvider\":\"FARGATE\",\"base\":0,\"weight\":1}]");
        assertThat(request.at("/platformVersion").asText()).isEqualTo("LATEST");
        assertThat(request.at("/networkConfiguration/awsvpcConfiguration/subnets")
                        .toString())
                .isEqualTo("[\"subnet-000000000000000a2\",\"subnet-000000000000000b2\"]");
        assertThat(request.at("/networkConfiguration/awsvpcConfiguration/securityGroups/0")
                        .asText())
                .startsWith("MigrateSecurityGroup");
        assertThat(request.at("/networkConfiguration/awsvpcConfiguration/assignPublicIp")
                        .asText())
                .isEqualTo("DISABLED");
        assertThat(request.at("/overrides/containerOverrides").toString()).isEqualTo("[{\"name\":\"migrate\"}]");
        assertThat(request.has("volumeConfigurations")).isFalse();
    }

    @Test
    void standsOnAnInstanceAndSharesItsNetworkInBridgeMode() throws JsonProcessingException {
        var task = TaskProps.builder(ContainerProps.builder(Stage.image()).build())
                .networkMode(NetworkMode.BRIDGE)
                .build();
        Template template = run("migrate", task, Compatibility.EC2);
        JsonNode request = request(template);
        assertThat(request.has("networkConfiguration")).isFalse();
        assertThat(request.has("platformVersion")).isFalse();
        assertThat(request.at("/placementStrategy").toString())
                .isEqualTo("[{\"type\":\"spread\",\"field\":\"attribute:ecs.availability-zone\"}]");
        assertThat(request.at("/placementConstraints").toString()).isEqualTo("[{\"type\":\"distinctInstance\"}]");
        template.resourceCountIs("AWS::EC2::SecurityGroup", 0);
    }

    @Test
    void bringsADiskOfItsOwn() throws JsonProcessingException {
        var task = TaskProps.builder(ContainerProps.builder(Stage.image())
                        .mount("work", Mount.at("/work"))
                        .build())
                .volume("work", EbsVolume.builder(20).throughput(250).build())
                .build();
        JsonNode volume = request(run("migrate", task, Compatibility.FARGATE)).at("/volumeConfigurations/0");
        assertThat(volume.at("/name").asText()).isEqualTo("work");
        assertThat(volume.at("/managedEBSVolume/sizeInGiB").asInt()).isEqualTo(20);
        assertThat(volume.at("/managedEBSVolume/volumeType").asText()).isEqualTo("gp3");
        assertThat(volume.at("/managedEBSVolume/throughput").asInt()).isEqualTo(250);
        assertThat(volume.at("/managedEBSVolume/filesystemType").asText()).isEqualTo("xfs");
        assertThat(volume.at("/managedEBSVolume/encrypted").asBoolean()).isTrue();
        assertThat(volume.at("/managedEBSVolume/terminationPolicy/deleteOnTermination")
                        .asBoolean())
                .isTrue();
    }

    /** Puts the name of each reference where CloudFormation would put its value. */
    private static JsonNode request(Template template) throws JsonProcessingException {
        Object value =
                TemplateParts.at(template.toJSON(), "Outputs.MigrateRun.Value").orElseThrow();
        var text = new StringBuilder();
        List<?> parts = (List<?>) TemplateParts.at(value, "Fn::Join.1").orElseThrow();
        for (Object part : parts) {
            if (part instanceof Map<?, ?> reference) {
                Object target = reference.values().iterator().next();
                text.append(target instanceof List<?> names ? names.get(0) : target);
            } else {
                text.append(part);
            }
        }
        return new ObjectMapper().readTree(text.toString());
    }
}
