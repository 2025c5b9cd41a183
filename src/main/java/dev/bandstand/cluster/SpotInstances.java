package dev.bandstand.cluster;

import static dev.bandstand.cluster.Requirement.require;

import java.util.Optional;
import software.amazon.awscdk.services.autoscaling.SpotAllocationStrategy;

/**
 * How many EC2 instances of a cluster are Spot Instances, and how AWS picks them.
 *
 * <p>AWS may take a Spot Instance back with two minutes' notice; ECS then drains it.
 *
 * @param allocation how AWS picks a pool of Spot Instances, which is a type in a zone
 * @param onDemandBase so many instances are always On-Demand
 * @param onDemandPercent the share of On-Demand among the others
 * @param pools among how many of the cheapest pools of a zone the instances are spread, with {@link Allocation#LOWEST_PRICE}
 * @see <a href="https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html">Auto Scaling groups
 *     with multiple instance types and purchase options</a>
 */
public record SpotInstances(Allocation allocation, int onDemandBase, int onDemandPercent, Optional<Integer> pools) {

    private static final int USUAL_POOLS = 2;
    private static final int MOST_POOLS = 20;

    /** How AWS picks a pool of Spot Instances. */
    public enum Allocation {
        /** The pools that will hardly be taken back, and among them the cheapest. */
        PRICE_CAPACITY_OPTIMIZED(SpotAllocationStrategy.PRICE_CAPACITY_OPTIMIZED),
        /** The pools that will hardly be taken back. */
        CAPACITY_OPTIMIZED(SpotAllocationStrategy.CAPACITY_OPTIMIZED),
        /** The cheapest pools, which are taken back the most often. */
        LOWEST_PRICE(SpotAllocationStrategy.LOWEST_PRICE);

        private final SpotAllocationStrategy strategy;

        Allocation(SpotAllocationStrategy strategy) {
            this.strategy = strategy;
        }

        SpotAllocationStrategy strategy() {
            return strategy;
        }
    }

    /**
     * Checks the numbers, and fills the pools in.
     *
     * @throws IllegalArgumentException if a number is out of its limits, or there are pools without {@link Allocation#LOWEST_PRICE}
     */
    public SpotInstances {
        require(onDemandBase >= 0, "ec2.spot.onDemandBase must be at least 0, got: %d", onDemandBase);
        require(
                onDemandPercent >= 0 && onDemandPercent <= 100,
                "ec2.spot.onDemandPercent must be between 0 and 100, got: %d",
                onDemandPercent);
        if (allocation == Allocation.LOWEST_PRICE) {
            int spread = pools.orElse(USUAL_POOLS);
            require(
                    spread >= 1 && spread <= MOST_POOLS,
                    "ec2.spot.pools must be between 1 and %d, got: %d",
                    MOST_POOLS,
                    spread);
            pools = Optional.of(spread);
        } else {
            pools.ifPresent(given ->
                    require(false, "ec2.spot.pools must be left out unless allocation is lowestPrice, got: %d", given));
        }
    }

    /** Starts from Spot Instances alone. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private Allocation allocation = Allocation.PRICE_CAPACITY_OPTIMIZED;
        private int onDemandBase;
        private int onDemandPercent;
        private Optional<Integer> pools = Optional.empty();

        private Builder() {}

        /** Sets how AWS picks a pool of Spot Instances. Default: {@link Allocation#PRICE_CAPACITY_OPTIMIZED}. */
        public Builder allocation(Allocation allocation) {
            this.allocation = allocation;
            return this;
        }

        /** Sets how many instances are always On-Demand. Default: 0. */
        public Builder onDemandBase(int instances) {
            this.onDemandBase = instances;
            return this;
        }

        /** Sets the share of On-Demand among the instances above the base, in percent. Default: 0. */
        public Builder onDemandPercent(int percent) {
            this.onDemandPercent = percent;
            return this;
        }

        /** Sets among how many of the cheapest pools of a zone the instances are spread. Default: 2 with {@link Allocation#LOWEST_PRICE}, else none. */
        public Builder pools(int pools) {
            this.pools = Optional.of(pools);
            return this;
        }

        /**
         * Returns the share of Spot Instances.
         *
         * @throws IllegalArgumentException if a number is out of its limits
         */
        public SpotInstances build() {
            return new SpotInstances(allocation, onDemandBase, onDemandPercent, pools);
        }
    }
}
