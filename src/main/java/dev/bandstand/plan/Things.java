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

/** Finds everything that has an address in the network, with its security groups and subnets. */
final class Things {

    private static final String MOUNT_TARGET = "AWS::EFS::MountTarget";

    private final Assembly assembly;
    private final Addresses addresses;
    private final Workloads workloads;
    private final List<Thing> things = new ArrayList<>();

    private Things(Assembly assembly) {
        this.assembly = assembly;
        this.addresses = new Addresses(assembly);
        this.workloads = new Workloads(assembly);
    }

    /** Returns the things of the assembly, load balancers first. */
    static List<Thing> of(Assembly assembly) {
        var finder = new Things(assembly);
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                finder.add(stack.target(resource.logicalId()), resource);
            }
        }
        finder.things.sort(Comparator.comparing(Thing::kind).thenComparing(Thing::title));
        return Titles.unique(finder.things);
    }

    private void add(Target target, Resource resource) {
        if (workloads.find(target).map(things::add).orElse(false)) {
            return;
        }
        switch (resource.type()) {
            case "AWS::ElasticLoadBalancingV2::LoadBalancer" ->
                add(target, resource, Kind.LOAD_BALANCER, Names.of(resource, "Name"), "Subnets");
            case "AWS::RDS::DBInstance" ->
                add(target, resource, Kind.DATABASE, Names.of(resource, "DBInstanceIdentifier"), "DBSubnetGroupName");
            case "AWS::AutoScaling::AutoScalingGroup" ->
                add(
                        target,
                        resource,
                        Kind.INSTANCES,
                        Names.of(resource, "AutoScalingGroupName").replaceFirst("(?<=.)(Group)?ASG$", ""),
                        "VPCZoneIdentifier");
            case "AWS::ECS::CapacityProvider" -> managedInstances(target, resource);
            case "AWS::EC2::VPCEndpoint" -> endpoint(target, resource);
            case "AWS::EFS::FileSystem" -> fileSystem(target, resource);
            case "AWS::Lambda::Function" -> function(target, resource);
            default -> other(target, resource);
        }
    }

    private void managedInstances(Target target, Resource provider) {
        if (provider.properties().has("ManagedInstancesProvider")) {
            add(
                    target,
                    provider,
                    Kind.MANAGED_INSTANCES,
                    Names.of(provider, "Name").replaceFirst("(?<=.)Provider$", ""),
                    "ManagedInstancesProvider/InstanceLaunchTemplate/NetworkConfiguration/Subnets");
        }
    }

    private void endpoint(Target target, Resource resource) {
        if (resource.property("VpcEndpointType").asText().equals("Interface")) {
            String service =
                    Intrinsics.text(resource.property("ServiceName")).replaceFirst("^.*\\$\\{AWS::Region}\\.", "");
            add(target, resource, Kind.ENDPOINT, service, "SubnetIds");
        }
    }

    private void function(Target target, Resource function) {
        if (function.properties().has("VpcConfig")) {
            add(target, function, Kind.FUNCTION, Names.of(function, "FunctionName"), "VpcConfig/SubnetIds");
        }
    }

    /** A file system is reached through its mount targets. */
    private void fileSystem(Target target, Resource fileSystem) {
        List<Target> groups = new ArrayList<>();
        List<Target> subnets = new ArrayList<>();
        for (Target mount : assembly.targets(MOUNT_TARGET)) {
            Resource resource = assembly.resource(mount).orElseThrow();
            if (assembly.targets(mount.stack(), resource.property("FileSystemId"))
                    .contains(target)) {
                groups.addAll(addresses.groups(mount.stack(), resource.property("SecurityGroups")));
                subnets.addAll(addresses.subnets(mount.stack(), resource.property("SubnetId")));
            }
        }
        things.add(new Thing(
                target,
                Kind.FILE_SYSTEM,
                Kind.FILE_SYSTEM.noun() + " " + FileSystems.name(fileSystem),
                fileSystem,
                groups.stream().distinct().toList(),
                subnets.stream().distinct().toList()));
    }

    private void other(Target target, Resource resource) {
        boolean partOfAnother = resource.type().startsWith(Addresses.GROUP)
                || Addresses.TEMPLATES.contains(resource.type())
                || isMountTargetOfAThing(target, resource);
        if (!partOfAnother
                && !addresses.groups(target.stack(), resource.properties()).isEmpty()) {
            String type = resource.type().substring(resource.type().lastIndexOf(':') + 1);
            add(target, resource, Kind.OTHER, type + " " + Names.of(resource), "SubnetIds");
        }
    }

    private boolean isMountTargetOfAThing(Target target, Resource resource) {
        return resource.is(MOUNT_TARGET)
                && !assembly.targets(target.stack(), resource.property("FileSystemId"))
                        .isEmpty();
    }

    private void add(Target target, Resource resource, Kind kind, String name, String subnets) {
        JsonNode places = resource.property(subnets);
        things.add(new Thing(
                target,
                kind,
                kind == Kind.OTHER ? name : kind.noun() + " " + name,
                resource,
                addresses.groups(target.stack(), resource.properties()),
                addresses.subnets(target.stack(), places)));
    }
}
