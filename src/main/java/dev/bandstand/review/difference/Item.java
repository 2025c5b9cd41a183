package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An item of a list.
 *
 * @param value the item
 * @param meaning what it means, the same for all that mean the same
 * @param label what it is called in a path, no two of one list the same
 * @param likenesses by what else it can be known again, the best first
 */
record Item(JsonNode value, String meaning, String label, List<String> likenesses) {

    Item {
        likenesses = List.copyOf(likenesses);
    }

    /** Returns the items of a list: where their order means nothing, in an order that depends on what they mean alone. */
    static List<Item> all(String name, ListMeaning kind, JsonNode list, boolean policy) {
        List<Item> items = new ArrayList<>();
        int place = 0;
        for (JsonNode value : list) {
            String label = called(name, kind, value).orElse(Integer.toString(place));
            List<String> likenesses = name.equals("Statement") && policy ? Policies.likenesses(value) : List.of();
            items.add(new Item(value, Meaning.of(name, value, policy), label, likenesses));
            place++;
        }
        if (!kind.ordered() || policy) {
            items.sort(Comparator.comparing(Item::label).thenComparing(Item::meaning));
        }
        return numbered(items);
    }

    private static Optional<String> called(String name, ListMeaning kind, JsonNode value) {
        Optional<String> label = switch (name) {
            case "SecurityGroupIngress" -> SecurityGroupRules.label(value, true);
            case "SecurityGroupEgress" -> SecurityGroupRules.label(value, false);
            case "Statement" -> Policies.label(value);
            default -> kind.label(value);
        };
        return label.or(() -> Functions.shown(value).map(Shown::line));
    }

    private static List<Item> numbered(List<Item> items) {
        Map<String, Integer> seen = new HashMap<>();
        List<Item> numbered = new ArrayList<>();
        for (Item item : items) {
            int times = seen.merge(item.label(), 1, Integer::sum);
            numbered.add(
                    times == 1
                            ? item
                            : new Item(item.value(), item.meaning(), item.label() + " #" + times, item.likenesses()));
        }
        return numbered;
    }
}
