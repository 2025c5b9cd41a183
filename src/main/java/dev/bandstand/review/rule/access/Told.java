package dev.bandstand.review.rule.access;

import java.util.List;

/** Words that several rules use. */
final class Told {

    private Told() {}

    /** Returns the first few of a list, and how many more there are. */
    static String some(List<String> all, int most) {
        return all.size() <= most
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, most)) + " and " + (all.size() - most) + " more";
    }
}
