package dev.bandstand.simulation.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import dev.bandstand.template.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One service in its assembly, as its readers see it.
 *
 * @param assembly the assembly
 * @param target where the service stands
 * @param service the service
 */
record Parts(Assembly assembly, Target target, Resource service) {

    private static final int MINUTE = 60;

    private static final String IF = "Fn::If";

    private static final List<String> DECIDED = List.of(
            "AlarmActions",
            "ContainerDefinitions",
            "DeploymentConfiguration",
            "EphemeralStorage",
            "Monitoring",
            "NetworkConfiguration",
            "PlacementConstraints",
            "RuntimePlatform",
            "ScalingTargetId",
            "TargetGroupAttributes");

    static final String TARGET_GROUP = "AWS::ElasticLoadBalancingV2::TargetGroup";

    static Parts of(Assembly assembly, Target service) {
        return new Parts(assembly, service, resource(assembly, service));
    }

    /** Returns the resource, which must not depend on a condition that nobody knows yet. */
    Resource resource(Target part) {
        return resource(assembly, part);
    }

    /** Returns the first resource of one of the types that a value in the stack {@code stack} refers to. */
    Optional<Target> referred(String stack, JsonNode value, String... types) {
        return assembly.targets(stack, value).stream()
                .filter(each -> assembly.resource(each)
                        .filter(found -> List.of(types).contains(found.type()))
                        .isPresent())
                .findFirst();
    }

    /** Returns the task definition. */
    Resource task() {
        JsonNode definition = service.property("TaskDefinition");
        return referred(target.stack(), definition, "AWS::ECS::TaskDefinition")
                .map(this::resource)
                .orElseThrow(() -> new IllegalArgumentException(
                        "TaskDefinition must be one of the template's, got: " + shown(definition)));
    }

    /** Returns the target groups that its tasks join; one beside them is for the other half of a blue/green deployment. */
    List<Target> targetGroups() {
        List<Target> groups = new ArrayList<>();
        for (JsonNode balancer : service.property("LoadBalancers")) {
            referred(target.stack(), balancer.path("TargetGroupArn"), TARGET_GROUP)
                    .ifPresent(groups::add);
        }
        return groups;
    }

    /**
     * Tells whether the service publishes a metric every 20 seconds.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/target-tracking-faster-auto-scaling.html">Faster auto
     *     scaling with high-resolution metrics</a>
     */
    boolean publishesOften(MetricKind metric) {
        String name = metric == MetricKind.CPU ? "CPUUtilization" : "MemoryUtilization";
        for (JsonNode configuration : service.property("Monitoring/MetricConfigurations")) {
            boolean often = Values.integer(configuration, "ResolutionSeconds", MINUTE) < MINUTE;
            for (JsonNode named : configuration.path("MetricNames")) {
                if (often && named.asText().equals(name)) {
                    return metric == MetricKind.CPU || metric == MetricKind.MEMORY;
                }
            }
        }
        return false;
    }

    /** Returns a value as it reads in a message. */
    static String shown(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "none" : Intrinsics.text(value);
    }

    static Resource resource(Assembly assembly, Target part) {
        Resource resource = assembly.resource(part).orElseThrow();
        resource.condition().ifPresent(condition -> {
            throw new IllegalArgumentException(
                    part.logicalId() + ".Condition must be known before the deployment, got: " + condition);
        });
        DECIDED.forEach(property -> decided(part, property, resource.property(property)));
        return resource;
    }

    /** Refuses what hangs on a condition that is not known, where it would be left out in silence. */
    private static void decided(Target part, String property, JsonNode value) {
        boolean open = value.has(IF);
        if (value.isArray()) {
            for (JsonNode item : value) {
                open |= item.has(IF);
            }
        }
        Refusals.require(
                !open, part.logicalId() + "." + property + " must be known before the deployment", shown(value));
    }
}
