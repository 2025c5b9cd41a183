package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds everything that has an address in the network, with its security groups and subnets. */
final class Things {

    private static final String GROUP = "AWS::EC2::SecurityGroup";
    private static final String LAUNCH_TEMPLATE = "AWS::EC2::LaunchTemplate";

    private final Assembly assembly;

    private Things(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Returns the things of the assembly, load balancers first. */
    static List<Thing> of(Assembly assembly) {
        var finder = new Things(assembly);
        List<Thing> things = new ArrayList<>();
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                finder.add(stack, resource, things);
            }
        }
        things.sort(Comparator.comparing(Thing::kind).thenComparing(Thing::title));
        return List.copyOf(things);
    }

    private void add(StackTemplate stack, Resource resource, List<Thing> things) {
        switch (resource.type()) {
            case "AWS::ElasticLoadBalancingV2::LoadBalancer" ->
                things.add(thing(stack, resource, Kind.LOAD_BALANCER, Names.of(resource, "Name"), "Subnets"));
            case "AWS::ECS::Service" ->
                things.add(thing(
                        stack,
                        resource,
                        Kind.SERVICE,
                        serviceName(stack, resource),
                        "NetworkConfiguration/AwsvpcConfiguration/Subnets"));
            case "AWS::RDS::DBInstance" ->
                things.add(thing(
                        stack,
                        resource,
                        Kind.DATABASE,
                        Names.of(resource, "DBInstanceIdentifier"),
                        "DBSubnetGroupName"));
            case "AWS::AutoScaling::AutoScalingGroup" ->
                things.add(thing(
                        stack,
                        resource,
                        Kind.INSTANCES,
                        Names.of(resource, "AutoScalingGroupName"),
                        "VPCZoneIdentifier"));
            case "AWS::EC2::VPCEndpoint" -> endpoint(stack, resource, things);
            case "AWS::Lambda::Function" -> {
                if (resource.properties().has("VpcConfig")) {
                    things.add(thing(
                            stack, resource, Kind.FUNCTION, Names.of(resource, "FunctionName"), "VpcConfig/SubnetIds"));
                }
            }
            default -> other(stack, resource, things);
        }
    }

    private void endpoint(StackTemplate stack, Resource resource, List<Thing> things) {
        if (resource.property("VpcEndpointType").asText().equals("Interface")) {
            String service =
                    Intrinsics.text(resource.property("ServiceName")).replaceFirst("^.*\\$\\{AWS::Region}\\.", "");
            things.add(thing(stack, resource, Kind.ENDPOINT, service, "SubnetIds"));
        }
    }

    private void other(StackTemplate stack, Resource resource, List<Thing> things) {
        boolean partOfAnother =
                resource.type().startsWith(GROUP) || resource.type().equals(LAUNCH_TEMPLATE);
        if (!partOfAnother && !groups(stack, resource).isEmpty()) {
            String type = resource.type().substring(resource.type().lastIndexOf(':') + 1);
            things.add(thing(stack, resource, Kind.OTHER, type + " " + Names.of(resource), "SubnetIds"));
        }
    }

    private Thing thing(StackTemplate stack, Resource resource, Kind kind, String name, String subnets) {
        String title = kind == Kind.OTHER ? name : kind.noun() + " " + name;
        return new Thing(
                stack.target(resource.logicalId()),
                kind,
                title,
                resource,
                groups(stack, resource),
                through(stack.id(), resource.property(subnets), "AWS::EC2::Subnet", "AWS::RDS::DBSubnetGroup"));
    }

    private String serviceName(StackTemplate stack, Resource service) {
        if (service.property("ServiceName").isTextual()) {
            return service.property("ServiceName").asText();
        }
        return assembly.targets(stack.id(), service.property("TaskDefinition")).stream()
                .flatMap(task -> assembly.resource(task).stream())
                .map(task -> Names.of(task, "Family"))
                .findFirst()
                .orElse(Names.withoutHash(service.logicalId()));
    }

    private List<Target> groups(StackTemplate stack, Resource resource) {
        return through(stack.id(), resource.properties(), GROUP, LAUNCH_TEMPLATE);
    }

    /** Returns the targets of {@code type} inside {@code value}, also those behind a resource of type {@code via}. */
    private List<Target> through(String stack, JsonNode value, String type, String via) {
        Set<Target> found = new TreeSet<>();
        for (Target target : assembly.targets(stack, value)) {
            assembly.resource(target).ifPresent(resource -> {
                if (resource.is(type)) {
                    found.add(target);
                } else if (resource.is(via)) {
                    found.addAll(through(target.stack(), resource.properties(), type, type));
                }
            });
        }
        return List.copyOf(found);
    }
}
