package dev.bandstand.simulation.service;

/**
 * Fargate and Fargate Spot.
 *
 * @param onDemandBase the first tasks, which are always On-Demand
 * @param onDemandWeight the share of On-Demand above the base
 * @param spotBase the first tasks, which are always Spot; 0 where the base is On-Demand's
 * @param spotWeight the share of Spot above the base
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html">Amazon ECS clusters for
 *     Fargate workloads</a>
 */
public record FargateCapacity(int onDemandBase, int onDemandWeight, int spotBase, int spotWeight) implements Capacity {

    /** Returns On-Demand alone. */
    public static FargateCapacity onDemand() {
        return new FargateCapacity(0, 1, 0, 0);
    }

    /**
     * Returns how many of so many tasks are on Spot: the bases first, then by the weights. What the weights leave uneven is
     * On-Demand's.
     */
    public int spotOf(int tasks) {
        int beyond = tasks - onDemandBase - spotBase;
        if (beyond <= 0) {
            return Math.min(spotBase, Math.max(0, tasks - onDemandBase));
        }
        long weights = (long) onDemandWeight + spotWeight;
        return spotBase + (weights == 0 ? 0 : (int) ((long) beyond * spotWeight / weights));
    }
}
