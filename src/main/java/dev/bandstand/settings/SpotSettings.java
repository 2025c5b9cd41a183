package dev.bandstand.settings;

import java.util.Optional;

/**
 * Spare capacity of an instance group: cheaper, and interrupted when AWS needs it.
 *
 * @param allocation which Spot instances are taken
 * @param onDemandBase the instances that are always On-Demand
 * @param onDemandPercent the share of On-Demand above the base
 * @param pools how many of the cheapest pools are used; there with the lowest price
 */
public record SpotSettings(Allocation allocation, int onDemandBase, int onDemandPercent, Optional<Integer> pools) {
    /** Which Spot instances are taken. */
    public enum Allocation {
        /** From pools that are cheap and seldom interrupted. */
        PRICE_CAPACITY_OPTIMIZED,
        /** From pools that are seldom interrupted. */
        CAPACITY_OPTIMIZED,
        /** From the cheapest pools. */
        LOWEST_PRICE
    }
}
