package dev.bandstand.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds one reading against an earlier one: what a service answers now against what it answered then. */
final class Changes {

    private Changes() {}

    /** Every value of the earlier reading with what became of it; of what was not there and is not, nothing can be said. */
    static List<Leaf> between(List<Leaf> before, List<Leaf> after) {
        Map<String, Leaf> now = new LinkedHashMap<>();
        after.forEach(leaf -> now.put(key(leaf), leaf));
        List<Leaf> since = new ArrayList<>();
        for (Leaf leaf : before) {
            Leaf current = now.get(key(leaf));
            if (leaf.absent() && current != null && current.absent()) {
                continue;
            }
            since.add(
                    current == null
                            ? new Leaf(leaf.target(), leaf.type(), leaf.path(), leaf.found(), "(gone)", false, true)
                            : current.since(leaf));
        }
        return since;
    }

    private static String key(Leaf leaf) {
        return leaf.target() + "\n" + leaf.path();
    }
}
