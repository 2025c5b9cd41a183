package dev.bandstand.simulation.metric;

/** Hears of a datapoint once it can be seen. */
@FunctionalInterface
public interface DatapointListener {

    /**
     * Takes a datapoint; they need not come in the order of their time.
     *
     * @param second its time, which is the begin of its period
     * @param sum the sum of its samples
     * @param samples how many samples it has, above 0
     * @param most the largest of them
     * @param least the smallest of them
     */
    void datapoint(long second, double sum, double samples, double most, double least);
}
