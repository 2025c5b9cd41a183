package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The resources that make one ECS service scale, wherever in the assembly they stand.
 *
 * @param scalableTarget the resource with the least and the most tasks
 * @param service the service, where it stands in the same assembly
 * @param policies its policies, in the order of the stacks and then by their logical ids
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalabletarget.html">AWS::ApplicationAutoScaling::ScalableTarget</a>
 */
public record ScalingParts(Target scalableTarget, Optional<Target> service, List<Target> policies) {

    private static final String SCALABLE_TARGET = "AWS::ApplicationAutoScaling::ScalableTarget";
    private static final String POLICY = "AWS::ApplicationAutoScaling::ScalingPolicy";
    private static final String SERVICE = "AWS::ECS::Service";
    private static final String RESOURCE_ID = "ResourceId";
    private static final String DIMENSION = "ecs:service:DesiredCount";
    private static final String PREFIX = "service/";

    /** Copies the list. */
    public ScalingParts {
        policies = List.copyOf(policies);
    }

    /** Returns the parts of each scalable target of an ECS service, in the order of the stacks. */
    public static List<ScalingParts> of(Assembly assembly) {
        List<ScalingParts> found = new ArrayList<>();
        for (Target target : assembly.targets(SCALABLE_TARGET)) {
            Resource resource = assembly.resource(target).orElseThrow();
            if (resource.property("ScalableDimension").asText().equals(DIMENSION)) {
                List<Target> policies = assembly.targets(POLICY).stream()
                        .filter(policy -> belongs(assembly, policy, target))
                        .toList();
                found.add(new ScalingParts(
                        target, service(assembly, target.stack(), resource.property(RESOURCE_ID)), policies));
            }
        }
        return found;
    }

    /**
     * Returns the resources of one type that call {@code policy} when something happens.
     *
     * @param actions the property with what they call, as in {@code AlarmActions}
     */
    public static List<Target> callers(Assembly assembly, Target policy, String type, String actions) {
        return assembly.targets(type).stream()
                .filter(caller -> assembly.resource(caller)
                        .filter(alarm -> assembly.targets(caller.stack(), alarm.property(actions))
                                .contains(policy))
                        .isPresent())
                .toList();
    }

    /**
     * Returns the policies of ECS services of which the assembly does not tell what they scale.
     *
     * <p>One that names another service in plain text, as in {@code service/main/web}, is none of them.
     */
    public static List<Target> strays(Assembly assembly) {
        List<Target> targets = assembly.targets(SCALABLE_TARGET);
        return assembly.targets(POLICY).stream()
                .filter(policy -> targets.stream().noneMatch(target -> belongs(assembly, policy, target)))
                .filter(policy -> isStray(assembly.resource(policy).orElseThrow()))
                .toList();
    }

    private static boolean isStray(Resource policy) {
        String dimension = policy.property("ScalableDimension").asText(DIMENSION);
        return dimension.equals(DIMENSION) && !isPlain(Intrinsics.text(scales(policy)));
    }

    private static Optional<Target> service(Assembly assembly, String stack, JsonNode resourceId) {
        Optional<Target> referred = assembly.targets(stack, resourceId).stream()
                .filter(candidate -> assembly.resource(candidate)
                        .filter(found -> found.is(SERVICE))
                        .isPresent())
                .findFirst();
        return referred.or(() -> named(assembly, Intrinsics.text(resourceId)));
    }

    private static Optional<Target> named(Assembly assembly, String resourceId) {
        String name = resourceId.substring(resourceId.lastIndexOf('/') + 1);
        var byName = new TreeMap<String, Target>();
        assembly.targets(SERVICE)
                .forEach(service -> byName.putIfAbsent(
                        Intrinsics.text(assembly.resource(service).orElseThrow().property("ServiceName")), service));
        return Optional.ofNullable(byName.get(name));
    }

    private static boolean belongs(Assembly assembly, Target policy, Target target) {
        JsonNode scales = scales(assembly.resource(policy).orElseThrow());
        if (assembly.targets(policy.stack(), scales).contains(target)) {
            return true;
        }
        JsonNode wanted = assembly.resource(target).orElseThrow().property(RESOURCE_ID);
        String given = Intrinsics.text(scales).replaceFirst("[|].*", "");
        String id = Intrinsics.text(wanted);
        if (given.equals(id)) {
            return policy.stack().equals(target.stack()) || isPlain(id);
        }
        // The same service, once by its name and once by a reference.
        return isPlain(given) != isPlain(id)
                && given.startsWith(PREFIX)
                && id.startsWith(PREFIX)
                && service(assembly, policy.stack(), isPlain(given) ? TextNode.valueOf(given) : scales)
                        .filter(service -> service(assembly, target.stack(), wanted)
                                .filter(service::equals)
                                .isPresent())
                        .isPresent();
    }

    /** Returns what a policy scales: its scalable target, or the id that both have. */
    private static JsonNode scales(Resource policy) {
        return policy.property(policy.properties().has(RESOURCE_ID) ? RESOURCE_ID : "ScalingTargetId");
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty() && !text.contains("${");
    }
}
