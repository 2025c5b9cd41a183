package dev.bandstand.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What templates cost a month.
 *
 * @param region the region; several, where the stacks lie in several, parted by commas
 * @param pricesDate the day of the prices
 * @param items what costs, by stack, resource and item
 * @param unpriced what costs without a known price, in the same order
 * @param assumptions the figures about use that the assumed items rest on
 * @param ecsServices the ECS services of the templates, by stack and logical id
 */
public record Estimate(
        String region,
        LocalDate pricesDate,
        List<CostLine> items,
        List<Unpriced> unpriced,
        List<Assumption> assumptions,
        SortedSet<Part> ecsServices) {

    /** Copies the lists. */
    public Estimate {
        items = List.copyOf(items);
        unpriced = List.copyOf(unpriced);
        assumptions = List.copyOf(assumptions);
        ecsServices = Collections.unmodifiableSortedSet(new TreeSet<>(ecsServices));
    }

    /** Returns what runs by the hour whatever the traffic, in US dollars a month. */
    public BigDecimal fixed() {
        return sum().fixed();
    }

    /** Returns what rests on assumptions, in US dollars a month. */
    public BigDecimal assumed() {
        return sum().assumed();
    }

    /** Returns both, in US dollars a month. */
    public BigDecimal total() {
        return sum().total();
    }

    /** Returns all sums. */
    public CostSum sum() {
        CostSum sum = CostSum.NONE;
        for (CostLine item : items) {
            sum = sum.and(item);
        }
        return sum;
    }

    /** Returns what the stacks come to, by their names. */
    public SortedMap<String, CostSum> stacks() {
        return sums(CostLine::stack);
    }

    /** Returns what stands on the bill of each service of AWS. */
    public SortedMap<String, CostSum> awsServices() {
        return sums(CostLine::awsService);
    }

    /** Returns what the parts come to, each with what belongs to it. */
    public SortedMap<Part, CostSum> parts() {
        return sums(CostLine::part);
    }

    /** Returns what the ECS services come to, each with its tasks, alarms and logs. */
    public SortedMap<Part, CostSum> services() {
        SortedMap<Part, CostSum> sums = new TreeMap<>(parts());
        sums.keySet().retainAll(ecsServices);
        return Collections.unmodifiableSortedMap(sums);
    }

    /** Returns what a resource costs a month in US dollars, with what belongs to it; nothing for one that belongs to another. */
    public BigDecimal monthly(String stack, String resource) {
        return parts().getOrDefault(new Part(stack, resource), CostSum.NONE).total();
    }

    private <T extends Comparable<T>> SortedMap<T, CostSum> sums(Function<CostLine, T> by) {
        SortedMap<T, CostSum> sums = new TreeMap<>();
        for (CostLine item : items) {
            T key = by.apply(item);
            sums.put(key, sums.getOrDefault(key, CostSum.NONE).and(item));
        }
        return Collections.unmodifiableSortedMap(sums);
    }
}
