package dev.bandstand.review.report;

import dev.bandstand.cost.CostDifference;
import java.util.List;
import java.util.Optional;

/**
 * What a change costs.
 *
 * @param difference what both sides cost, empty where that is not known
 * @param unknown why it is not known, empty where it is or where nobody asked
 * @param limits the limits of the budget on costs
 */
public record Cost(Optional<CostDifference> difference, String unknown, List<Limit> limits) {

    /** Copies the list. */
    public Cost {
        limits = List.copyOf(limits);
    }

    /** Nobody asked. */
    public static Cost none() {
        return new Cost(Optional.empty(), "", List.of());
    }

    /** Tells whether there is anything to say: a change of costs, or something whose price is not known. */
    boolean matters() {
        return difference
                .filter(costs -> !costs.changes().isEmpty()
                        || !costs.base().unpriced().equals(costs.head().unpriced()))
                .isPresent();
    }
}
