package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which resource belongs to which: what somebody would look for under the name of the other. */
final class Owners {

    /** A log group, its task definition, the service: more steps would be a ring. */
    private static final int MOST_STEPS = 8;

    private final Assembly assembly;
    private final Map<String, String> stackNames = new TreeMap<>();
    private final Map<Target, Target> owners = new TreeMap<>();
    private final Map<Target, Resource> scalableTargets = new TreeMap<>();
    private final Map<Target, Resource> providers = new TreeMap<>();
    private final Map<String, Target> servicesByName = new TreeMap<>();
    private final Map<String, Target> databasesByName = new TreeMap<>();
    private final SortedSet<Part> services = new TreeSet<>();

    private Owners(Assembly assembly) {
        this.assembly = assembly;
    }

    static Owners of(Assembly assembly) {
        Owners owners = new Owners(assembly);
        for (StackTemplate stack : assembly.stacks()) {
            owners.stackNames.put(stack.id(), stack.stackName());
            stack.template().resources("AWS::ECS::Service").forEach(service -> owners.service(stack, service));
            stack.template().resources("AWS::RDS::DBInstance").forEach(each -> owners.database(stack, each));
        }
        for (StackTemplate stack : assembly.stacks()) {
            stack.template().resources().values().forEach(resource -> owners.look(stack, resource));
        }
        return owners;
    }

    /** Returns what a resource belongs to in the end: itself, where it belongs to nothing. */
    Part part(Target target) {
        Target owner = target;
        for (int step = 0; step < MOST_STEPS && owners.containsKey(owner); step++) {
            owner = owners.get(owner);
        }
        return part(owner.stack(), owner.logicalId());
    }

    /** Returns what scales an ECS service. */
    Optional<Resource> scalableTarget(Target service) {
        return Optional.ofNullable(scalableTargets.get(service));
    }

    /** Returns what gives a cluster its capacity providers, where that is a resource of its own. */
    Optional<Resource> providers(Target cluster) {
        return Optional.ofNullable(providers.get(cluster));
    }

    SortedSet<Part> services() {
        return services;
    }

    private Part part(String stack, String resource) {
        return new Part(stackNames.getOrDefault(stack, stack), resource);
    }

    private void service(StackTemplate stack, Resource service) {
        Target target = stack.target(service.logicalId());
        services.add(part(stack.id(), service.logicalId()));
        own(stack, service.property("TaskDefinition"), target);
        own(stack, service.property("LoadBalancers"), target);
        JsonNode name = service.property("ServiceName");
        if (name.isTextual()) {
            servicesByName.put(name.asText(), target);
        }
    }

    private void database(StackTemplate stack, Resource database) {
        JsonNode name = database.property("DBInstanceIdentifier");
        if (name.isTextual()) {
            databasesByName.put(name.asText(), stack.target(database.logicalId()));
        }
    }

    private void look(StackTemplate stack, Resource resource) {
        Target target = stack.target(resource.logicalId());
        switch (resource.type()) {
            case "AWS::EC2::NatGateway" -> own(stack, resource.property("AllocationId"), target);
            case "AWS::ElasticLoadBalancingV2::LoadBalancer" ->
                own(stack, resource.property("SubnetMappings"), target, "AWS::EC2::EIP");
            case "AWS::ECS::TaskDefinition" ->
                own(stack, resource.property("ContainerDefinitions"), target, "AWS::Logs::LogGroup");
            case "AWS::Scheduler::Schedule", "AWS::Events::Rule" ->
                own(stack, resource.properties(), target, "AWS::ECS::TaskDefinition");
            case "AWS::RDS::DBInstance", "AWS::RDS::DBCluster" ->
                own(stack, resource.property("MasterUserPassword"), target, "AWS::SecretsManager::Secret");
            case "AWS::EC2::FlowLog" -> own(stack, resource.properties(), target, "AWS::Logs::LogGroup");
            case "AWS::Logs::LogGroup" -> logGroup(stack, resource, target);
            case "AWS::ApplicationAutoScaling::ScalableTarget" -> scalableTarget(stack, resource, target);
            case "AWS::ApplicationAutoScaling::ScalingPolicy" ->
                belong(
                        stack,
                        target,
                        resource.property(
                                resource.properties().has("ScalingTargetId") ? "ScalingTargetId" : "ResourceId"));
            case "AWS::ECS::ClusterCapacityProviderAssociations" ->
                first(stack, resource.property("Cluster"), "AWS::ECS::Cluster")
                        .ifPresent(cluster -> providers.put(cluster, resource));
            case "AWS::CloudWatch::Alarm" -> alarm(stack, resource, target);
            default -> {
                // belongs to itself
            }
        }
    }

    /** RDS writes the logs of a database into groups with its name in theirs. */
    private void logGroup(StackTemplate stack, Resource group, Target target) {
        JsonNode name = group.property("LogGroupName");
        String[] steps = Intrinsics.text(name).split("/", -1);
        Target database = steps.length > 4 && steps[2].equals("rds") ? databasesByName.get(steps[4]) : null;
        if (database == null) {
            belong(stack, target, name);
        } else {
            owners.put(target, database);
        }
    }

    private void scalableTarget(StackTemplate stack, Resource resource, Target target) {
        JsonNode id = resource.property("ResourceId");
        String text = Intrinsics.text(id);
        Target named = servicesByName.get(text.substring(text.lastIndexOf('/') + 1));
        Optional<Target> service = first(stack, id, "AWS::ECS::Service").or(() -> Optional.ofNullable(named));
        service.ifPresent(found -> {
            owners.put(target, found);
            scalableTargets.put(found, resource);
        });
    }

    private void alarm(StackTemplate stack, Resource alarm, Target target) {
        JsonNode metrics = alarm.property("Metrics");
        first(stack, alarm.property("AlarmActions"), "AWS::ApplicationAutoScaling::ScalingPolicy")
                .or(() -> first(stack, alarm.property("Dimensions"), "AWS::ECS::Service"))
                .or(() -> first(stack, metrics, "AWS::ECS::Service"))
                .or(() -> watched(stack, alarm.property("Dimensions")))
                .or(() -> watched(stack, metrics))
                .ifPresent(owner -> owners.put(target, owner));
    }

    /** What an alarm names beside the cluster, which says nothing where a service stands beside it. */
    private Optional<Target> watched(StackTemplate stack, JsonNode value) {
        return assembly.targets(stack.id(), value).stream().findFirst();
    }

    private void belong(StackTemplate stack, Target target, JsonNode value) {
        assembly.targets(stack.id(), value).stream()
                .filter(owner -> !owner.equals(target))
                .findFirst()
                .ifPresent(owner -> owners.put(target, owner));
    }

    private void own(StackTemplate stack, JsonNode value, Target owner, String... types) {
        for (Target target : assembly.targets(stack.id(), value)) {
            if (!target.equals(owner) && (types.length == 0 || is(target, types[0]))) {
                owners.putIfAbsent(target, owner);
            }
        }
    }

    private Optional<Target> first(StackTemplate stack, JsonNode value, String type) {
        return assembly.targets(stack.id(), value).stream()
                .filter(target -> is(target, type))
                .findFirst();
    }

    private boolean is(Target target, String type) {
        return assembly.resource(target).filter(found -> found.is(type)).isPresent();
    }
}
