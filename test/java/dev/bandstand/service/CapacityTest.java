package dev.bandstand.service;

import static dev.bandstand.service.Backends.backend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.task.Launch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.Compatibility;

/** A service that moves from one capacity to the other. */
class CapacityTest {

    private static final List<CapacityProviderStrategy> INSTANCES = List.of(Stage.on("instances"));

    private static final Template FARGATE =
            Stage.template(stage -> both(stage, Launch.builder(stage.cluster()).build()));
    private static final Template EC2 = Stage.template(stage -> both(
            stage,
            Launch.builder(stage.cluster())
                    .capacity(Compatibility.EC2, INSTANCES)
                    .subnets(SubnetSelection.builder()
                            .subnetType(SubnetType.PRIVATE_ISOLATED)
                            .build())
                    .build()));

    private static void both(Stage stage, Launch launch) {
        BackendService owner = backend(
                stage,
                BackendServiceProps.builder(launch, Stage.task())
                        .scaling(ScalingPlan.of(TaskRange.between(2, 4), TargetTracking.onCpu(60))));
        new RoutedService(
                stage.stack(),
                "Admin",
                RoutedServiceProps.builder(launch, Stage.task(), owner.getListener(), Route.ofPath("/admin/*"))
                        .build());
    }

    @Test
    void theServiceOnEc2KeepsItsTemplate() {
        Golden.matches("service-ec2", EC2);
    }

    @Test
    void everyResourceKeepsItsLogicalId() {
        assertThat(resources(EC2)).isEqualTo(resources(FARGATE));
    }

    private static List<String> resources(Template template) {
        var resources =
                (Map<?, ?>) TemplateParts.at(template.toJSON(), "Resources").orElseThrow();
        return resources.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + TemplateParts.at(entry.getValue(), "Type").orElseThrow())
                .sorted()
                .toList();
    }

    @Test
    void runsOnInstancesWithAnAddressOfItsOwnForEachTask() {
        EC2.allResourcesProperties(
                "AWS::ECS::TaskDefinition", Map.of("NetworkMode", "awsvpc", "RequiresCompatibilities", List.of("EC2")));
        EC2.allResourcesProperties(
                "AWS::ECS::Service",
                Map.of(
                        "CapacityProviderStrategy",
                        List.of(Map.of("CapacityProvider", "instances", "Base", 0, "Weight", 1)),
                        "AvailabilityZoneRebalancing",
                        "ENABLED"));
        assertThat(EC2.toJSON().toString()).doesNotContain("LaunchType");
    }

    @Test
    void putsTheTasksIntoTheSubnetsThatAreNamed() {
        EC2.hasResourceProperties(
                "AWS::ECS::Service",
                Map.of(
                        "NetworkConfiguration",
                        Map.of(
                                "AwsvpcConfiguration",
                                Map.of("Subnets", List.of("subnet-000000000000000a3", "subnet-000000000000000b3")))));
    }
}
