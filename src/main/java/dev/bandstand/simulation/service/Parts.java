package dev.bandstand.simulation.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
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

    /** Returns the target groups that its tasks join. */
    List<Target> targetGroups() {
        return service.property("LoadBalancers").isMissingNode()
                ? List.of()
                : assembly.targets(target.stack(), service.property("LoadBalancers")).stream()
                        .filter(each -> assembly.resource(each)
                                .filter(found -> found.is(TARGET_GROUP))
                                .isPresent())
                        .toList();
    }

    /** Returns a value as it reads in a message. */
    static String shown(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "none" : Intrinsics.text(value);
    }

    private static Resource resource(Assembly assembly, Target part) {
        Resource resource = assembly.resource(part).orElseThrow();
        resource.condition().ifPresent(condition -> {
            throw new IllegalArgumentException(
                    part.logicalId() + ".Condition must be known before the deployment, got: " + condition);
        });
        return resource;
    }
}
