package dev.bandstand.simulation;

/** Something that happens during the run, beside the load. */
public sealed interface Scenario {

    /** Returns when it begins, in seconds from the start of the load. */
    long second();

    /**
     * A rolling deployment begins.
     *
     * @param second when, from the start of the load
     */
    record Deployment(@Override long second) implements Scenario {}

    /**
     * A share of the Spot tasks is taken away, and none come for a while.
     *
     * @param share the share, above 0 and at most 1
     * @param second when the warning comes, from the start of the load
     * @param seconds how long there is no Spot capacity
     */
    record SpotLoss(double share, @Override long second, long seconds) implements Scenario {}
}
