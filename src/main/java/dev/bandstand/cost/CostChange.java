package dev.bandstand.cost;

import java.math.BigDecimal;

/**
 * One thing that costs more or less than before.
 *
 * @param stack the name of its stack
 * @param resource the logical id of the resource that causes it
 * @param item what is paid
 * @param before US dollars a month before, 0 where it was not there
 * @param after US dollars a month after, 0 where it is not there any more
 */
public record CostChange(String stack, String resource, String item, BigDecimal before, BigDecimal after) {

    /** Returns by how much it differs, in US dollars a month. */
    public BigDecimal delta() {
        return after.subtract(before);
    }
}
