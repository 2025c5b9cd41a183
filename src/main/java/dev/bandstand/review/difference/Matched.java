package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items of two lists, each with the one that it was or became.
 *
 * @param pairs the items that differ; none where the lists can only be compared as a whole
 * @param policy whether they are statements of a policy or parts of one
 * @param orderBefore the labels that are in both, in the order before
 * @param orderAfter the labels that are in both, in the order after
 */
record Matched(List<Pair> pairs, boolean policy, List<String> orderBefore, List<String> orderAfter) {

    /**
     * An item.
     *
     * @param label what it is called in a path
     * @param before what it was, a missing node where it was not
     * @param after what it will be, a missing node where it will not
     */
    record Pair(String label, JsonNode before, JsonNode after) {}

    Matched {
        pairs = List.copyOf(pairs);
        orderBefore = List.copyOf(orderBefore);
        orderAfter = List.copyOf(orderAfter);
    }

    /** Tells whether the items that stay have changed places. */
    boolean moved() {
        return !orderBefore.equals(orderAfter);
    }

    static Matched of(String name, JsonNode before, JsonNode after, boolean policy) {
        ListMeaning meaning = ListMeaning.of(name, policy);
        boolean inside = policy || Policies.areStatements(name, before) || Policies.areStatements(name, after);
        if (plain(before) && plain(after)) {
            return new Matched(List.of(), inside, List.of(), List.of());
        }
        Map<String, JsonNode> old = labelled(name, meaning, before);
        Map<String, JsonNode> young = labelled(name, meaning, after);
        List<Pair> pairs = new ArrayList<>();
        old.forEach((label, item) ->
                pairs.add(new Pair(label, item, young.getOrDefault(label, MissingNode.getInstance()))));
        young.forEach((label, item) -> {
            if (!old.containsKey(label)) {
                pairs.add(new Pair(label, MissingNode.getInstance(), item));
            }
        });
        boolean ordered = meaning.ordered() && !inside;
        return new Matched(
                pairs, inside, ordered ? both(old, young) : List.of(), ordered ? both(young, old) : List.of());
    }

    /** A list of plain values is best seen as a whole. */
    private static boolean plain(JsonNode list) {
        for (JsonNode item : list) {
            if (item.isArray() || (item.isObject() && !Functions.is(item))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, JsonNode> labelled(String name, ListMeaning meaning, JsonNode list) {
        Map<String, JsonNode> labelled = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            String label = label(name, meaning, list.path(i)).orElse(Integer.toString(i));
            String unique = label;
            for (int n = 2; labelled.containsKey(unique); n++) {
                unique = label + " #" + n;
            }
            labelled.put(unique, list.path(i));
        }
        return labelled;
    }

    private static Optional<String> label(String name, ListMeaning meaning, JsonNode item) {
        return switch (name) {
            case "SecurityGroupIngress" -> SecurityGroupRules.label(item, true);
            case "SecurityGroupEgress" -> SecurityGroupRules.label(item, false);
            case "Statement" -> Policies.label(item);
            default -> meaning.label(item);
        };
    }

    private static List<String> both(Map<String, JsonNode> some, Map<String, JsonNode> others) {
        return some.keySet().stream().filter(others::containsKey).toList();
    }
}
