package dev.bandstand.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds containers that lead back to themselves. */
final class Cycle {

    private final SortedMap<String, List<String>> next = new TreeMap<>();
    private final SortedSet<String> done = new TreeSet<>();
    private final List<String> way = new ArrayList<>();

    private Cycle() {}

    /**
     * Reports the first cycle at its first container, with the whole way round.
     *
     * @param property the property that leads on, seen from its container
     * @param names the containers that it names
     */
    static Optional<Finding> report(
            List<ContainerNode> containers, String property, String rule, Function<ContainerNode, List<String>> names) {
        var cycle = new Cycle();
        containers.forEach(container -> cycle.next.put(container.name(), names.apply(container)));
        return containers.stream()
                .filter(container -> cycle.closesAfter(container.name()))
                .findFirst()
                .map(found -> cycle.at(containers, property, rule));
    }

    /** Walks on from a container and tells whether the way came back to a place where it had been. */
    private boolean closesAfter(String name) {
        boolean beenHere = way.contains(name);
        way.add(name);
        if (beenHere) {
            return true;
        }
        if (!done.contains(name) && next.getOrDefault(name, List.of()).stream().anyMatch(this::closesAfter)) {
            return true;
        }
        way.remove(way.size() - 1);
        done.add(name);
        return false;
    }

    private Finding at(List<ContainerNode> containers, String property, String rule) {
        String first = way.get(way.size() - 1);
        String path = containers.stream()
                .filter(container -> container.name().equals(first))
                .findFirst()
                .map(container -> container.at(property))
                .orElse(property);
        return Finding.error(path, rule, String.join(" -> ", way.subList(way.indexOf(first), way.size())));
    }
}
