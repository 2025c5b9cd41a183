package dev.bandstand.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps things apart that people would call the same. */
final class Titles {

    private Titles() {}

    /** Returns the things, those of the same title with their place in the assembly behind it. */
    static List<Thing> unique(List<Thing> things) {
        Map<String, Integer> times = new HashMap<>();
        things.forEach(thing -> times.merge(thing.title(), 1, Integer::sum));
        return things.stream()
                .map(thing -> times.getOrDefault(thing.title(), 1) == 1 || thing.kind() == Kind.ENDPOINT
                        ? thing
                        : thing.called(thing.title() + " (" + thing.target() + ")"))
                .toList();
    }
}
