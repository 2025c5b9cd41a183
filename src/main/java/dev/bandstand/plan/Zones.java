package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The zones in which the subnets of a network lie. */
final class Zones {

    private final SortedMap<String, Integer> positions = new TreeMap<>();
    private final List<String> titles = new ArrayList<>();
    private final Assembly assembly;

    Zones(Assembly assembly, Collection<Target> subnets) {
        this.assembly = assembly;
        SortedMap<String, String> byOrder = new TreeMap<>();
        subnets.forEach(subnet -> byOrder.putIfAbsent(order(zone(subnet)), title(zone(subnet))));
        byOrder.forEach((order, title) -> {
            positions.put(order, titles.size());
            titles.add(title);
        });
    }

    /** Returns what people call the zones, in their order. */
    List<String> titles() {
        return titles;
    }

    int of(Target subnet) {
        return positions.getOrDefault(order(zone(subnet)), 0);
    }

    /** Returns the position of the zone that a value names. */
    Optional<Integer> at(JsonNode zone) {
        return Optional.ofNullable(positions.get(order(zone)));
    }

    private JsonNode zone(Target subnet) {
        return assembly.resource(subnet).orElseThrow().property("AvailabilityZone");
    }

    /** The n-th of all zones has no name before the deployment; no region has ten. */
    private static String order(JsonNode zone) {
        return (isSelected(zone) ? "0 " : "1 ") + title(zone);
    }

    private static String title(JsonNode zone) {
        if (isSelected(zone)) {
            return "zone " + (zone.at("/Fn::Select/0").asInt() + 1);
        }
        String text = Intrinsics.text(zone);
        return text.isEmpty() ? "a zone that AWS chooses" : text;
    }

    private static boolean isSelected(JsonNode zone) {
        return zone.at("/Fn::Select/1").has("Fn::GetAZs");
    }
}
