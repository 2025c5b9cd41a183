package dev.bandstand.review.behaviour;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What AWS's resource specification says of one type; the whole is never parsed, as only few of its types are asked for.
 *
 * @param stateful whether it holds what is lost with it
 * @param replacing the names of the properties that replace it, parted by spaces and between two
 * @param maybe the names of those that may replace it, likewise
 */
record Specification(boolean stateful, String replacing, String maybe) {

    private static final String LINES = Rows.text("update-behaviour.csv");

    /** Found once, as a search through all lines takes its time. */
    private static final ConcurrentMap<String, Optional<Specification>> FOUND = new ConcurrentHashMap<>();

    static Optional<Specification> of(String type) {
        Optional<Specification> found = FOUND.get(type);
        if (found == null) {
            found = find(type);
            FOUND.put(type, found);
        }
        return found;
    }

    private static Optional<Specification> find(String type) {
        int found = LINES.indexOf("\n" + type + ",");
        if (found < 0) {
            return Optional.empty();
        }
        int start = found + type.length() + 2;
        String[] cells = LINES.substring(start, LINES.indexOf('\n', start)).split(",", -1);
        return Optional.of(new Specification(!cells[0].isEmpty(), " " + cells[1] + " ", " " + cells[2] + " "));
    }

    UpdateBehaviour behaviour(String property, UpdateBehaviour otherwise) {
        String name = " " + property + " ";
        return replacing.contains(name)
                ? UpdateBehaviour.REPLACEMENT
                : maybe.contains(name) ? UpdateBehaviour.CONDITIONAL : otherwise;
    }
}
