package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which requests a load balancer sends to which service, where it has more than one to send to. */
final class Routing {

    private final Assembly assembly;
    private final List<Thing> things;

    Routing(Assembly assembly, List<Thing> things) {
        this.assembly = assembly;
        this.things = things;
    }

    /**
     * Requests that go to a service.
     *
     * @param requests which, in words
     * @param service the title of the service
     */
    record Route(String requests, String service) {}

    /** Returns a line for each rule, in the order in which they are tried. */
    List<String> inWords(Thing balancer) {
        return routes(balancer).stream()
                .map(route -> route.requests() + " goes to " + route.service())
                .toList();
    }

    /** Returns what the rules say, in the order in which they are tried. */
    List<Route> routes(Thing balancer) {
        SortedMap<Integer, Route> routes = new TreeMap<>();
        for (Target target : assembly.targets("AWS::ElasticLoadBalancingV2::ListenerRule")) {
            Resource rule = assembly.resource(target).orElseThrow();
            if (belongsTo(balancer, target.stack(), rule.property("ListenerArn"))) {
                service(target.stack(), rule.property("Actions"))
                        .ifPresent(service -> routes.putIfAbsent(
                                rule.property("Priority").asInt(),
                                new Route(conditions(rule.property("Conditions")), service)));
            }
        }
        return List.copyOf(routes.values());
    }

    private boolean belongsTo(Thing balancer, String stack, JsonNode listenerArn) {
        return assembly.targets(stack, listenerArn).stream()
                .anyMatch(listener -> assembly.resource(listener)
                        .map(found -> assembly.targets(listener.stack(), found.property("LoadBalancerArn"))
                                .contains(balancer.target()))
                        .orElse(false));
    }

    private Optional<String> service(String stack, JsonNode actions) {
        List<Target> groups = assembly.targets(stack, actions);
        return things.stream()
                .filter(thing -> thing.kind().runsTasks())
                .filter(thing ->
                        assembly
                                .targets(
                                        thing.target().stack(), thing.resource().property("LoadBalancers"))
                                .stream()
                                .anyMatch(groups::contains))
                .map(Thing::title)
                .findFirst();
    }

    private static String conditions(JsonNode conditions) {
        List<String> hosts = values(conditions, "HostHeaderConfig");
        List<String> paths = values(conditions, "PathPatternConfig");
        String words = String.join(" or ", hosts)
                + (hosts.isEmpty() || paths.isEmpty() ? "" : " with ")
                + String.join(" or ", paths);
        return words.isEmpty() ? "every other request" : words;
    }

    private static List<String> values(JsonNode conditions, String config) {
        List<String> values = new ArrayList<>();
        for (JsonNode condition : conditions) {
            condition.path(config).path("Values").forEach(value -> values.add(Names.text(value)));
        }
        return values;
    }
}
