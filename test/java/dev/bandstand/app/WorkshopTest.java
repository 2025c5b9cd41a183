package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** config/workshop.yaml deploys the workshop's backend, value by value. */
class WorkshopTest {

    private static Synthesis workshop;

    @BeforeAll
    static void synthesize() {
        workshop = Synthesis.of("workshop.yaml");
    }

    @Test
    void standsInThreeStacksNamedAfterTheFileAndTheEnvironment() {
        assertThat(workshop.exit()).isZero();
        assertThat(workshop.assembly().stacks())
                .extracting(stack -> stack.stackName())
                .containsExactly("workshop-dev-network", "workshop-dev-data", "workshop-dev-service");
    }

    @Test
    void keepsTheWorkshopsNetwork() {
        Resource vpc = workshop.the("AWS::EC2::VPC");
        assertThat(vpc.property("CidrBlock").asText()).isEqualTo("172.100.0.0/16");
        assertThat(tag(vpc, "Name")).isEqualTo("Workshop-VPC");
        assertThat(workshop.resources("AWS::EC2::Subnet"))
                .extracting(subnet -> tag(subnet, "Name"))
                .contains("Workshop-PublicA", "Workshop-PublicB");
        assertThat(workshop.resources("AWS::EC2::SecurityGroup"))
                .extracting(group -> group.property("GroupName").asText())
                .contains("Workshop-ECS-Backend-SG");
    }

    @Test
    void keepsTheWorkshopsClusterTaskAndService() {
        Resource cluster = workshop.the("AWS::ECS::Cluster");
        assertThat(cluster.property("ClusterName").asText()).isEqualTo("workshop-cluster");
        assertThat(cluster.property("ClusterSettings").toString()).contains("containerInsights", "enhanced");

        Resource task = workshop.the("AWS::ECS::TaskDefinition");
        assertThat(task.property("Family").asText()).isEqualTo("workshop-backend");
        JsonNode container = task.property("ContainerDefinitions").get(0);
        assertThat(container.path("Name").asText()).isEqualTo("container-backend");
        assertThat(container.path("PortMappings").get(0).path("ContainerPort").asInt())
                .isEqualTo(5000);

        Resource service = workshop.the("AWS::ECS::Service");
        assertThat(service.property("ServiceName").asText()).isEqualTo("backend-service");
        assertThat(service.property("DesiredCount").asInt()).isEqualTo(2);
    }

    @Test
    void keepsTheWorkshopsLoadBalancerAndHealthCheck() {
        Resource balancer = workshop.the("AWS::ElasticLoadBalancingV2::LoadBalancer");
        assertThat(balancer.property("Name").asText()).isEqualTo("todoApp");
        assertThat(balancer.property("Scheme").asText()).isEqualTo("internet-facing");
        Resource listener = workshop.the("AWS::ElasticLoadBalancingV2::Listener");
        assertThat(listener.property("Port").asInt()).isEqualTo(80);
        assertThat(listener.property("Protocol").asText()).isEqualTo("HTTP");
        Resource targets = workshop.the("AWS::ElasticLoadBalancingV2::TargetGroup");
        assertThat(targets.property("Name").asText()).isEqualTo("workshop-backend");
        assertThat(targets.property("HealthCheckPath").asText()).isEqualTo("/");
        assertThat(targets.property("HealthCheckIntervalSeconds").asInt()).isEqualTo(30);
        assertThat(targets.property("Matcher").path("HttpCode").asText()).isEqualTo("200");
    }

    @Test
    void keepsTheWorkshopsDatabaseButNotItsPlainPassword() {
        Resource database = workshop.the("AWS::RDS::DBInstance");
        assertThat(database.property("Engine").asText()).isEqualTo("mysql");
        assertThat(database.property("DBInstanceIdentifier").asText()).isEqualTo("workshop-db");
        assertThat(database.property("DBName").asText()).isEqualTo("todo");
        assertThat(database.property("MasterUserPassword").toString()).contains("resolve:secretsmanager");

        JsonNode container = workshop.the("AWS::ECS::TaskDefinition")
                .property("ContainerDefinitions")
                .get(0);
        assertThat(names(container.path("Environment"))).contains("DB_HOST", "DB_PORT", "DB_NAME");
        assertThat(names(container.path("Environment"))).doesNotContain("DB_USER", "DB_PASSWORD");
        assertThat(names(container.path("Secrets"))).containsExactly("DB_PASSWORD", "DB_USER");
        assertThat(workshop.text()).contains("clusteradmin");
    }

