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
}
