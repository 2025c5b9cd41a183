package dev.bandstand.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.task.TaskProps;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.servicediscovery.INamespace;
import software.amazon.awscdk.services.servicediscovery.PrivateDnsNamespace;

class InternalServiceTest {

    private static final Template CONNECTED = template(Discovery::serviceConnect);
    private static final Template MAPPED = template(Discovery::cloudMap);

    private static Template template(BiFunction<INamespace, String, Discovery> discovery) {
        return Stage.template(stage -> {
            var namespace = PrivateDnsNamespace.Builder.create(stage.stack(), "Namespace")
                    .name("shop.internal")
                    .vpc(stage.cluster().getVpc())
                    .build();
            var orders = new InternalService(
                    stage.stack(),
                    "Orders",
                    InternalServiceProps.builder(stage.cluster(), named(), discovery.apply(namespace, "orders"))
                            .scaling(ScalingPlan.of(TaskRange.between(2, 4), TargetTracking.onCpu(60)))
                            .build());
            var caller = new InternalService(
                    stage.stack(),
                    "Caller",
                    InternalServiceProps.builder(stage.cluster(), Stage.task(), Discovery.cloudMap(namespace, "caller"))
                            .serviceConnect(namespace)
                            .build());
            caller.getConnections().allowToDefaultPort(orders);
        });
    }

    private static TaskProps named() {
        return TaskProps.builder(Stage.container().portName("http").build()).build();
    }

    @Test
    void keepsTheTemplateOfAServiceThatTheProxyFinds() {
        Golden.matches("service-internal", CONNECTED);
    }

    @Test
    void answersUnderItsNameOnThePortOfItsContainer() {
        CONNECTED.hasResourceProperties(
                "AWS::ECS::Service",
                Map.of(
                        "ServiceConnectConfiguration",
                        Map.of(
                                "Enabled",
                                true,
                                "Services",
                                List.of(Map.of(
                                        "PortName",
                                        "http",
                                        "DiscoveryName",
                                        "orders",
                                        "ClientAliases",
                                        List.of(Map.of("DnsName", "orders", "Port", 8080)))))));
    }

    @Test
    void sendsTheLinesOfTheProxyToTheLogGroupOfTheTask() {
        assertThat(service(CONNECTED, "Orders", "ServiceConnectConfiguration.LogConfiguration.Options.awslogs-group"))
                .isEqualTo(TemplateParts.at(
                                TemplateParts.of(CONNECTED).all("AWS::ECS::TaskDefinition").entrySet().stream()
                                        .filter(entry -> entry.getKey().startsWith("Orders"))
                                        .findFirst()
                                        .orElseThrow()
                                        .getValue(),
                                "Properties.ContainerDefinitions.0.LogConfiguration.Options.awslogs-group")
                        .orElseThrow());
    }

    @Test
    void letsACallerTakePartWithoutAnswering() {
        assertThat(service(CONNECTED, "Caller", "ServiceConnectConfiguration.Enabled"))
                .isEqualTo(true);
        assertThat(service(CONNECTED, "Caller", "ServiceConnectConfiguration.Services"))
                .isEqualTo("absent");
    }

    @Test
    void isKnownToDnsForTenSecondsATask() {
        MAPPED.hasResourceProperties(
                "AWS::ServiceDiscovery::Service",
                Map.of(
                        "Name",
                        "orders",
                        "DnsConfig",
                        Map.of("DnsRecords", List.of(Map.of("TTL", 10, "Type", "A")), "RoutingPolicy", "MULTIVALUE")));
        assertThat(service(MAPPED, "Orders", "ServiceConnectConfiguration")).isEqualTo("absent");
    }

    @Test
    void letsOnlyItsCallersIn() {
        CONNECTED.resourceCountIs("AWS::EC2::SecurityGroupIngress", 1);
        CONNECTED.hasResourceProperties(
                "AWS::EC2::SecurityGroupIngress", Map.of("FromPort", 8080, "ToPort", 8080, "IpProtocol", "tcp"));
        assertThat(TemplateParts.of(CONNECTED).ingress()).isEmpty();
    }

    @Test
    void hasNoLoadBalancer() {
        CONNECTED.resourceCountIs("AWS::ElasticLoadBalancingV2::TargetGroup", 0);
        CONNECTED.resourceCountIs("AWS::ApplicationAutoScaling::ScalingPolicy", 1);
        assertThat(service(CONNECTED, "Orders", "DesiredCount")).isEqualTo("absent");
        assertThat(service(CONNECTED, "Caller", "DesiredCount")).isEqualTo(1);
    }

    private static Object service(Template template, String prefix, String path) {
        return TemplateParts.of(template).all("AWS::ECS::Service").entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry ->
                        TemplateParts.at(entry.getValue(), "Properties." + path).orElse("absent"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Orders", "-orders", "orders.api"})
    void refusesANameThatDnsDoesNotKnow(String name) {
        assertThatThrownBy(() -> Discovery.cloudMap(namespace(stack()), name))
                .hasMessage("internal.name must be up to 63 lower-case letters, digits or inner hyphens, got: " + name);
    }

    @Test
    void refusesToBeFoundThroughAPortWithoutAName() {
        Stack stack = stack();
        var builder = InternalServiceProps.builder(
                Stage.cluster(stack, Stage.vpc(stack)),
                Stage.task(),
                Discovery.serviceConnect(namespace(stack()), "orders"));

        assertThatThrownBy(builder::build)
                .hasMessage("portName must be given for a service that Service Connect finds, got: nothing");
    }

    @Test
    void refusesToCountRequestsThatNobodyCounts() {
        Stack stack = stack();
        ICluster cluster = Stage.cluster(stack, Stage.vpc(stack));
        var builder = InternalServiceProps.builder(
                        cluster, Stage.task(), Discovery.cloudMap(namespace(stack()), "orders"))
                .scaling(ScalingPlan.of(TaskRange.between(1, 2), TargetTracking.onRequestsPerTarget(100)));

        assertThatThrownBy(builder::build)
                .hasMessage("scaling must follow cpu or memory without a load balancer, got: requestsPerTarget");
    }

    private static Stack stack() {
        return new Stack(new App(), "Shop");
    }

    private static INamespace namespace(Stack stack) {
        return PrivateDnsNamespace.Builder.create(stack, "Namespace")
                .name("shop.internal")
                .vpc(Stage.vpc(stack))
                .build();
    }
}
