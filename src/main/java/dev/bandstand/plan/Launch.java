package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * How something starts ECS tasks, in one shape for services, daemons, schedules, rules and definitions that nothing starts.
 *
 * @param stack the stack in which it is written
 * @param settings the object that holds capacity, network and placement
 * @param cluster the value that names the cluster
 * @param definition the task definition, where that stands in the assembly
 */
record Launch(String stack, JsonNode settings, JsonNode cluster, Optional<Target> definition) {

    static final String CAPACITY = "CapacityProviderStrategy";
    static final String SERVICE = "AWS::ECS::Service";
    static final String DAEMON = "AWS::ECS::Daemon";
    static final String SCHEDULE = "AWS::Scheduler::Schedule";
    static final String RULE = "AWS::Events::Rule";
    static final String DEFINITION = "AWS::ECS::TaskDefinition";

    /** Returns how {@code target} starts tasks; empty when it starts none. */
    static Optional<Launch> of(Assembly assembly, Target target) {
        Resource resource = assembly.resource(target).orElseThrow();
        return switch (resource.type()) {
            case SERVICE -> of(assembly, target, resource.properties(), "Cluster", "TaskDefinition");
            case DAEMON -> of(assembly, target, resource.properties(), "ClusterArn", "DaemonTaskDefinitionArn");
            case SCHEDULE, RULE ->
                target(resource)
                        .map(sent -> new Launch(
                                target.stack(),
                                sent.path("EcsParameters"),
                                sent.path("Arn"),
                                first(assembly, target.stack(), sent.at("/EcsParameters/TaskDefinitionArn"))));
            case DEFINITION ->
                Optional.of(new Launch(
                        target.stack(), requests(assembly, target), MissingNode.getInstance(), Optional.of(target)));
            default -> Optional.empty();
        };
    }

    /** What starts a definition by hand stands in an output that names it beside subnets, groups and capacity. */
    private static JsonNode requests(Assembly assembly, Target definition) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        for (StackTemplate stack : assembly.stacks()) {
            if (stack.id().equals(definition.stack())) {
                stack.template().outputs().values().stream()
                        .map(output -> output.path("Value"))
                        .filter(value -> assembly.targets(stack.id(), value).contains(definition))
                        .forEach(settings.putArray(CAPACITY)::add);
            }
        }
        return settings;
    }

    private static Optional<Launch> of(
            Assembly assembly, Target target, JsonNode settings, String cluster, String definition) {
        return Optional.of(new Launch(
                target.stack(),
                settings,
                settings.path(cluster),
                first(assembly, target.stack(), settings.path(definition))));
    }

    /** Returns the target of a schedule, or of a rule, that is an ECS task. */
    static Optional<JsonNode> target(Resource resource) {
        JsonNode targets = resource.is(RULE) ? resource.property("Targets") : resource.properties();
        return StreamSupport.stream(targets.spliterator(), false)
                .filter(sent -> sent.has("EcsParameters"))
                .findFirst();
    }

    private static Optional<Target> first(Assembly assembly, String stack, JsonNode value) {
        return assembly.targets(stack, value).stream().findFirst();
    }

    /** Returns the network interface of each task; missing where tasks use the network of their instance. */
    JsonNode network() {
        JsonNode network = settings.path("NetworkConfiguration");
        return network.has("AwsvpcConfiguration")
                ? network.path("AwsvpcConfiguration")
                : network.path("AwsVpcConfiguration");
    }

    boolean hasPublicAddress() {
        return network().path("AssignPublicIp").asText().equals("ENABLED");
    }

    /** Returns the first of the properties that is there: the same thing has two names in two services. */
    JsonNode setting(String... names) {
        return List.of(names).stream()
                .map(settings::path)
                .filter(value -> !value.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** Returns the resource of the task definition. */
    Optional<Resource> task(Assembly assembly) {
        return definition.flatMap(assembly::resource);
    }

    /** Returns the containers of the task definition. */
    JsonNode containers(Assembly assembly) {
        return task(assembly).map(task -> task.property("ContainerDefinitions")).orElse(MissingNode.getInstance());
    }

    /** Returns the network mode of the task definition; Linux tasks on EC2 have a bridge when nothing is said. */
    String networkMode(Assembly assembly) {
        return task(assembly)
                .map(task -> Intrinsics.text(task.property("NetworkMode")))
                .filter(mode -> !mode.isEmpty())
                .orElse(network().isMissingNode() ? "bridge" : "awsvpc");
    }
}
