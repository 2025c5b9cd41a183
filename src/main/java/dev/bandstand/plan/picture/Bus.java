package dev.bandstand.plan.picture;

import dev.bandstand.plan.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ways that share one line beside the columns: all from one, or all of one kind to one.
 *
 * @param left whether it runs on the left
 * @param ways the ways
 */
record Bus(boolean left, List<Scene.Way> ways) {

    private record Key(boolean left, boolean byStart, Scene.End end, String words) {}

    /** Copies the ways. */
    Bus {
        ways = List.copyOf(ways);
    }

    /** Returns whose cards it touches, those where ways start first. */
    List<Scene.End> ends() {
        Set<Scene.End> ends = new LinkedHashSet<>();
        ways.forEach(way -> ends.add(way.from()));
        ways.forEach(way -> ends.add(way.to()));
        return List.copyOf(ends);
    }

    boolean arrivesAt(Scene.End end) {
        return ways.stream().anyMatch(way -> way.to().equals(end));
    }

    /** Returns what its ways to that end say. */
    String words(Scene.End end) {
        List<String> words = ways.stream()
                .filter(way -> way.to().equals(end))
                .map(Scene.Way::words)
                .distinct()
                .toList();
        return String.join(", ", words);
    }

    /** Gathers ways into as few buses as possible. */
    static List<Bus> of(boolean left, List<Scene.Way> ways) {
        List<Scene.Way> rest = new ArrayList<>(ways);
        List<Bus> buses = new ArrayList<>();
        while (!rest.isEmpty()) {
            Map<Key, List<Scene.Way>> groups = new LinkedHashMap<>();
            for (Scene.Way way : rest) {
                groups.computeIfAbsent(new Key(left, true, way.from(), ""), key -> new ArrayList<>())
                        .add(way);
                groups.computeIfAbsent(new Key(left, false, way.to(), way.words()), key -> new ArrayList<>())
                        .add(way);
            }
            List<Scene.Way> largest = List.of();
            for (List<Scene.Way> group : groups.values()) {
                largest = group.size() > largest.size() ? group : largest;
            }
            buses.add(new Bus(left, largest));
            rest.removeAll(largest);
        }
        return buses;
    }

    static Comparator<Bus> shortestFirst(Floor floor) {
        return Comparator.comparingDouble(bus -> bus.span(floor).height());
    }

    /** Returns the heights between which it runs, before its ports are known. */
    Box span(Floor floor) {
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Scene.End end : ends()) {
            Box box = floor.card(end).box();
            top = Math.min(top, box.y());
            bottom = Math.max(bottom, box.bottom());
        }
        return new Box(0, top, 0, bottom - top);
    }
}
