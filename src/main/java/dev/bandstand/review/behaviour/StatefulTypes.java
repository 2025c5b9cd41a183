package dev.bandstand.review.behaviour;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The types that hold what is lost with them, beside those that AWS's specification marks so. */
final class StatefulTypes {

    private static final SortedMap<String, String> REASONS = read();

    private StatefulTypes() {}

    static boolean contain(String type) {
        return REASONS.containsKey(type);
    }

    /** Returns why, by type. */
    static SortedMap<String, String> reasons() {
        return REASONS;
    }

    private static SortedMap<String, String> read() {
        SortedMap<String, String> reasons = new TreeMap<>();
        for (String row : Rows.of("stateful.csv")) {
            int comma = row.indexOf(',');
            reasons.put(row.substring(0, comma), row.substring(comma + 1));
        }
        return Collections.unmodifiableSortedMap(reasons);
    }
}
