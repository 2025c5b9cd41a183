package dev.bandstand.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What templates cost a month.
 *
 * @param region the region; several, where the stacks lie in several, parted by commas
 * @param pricesDate the day of the prices
 * @param items what costs, by stack, resource and item
 * @param unpriced what costs without a known price, in the same order
 * @param assumptions the figures about use that the assumed items rest on
 */
public record Estimate(
        String region,
        LocalDate pricesDate,
        List<CostLine> items,
        List<Unpriced> unpriced,
        List<Assumption> assumptions) {

    /** Copies the lists. */
    public Estimate {
        items = List.copyOf(items);
        unpriced = List.copyOf(unpriced);
        assumptions = List.copyOf(assumptions);
    }

    /** Returns what runs by the hour whatever the traffic, in US dollars a month. */
    public BigDecimal fixed() {
        return sum(CostKind.FIXED);
    }

    /** Returns what rests on assumptions, in US dollars a month. */
    public BigDecimal assumed() {
        return sum(CostKind.ASSUMED);
    }

    /** Returns both, in US dollars a month. */
    public BigDecimal total() {
        return fixed().add(assumed());
    }

    private BigDecimal sum(CostKind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .map(CostLine::monthly)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
