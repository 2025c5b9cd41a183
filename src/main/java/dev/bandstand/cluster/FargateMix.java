package dev.bandstand.cluster;

import static dev.bandstand.cluster.Requirement.require;

/**
 * How tasks are shared between Fargate and Fargate Spot.
 *
 * @param base the first so many tasks run on Fargate
 * @param fargateWeight the share of the others that runs on Fargate
 * @param spotWeight the share of the others that runs on Fargate Spot
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html">Amazon ECS clusters for
 *     Fargate</a>
 */
public record FargateMix(int base, int fargateWeight, int spotWeight) {

    /** One task on Fargate, and of the others one of four. */
    public static final FargateMix DEFAULT = new FargateMix(1, 1, 3);

    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if a share is out of its limits or both are 0
     */
    public FargateMix {
        require(base >= 0 && base <= 100_000, "fargateMix.base must be between 0 and 100000, got: %d", base);
        weight("fargateWeight", fargateWeight);
        weight("spotWeight", spotWeight);
        require(
                fargateWeight + spotWeight > 0,
                "fargateMix.spotWeight must be above 0 when fargateWeight is 0, got: %d",
                spotWeight);
    }

    private static void weight(String property, int weight) {
        require(weight >= 0 && weight <= 1000, "fargateMix.%s must be between 0 and 1000, got: %d", property, weight);
    }
}
