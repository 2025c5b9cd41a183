package dev.bandstand.settings;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What rules on a shared load balancer must hold to. */
final class RouteRules {

    private RouteRules() {}

    static void check(Settings settings, Report report) {
        SortedMap<String, String> conditions = new TreeMap<>();
        SortedMap<String, String> priorities = new TreeMap<>();
        settings.services()
                .forEach((id, service) -> service.route().ifPresent(route -> {
                    var checks = new Checks(report, "services." + id + ".route");
                    owner(settings, id, route, checks);
                    boolean matches = route.host().isPresent() || route.path().isPresent();
                    checks.requireWhole(matches, "must have a host, a path or both", "neither");
                    if (matches) {
                        distinct(conditions, id, route, checks);
                    }
                    route.priority().ifPresent(priority -> {
                        String other = priorities.putIfAbsent(route.loadBalancer() + " " + priority, id);
                        checks.require(
                                other == null, "priority", "must differ from the one of services." + other, priority);
                    });
                }));
    }

    private static void owner(Settings settings, String id, RouteSettings route, Checks checks) {
        String owner = route.loadBalancer();
        var owners = settings.services().entrySet().stream()
                .filter(entry -> entry.getValue().loadBalancer().isPresent()
                        && entry.getValue().route().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (owner.isEmpty() || owners.contains(owner)) {
            return;
        }
        if (owner.equals(id)) {
            checks.require(false, "loadBalancer", "must be another service", owner);
            return;
        }
        String rule = owners.isEmpty()
                ? "must be a service that has a loadBalancer, of which there is none"
                : "must be a service that has a loadBalancer: " + SchemaWords.anyOf(owners);
        ServiceSettings named = settings.services().get(owner);
        checks.require(false, "loadBalancer", rule, named == null ? owner : owner + why(named));
    }

    private static String why(ServiceSettings service) {
        return service.internal().isPresent() ? ", which is internal" : ", which has a route itself";
    }

    private static void distinct(SortedMap<String, String> conditions, String id, RouteSettings route, Checks checks) {
        String host = route.host().orElse("");
        String path = route.path().orElse("");
        String other = conditions.putIfAbsent(route.loadBalancer() + " " + host + " " + path, id);
        String key = route.path().isPresent() ? "path" : "host";

        checks.require(other == null, key, "must differ from the one of services." + other, host + path);
    }
}
