package dev.bandstand.review.difference;

import dev.bandstand.review.difference.Matched.Pair;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Finds for each item of a list the one that it was or became: first what means the same, then what is called the same. */
final class Matching {

    private final List<Item> before;
    private final List<Item> after;
    private final IdentityHashMap<Item, Item> became = new IdentityHashMap<>();
    private final IdentityHashMap<Item, Item> was = new IdentityHashMap<>();

    Matching(List<Item> before, List<Item> after) {
        this.before = before;
        this.after = after;
    }

    /** Returns what differs, by the names of the items. */
    List<Pair> byName() {
        match(Item::meaning);
        match(Item::label);
        int most =
                before.stream().mapToInt(item -> item.likenesses().size()).max().orElse(0);
        for (int i = 0; i < most; i++) {
            int each = i;
            match(item -> each < item.likenesses().size() ? item.likenesses().get(each) : each + " " + item.label());
        }
        return pairs();
    }

    /** Returns what differs where items have no names: what is between the same beginning and the same end, one by one. */
    List<Pair> byPlace() {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && same(start, start)) {
            link(before.get(start), after.get(start));
            start++;
        }
        int end = 0;
        while (end < shorter - start && same(before.size() - 1 - end, after.size() - 1 - end)) {
            link(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end));
            end++;
        }
        for (int i = start; i < shorter - end; i++) {
            link(before.get(i), after.get(i));
        }
        return pairs();
    }

    /** Returns the items that stay, in the order before, as they are called after. */
    List<String> orderBefore() {
        return before.stream()
                .filter(became::containsKey)
                .map(item -> partner(became, item).label())
                .toList();
    }

    /** Returns the items that stay, in the order after. */
    List<String> orderAfter() {
        return after.stream().filter(was::containsKey).map(Item::label).toList();
    }

    private boolean same(int old, int young) {
        return before.get(old).meaning().equals(after.get(young).meaning());
    }

    private void match(Function<Item, String> key) {
        Map<String, Deque<Item>> open = new HashMap<>();
        for (Item item : before) {
            if (!became.containsKey(item)) {
                open.computeIfAbsent(key.apply(item), any -> new ArrayDeque<>()).add(item);
            }
        }
        for (Item item : after) {
            Deque<Item> like = was.containsKey(item) ? null : open.get(key.apply(item));
            if (like != null && !like.isEmpty()) {
                link(like.removeFirst(), item);
            }
        }
    }

    private void link(Item old, Item young) {
        became.put(old, young);
        was.put(young, old);
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Item item : after) {
            if (!was.containsKey(item)) {
                pairs.add(Pair.come(item));
            } else if (!partner(was, item).meaning().equals(item.meaning())) {
                pairs.add(new Pair(item.label(), partner(was, item).value(), item.value()));
            }
        }
        for (Item item : before) {
            if (!became.containsKey(item)) {
                pairs.add(Pair.gone(item));
            }
        }
        return pairs;
    }

    private static Item partner(IdentityHashMap<Item, Item> of, Item item) {
        return Objects.requireNonNull(of.get(item));
    }
}
