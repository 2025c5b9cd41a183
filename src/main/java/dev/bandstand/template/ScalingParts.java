package dev.bandstand.template;

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

    /** Copies the list. */
    public ScalingParts {
        policies = List.copyOf(policies);
    }

    /** Returns the parts of each scalable target of an ECS service, in the order of the stacks. */
    public static List<ScalingParts> of(Assembly assembly) {
        List<ScalingParts> found = new ArrayList<>();
        for (Target target : assembly.targets(SCALABLE_TARGET)) {
            Resource resource = assembly.resource(target).orElseThrow();
            if (resource.property("ScalableDimension").asText().equals("ecs:service:DesiredCount")) {
                List<Target> policies = assembly.targets(POLICY).stream()
                        .filter(policy -> belongs(assembly, policy, target))
                        .toList();
                found.add(new ScalingParts(target, service(assembly, target, resource), policies));
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

    private static Optional<Target> service(Assembly assembly, Target target, Resource resource) {
        Optional<Target> referred = assembly.targets(target.stack(), resource.property(RESOURCE_ID)).stream()
                .filter(candidate -> assembly.resource(candidate)
                        .filter(found -> found.is(SERVICE))
                        .isPresent())
                .findFirst();
        return referred.or(() -> named(assembly, Intrinsics.text(resource.property(RESOURCE_ID))));
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
        Resource resource = assembly.resource(policy).orElseThrow();
        if (resource.properties().has(RESOURCE_ID)) {
            return policy.stack().equals(target.stack())
                    && Intrinsics.text(resource.property(RESOURCE_ID))
                            .equals(Intrinsics.text(
                                    assembly.resource(target).orElseThrow().property(RESOURCE_ID)));
        }
        return assembly.targets(policy.stack(), resource.property("ScalingTargetId"))
                .contains(target);
    }
}
