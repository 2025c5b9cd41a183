package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what starts ECS tasks: services, workers, daemons, scheduled tasks, and task definitions that nothing starts. */
final class Workloads {

    private static final Set<String> STARTERS =
            new TreeSet<>(List.of(Launch.SERVICE, Launch.DAEMON, Launch.SCHEDULE, Launch.RULE, "AWS::ECS::TaskSet"));

    private final Assembly assembly;
    private final Addresses addresses;
    private final Hosts hosts;
    private final Queues queues;
    private final Set<Target> started = new LinkedHashSet<>();

    Workloads(Assembly assembly) {
        this.assembly = assembly;
        this.addresses = new Addresses(assembly);
        this.hosts = new Hosts(assembly);
        this.queues = new Queues(assembly);
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                if (STARTERS.contains(resource.type())) {
                    started.addAll(assembly.targets(stack.id(), resource.properties()));
                }
            }
        }
    }

    /** Returns {@code target} as something that starts tasks; empty when it is none. */
    Optional<Thing> find(Target target) {
        boolean isDefinition = assembly.resource(target)
                .filter(resource -> resource.is(Launch.DEFINITION))
                .isPresent();
        return isDefinition && started.contains(target)
                ? Optional.empty()
                : Launch.of(assembly, target).map(launch -> thing(target, launch));
    }

    private Thing thing(Target target, Launch launch) {
        Resource resource = assembly.resource(target).orElseThrow();
        Kind kind = kind(resource, launch);
        List<Target> guestOf = hosts.of(launch);
        JsonNode network = resource.is(Launch.DEFINITION) ? launch.settings() : launch.network();
        Set<Target> subnets = new TreeSet<>(addresses.subnets(target.stack(), network));
        guestOf.forEach(host -> subnets.addAll(subnetsOfHost(host)));
        return new Thing(
                target,
                kind,
                kind.noun() + " " + name(resource, launch),
                resource,
                guestOf.isEmpty() ? addresses.groups(target.stack(), network) : List.of(),
                List.copyOf(subnets));
    }

    private List<Target> subnetsOfHost(Target host) {
        Resource resource = assembly.resource(host).orElseThrow();
        return addresses.subnets(host.stack(), resource.properties());
    }

    private Kind kind(Resource resource, Launch launch) {
        return switch (resource.type()) {
            case Launch.DAEMON -> Kind.DAEMON;
            case Launch.SCHEDULE -> Kind.SCHEDULED_TASK;
            case Launch.RULE -> resource.properties().has("ScheduleExpression") ? Kind.SCHEDULED_TASK : Kind.TASK;
            case Launch.DEFINITION -> Kind.TASK;
            default -> service(resource, launch);
        };
    }

    /** A service that takes messages from a queue and that nobody calls is a worker. */
    private Kind service(Resource service, Launch launch) {
        if (service.property("SchedulingStrategy").asText().equals("DAEMON")) {
            return Kind.DAEMON;
        }
        boolean isCalled = !service.property("LoadBalancers").isEmpty()
                || !service.property("ServiceConnectConfiguration/Services").isEmpty()
                || !service.property("ServiceRegistries").isEmpty();
        return isCalled || queues.of(launch).isEmpty() ? Kind.SERVICE : Kind.WORKER;
    }

    /** Its own name, else the family, where somebody chose them; else the id in the template. */
    private String name(Resource resource, Launch launch) {
        Stream<JsonNode> names = Stream.concat(
                Stream.of("ServiceName", "DaemonName", "Name").map(resource::property),
                launch.task(assembly).map(task -> task.property("Family")).stream());
        return names.filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(name -> Names.withoutHash(name).equals(name))
                .findFirst()
                .orElseGet(() -> Names.withoutHash(resource.logicalId())
                        .replaceFirst("(?<=.)(Service|TaskDefinition|TaskDef|Task|Managed)$", ""));
    }
}
