package dev.bandstand.service;

import static dev.bandstand.service.Backends.backend;
import static dev.bandstand.service.Backends.props;
import static dev.bandstand.service.Backends.routed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class RoutedServiceTest {

    private static final Template SHARED = Stage.template(stage -> {
        BackendService owner = backend(stage, props(stage));
        routed(stage, "Admin", owner, Route.ofPath("/admin/*"));
        routed(stage, "Shop", owner, Route.of("shop.example.com", "/cart").priority(7));
    });

    @Test
    void theSharedLoadBalancerKeepsItsTemplate() {
        Golden.matches("service-routed", SHARED);
    }

    @Test
    void sharesOneLoadBalancer() {
        SHARED.resourceCountIs("AWS::ElasticLoadBalancingV2::LoadBalancer", 1);
        SHARED.resourceCountIs("AWS::ElasticLoadBalancingV2::Listener", 1);
        SHARED.resourceCountIs("AWS::ElasticLoadBalancingV2::TargetGroup", 3);
        SHARED.resourceCountIs("AWS::ECS::Service", 3);
    }

    @Test
    void getsTheRequestsOfItsRoute() {
        SHARED.hasResourceProperties(
                "AWS::ElasticLoadBalancingV2::ListenerRule",
                Map.of(
                        "Priority",
                        Route.ofPath("/admin/*").priority(),
                        "Conditions",
                        List.of(Map.of(
                                "Field", "path-pattern", "PathPatternConfig", Map.of("Values", List.of("/admin/*"))))));
        SHARED.hasResourceProperties(
                "AWS::ElasticLoadBalancingV2::ListenerRule",
                Map.of(
                        "Priority",
                        7,
                        "Conditions",
                        List.of(
                                Map.of(
                                        "Field",
                                        "host-header",
                                        "HostHeaderConfig",
                                        Map.of("Values", List.of("shop.example.com"))),
                                Map.of(
                                        "Field",
                                        "path-pattern",
                                        "PathPatternConfig",
                                        Map.of("Values", List.of("/cart"))))));
    }

    @Test
    void waitsForItsRule() {
        assertThat(TemplateParts.of(SHARED).all("AWS::ECS::Service").entrySet())
                .filteredOn(entry -> entry.getKey().startsWith("Admin"))
                .singleElement()
                .satisfies(entry -> assertThat(TemplateParts.at(entry.getValue(), "DependsOn")
                                .orElseThrow()
                                .toString())
                        .contains("AdminRule"));
    }

    @Test
    void isAsConfinedAsItsOwner() {
        SHARED.allResourcesProperties(
                "AWS::ECS::Service",
                Map.of(
                        "AvailabilityZoneRebalancing",
                        "ENABLED",
                        "DesiredCount",
                        1,
                        "EnableExecuteCommand",
                        false,
                        "PropagateTags",
                        "SERVICE"));
        SHARED.allResourcesProperties(
                "AWS::ElasticLoadBalancingV2::TargetGroup",
                Map.of("HealthCheckPath", "/", "HealthCheckTimeoutSeconds", 5, "UnhealthyThresholdCount", 3));
        assertThat(TemplateParts.of(SHARED).all("AWS::ECS::Service").toString()).doesNotContain("LaunchType");
    }

    @Test
    void refusesASecondServiceInTheSamePlaceOfItsListener() {
        assertThatThrownBy(() -> Stage.template(stage -> {
                    BackendService owner = backend(stage, props(stage));
                    routed(stage, "Admin", owner, Route.ofPath("/admin/*").priority(7));
                    routed(stage, "Shop", owner, Route.ofPath("/shop/*").priority(7));
                }))
                .hasMessage("route.priority must be given to Admin or Shop so that they differ, got: 7 for both");
    }
}
