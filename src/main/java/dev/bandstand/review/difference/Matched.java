package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/**
 * The items of two lists, each with the one that it was or became.
 *
 * @param pairs the items that differ; none where the lists can only be compared as a whole
 * @param policy whether they are statements of a policy or parts of one
 * @param orderBefore what stays, in the order before; empty where the order means nothing
 * @param orderAfter what stays, in the order after; empty where the order means nothing
 */
record Matched(List<Pair> pairs, boolean policy, List<String> orderBefore, List<String> orderAfter) {

    /**
     * An item.
     *
     * @param label what it is called in a path
     * @param before what it was, a missing node where it was not
     * @param after what it will be, a missing node where it will not
     */
    record Pair(String label, JsonNode before, JsonNode after) {

        static Pair gone(Item item) {
            return new Pair(item.label(), item.value(), MissingNode.getInstance());
        }

        static Pair come(Item item) {
            return new Pair(item.label(), MissingNode.getInstance(), item.value());
        }
    }

    Matched {
        pairs = List.copyOf(pairs);
        orderBefore = List.copyOf(orderBefore);
        orderAfter = List.copyOf(orderAfter);
    }

    static Matched of(String name, JsonNode before, JsonNode after, boolean policy) {
        boolean inside = policy || Policies.areStatements(name, before) || Policies.areStatements(name, after);
        if (arePlain(before) && arePlain(after)) {
            return new Matched(List.of(), inside, List.of(), List.of());
        }
        ListMeaning meaning = ListMeaning.of(name, policy);
        boolean ordered = meaning.ordered() && !inside;
        var matching = new Matching(Item.all(name, meaning, before, inside), Item.all(name, meaning, after, inside));
        List<Pair> pairs = meaning.named() || inside || !ordered ? matching.byName() : matching.byPlace();
        return new Matched(
                pairs,
                inside,
                ordered ? matching.orderBefore() : List.of(),
                ordered ? matching.orderAfter() : List.of());
    }

    /** Tells whether the items that stay have changed places. */
    boolean moved() {
        return !orderBefore.equals(orderAfter);
    }

    /** A list of plain values is best seen as a whole. */
    private static boolean arePlain(JsonNode list) {
        for (JsonNode item : list) {
            if (item.isArray() || (item.isObject() && !Functions.is(item))) {
                return false;
            }
        }
        return true;
    }
}
