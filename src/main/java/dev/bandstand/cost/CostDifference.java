package dev.bandstand.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a change costs.
 *
 * @param base what is deployed
 * @param head what will be deployed
 */
public record CostDifference(Estimate base, Estimate head) {

    private static final BigDecimal NOTHING = CostSum.NONE.fixed();

    /** Returns by how much each sum differs. */
    public CostSum delta() {
        return head.sum().minus(base.sum());
    }

    /** Returns by how much the sums of each stack differ, by their names; of both sides, those that differ in nothing too. */
    public SortedMap<String, CostSum> stacks() {
        SortedMap<String, CostSum> deltas = new TreeMap<>(head.stacks());
        base.stacks()
                .forEach((stack, sum) -> deltas.put(
                        stack, deltas.getOrDefault(stack, CostSum.NONE).minus(sum)));
        return Collections.unmodifiableSortedMap(deltas);
    }

    /** Returns the items that cost more or less, by stack, resource and item. */
    public List<CostChange> changes() {
        SortedMap<Part, SortedMap<String, BigDecimal>> before = byItem(base);
        SortedMap<Part, SortedMap<String, BigDecimal>> after = byItem(head);
        SortedMap<Part, SortedMap<String, BigDecimal>> both = new TreeMap<>(byItem(base));
        after.forEach((part, items) ->
                both.computeIfAbsent(part, any -> new TreeMap<>()).putAll(items));
        List<CostChange> changes = new ArrayList<>();
        both.forEach((part, items) -> items.keySet().forEach(item -> {
            CostChange change = new CostChange(
                    part.stack(), part.resource(), item, monthly(before, part, item), monthly(after, part, item));
            if (change.delta().signum() != 0) {
                changes.add(change);
            }
        }));
        return List.copyOf(changes);
    }

    private static BigDecimal monthly(SortedMap<Part, SortedMap<String, BigDecimal>> side, Part part, String item) {
        return side.getOrDefault(part, Collections.emptySortedMap()).getOrDefault(item, NOTHING);
    }

    private static SortedMap<Part, SortedMap<String, BigDecimal>> byItem(Estimate estimate) {
        SortedMap<Part, SortedMap<String, BigDecimal>> items = new TreeMap<>();
        for (CostLine line : estimate.items()) {
            items.computeIfAbsent(new Part(line.stack(), line.resource()), any -> new TreeMap<>())
                    .merge(line.item(), line.monthly(), BigDecimal::add);
        }
        return items;
    }
}