    @Test
    void letsTheTasksAloneReachTheDatabase() {
        assertThat(workshop.resources("AWS::EC2::SecurityGroupIngress"))
                .filteredOn(rule -> rule.property("FromPort").toString().contains("Endpoint.Port")
                        || rule.property("FromPort").asInt() == 3306
                        || rule.property("Description").asText().contains("atabase"))
                .hasSize(1);
    }

    @Test
    void holdsNothingThatLaterStandsInTheWay() {
        assertThat(workshop.text())
                .doesNotContain("Fn::ImportValue")
                .doesNotContain("\"LaunchType\"")
                .doesNotContain("AWS::Lambda::Function")
                .doesNotContain("Custom::")
                .contains("Fn::GetStackOutput");
    }

    @Test
    void saysThatThePlaceholderRuns() {
        assertThat(workshop.printed())
                .isEqualTo(
                        "services.backend runs a placeholder that answers its health check, until an image tag is given"
                                + " (-c imageTag=TAG)\n");
        assertThat(output("Image").path("Value").asText()).isEqualTo("placeholder");
    }

    @Test
    void namesWhatPeopleLookForInItsOutputs() {
        assertThat(output("Url").path("Value").toString()).contains("http://");
        assertThat(output("ClusterName").path("Value").toString()).contains("Cluster");
        assertThat(output("RepositoryUri").path("Value").toString()).contains("dkr.ecr");
        assertThat(output("SecretName").path("Value").toString()).contains("Secret");
    }

    @Test
    void runsTheGivenTagFromTheRegistry() {
        var tagged = Synthesis.of(Path.of("config/workshop.yaml"), Map.of("imageTag", "latest"), app -> {});
        assertThat(tagged.printed()).isEmpty();
        String image = tagged.the("AWS::ECS::TaskDefinition")
                .property("ContainerDefinitions")
                .get(0)
                .path("Image")
                .toString();
        assertThat(image).contains(":latest").contains("dkr.ecr");
        assertThat(tagged.text())
                .as("Fn::Split takes no Fn::GetStackOutput")
                .doesNotContain("\"Fn::Split\":[\":\",{\"Fn::GetStackOutput\"");
    }

    @Test
    void keepsTheServicesLogicalIdOnEc2(@TempDir Path folder) throws IOException {
        String yaml = Files.readString(Path.of("config/workshop.yaml"));
        Path onEc2 = folder.resolve("workshop.yaml");
        Files.writeString(onEc2, yaml.replaceFirst("(?m)^cluster:\n", "cluster:\n  capacity: ec2\n"));
        var synthesis = Synthesis.of(onEc2, Map.of(), app -> {});

        assertThat(synthesis.printed()).startsWith("services.backend runs a placeholder");
        assertThat(synthesis.resources("AWS::AutoScaling::AutoScalingGroup")).hasSize(1);
        for (String type : List.of(
                "AWS::ECS::Service",
                "AWS::ElasticLoadBalancingV2::LoadBalancer",
                "AWS::ElasticLoadBalancingV2::Listener",
                "AWS::ElasticLoadBalancingV2::TargetGroup")) {
            assertThat(synthesis.the(type).logicalId())
                    .as(type)
                    .isEqualTo(workshop.the(type).logicalId());
        }
        assertThat(synthesis.text()).doesNotContain("\"LaunchType\"").doesNotContain("AWS::Lambda::Function");
    }

    private static JsonNode output(String end) {
        return workshop.assembly().stacks().stream()
                .flatMap(stack -> stack.template().outputs().entrySet().stream())
                .filter(output ->
                        output.getKey().endsWith(end) && !output.getKey().startsWith("PublishOutput"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path("Name").asText())
                .toList();
    }

    private static String tag(Resource resource, String key) {
        return StreamSupport.stream(resource.property("Tags").spliterator(), false)
                .filter(tag -> tag.path("Key").asText().equals(key))
                .map(tag -> tag.path("Value").asText())
                .findFirst()
                .orElse("");
    }
}
