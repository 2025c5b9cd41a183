package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * On what the tasks of a service run.
 *
 * @param isFargate whether some run on Fargate
 * @param base the tasks that run On-Demand before the weights count
 * @param spotBase the same on Spot
 * @param weight the weight of On-Demand
 * @param spotWeight the weight of Spot
 * @param unknown why something is not known about it
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html">Fargate capacity
 *     providers</a>
 */
record CapacityShares(
        boolean isFargate,
        BigDecimal base,
        BigDecimal spotBase,
        BigDecimal weight,
        BigDecimal spotWeight,
        Optional<String> unknown) {

    private static final String ON_DEMAND = "FARGATE";
    private static final String SPOT = "FARGATE_SPOT";

    /** Returns the shares by the strategy of what runs tasks, else by its launch type, else by the strategy of its cluster. */
    static CapacityShares of(Account account, JsonNode runs) {
        JsonNode strategy = runs.path("CapacityProviderStrategy");
        if (!strategy.isEmpty()) {
            return of(strategy);
        }
        return switch (runs.path("LaunchType").asText()) {
            case ON_DEMAND -> onDemand();
            case "EXTERNAL" -> none(Optional.of("no price known for instances of one's own"));
            case "EC2" -> none(Optional.empty());
            default -> of(cluster(account, runs));
        };
    }

    /** Returns how many of so many tasks run on Spot on average; the rest is On-Demand. */
    BigDecimal spot(BigDecimal tasks) {
        BigDecimal onDemand = base.min(tasks);
        BigDecimal spot = spotBase.min(tasks.subtract(onDemand));
        BigDecimal rest = tasks.subtract(onDemand).subtract(spot);
        BigDecimal weights = weight.add(spotWeight);
        return weights.signum() == 0
                ? spot
                : spot.add(rest.multiply(spotWeight).divide(weights, MathContext.DECIMAL64));
    }

    private static JsonNode cluster(Account account, JsonNode runs) {
        JsonNode cluster = runs.path("Cluster");
        String property = "DefaultCapacityProviderStrategy";
        return account.target(cluster, "AWS::ECS::Cluster")
                .flatMap(target -> account.owners().providers(target))
                .or(() -> account.referred(cluster, "AWS::ECS::Cluster"))
                .map(found -> found.property(property))
                .orElse(cluster.path(property));
    }

    private static CapacityShares onDemand() {
        return new CapacityShares(
                true, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO, Optional.empty());
    }

    private static CapacityShares none(Optional<String> unknown) {
        return new CapacityShares(false, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, unknown);
    }

    private static CapacityShares of(JsonNode strategy) {
        CapacityShares shares = none(Optional.empty());
        for (JsonNode part : strategy) {
            String provider = part.path("CapacityProvider").asText();
            if (provider.equals(ON_DEMAND) || provider.equals(SPOT)) {
                shares = shares.and(provider.equals(SPOT), number(part, "Base", 0), number(part, "Weight", 0));
            }
        }
        return shares;
    }

    private static BigDecimal number(JsonNode part, String property, int otherwise) {
        return part.has(property) ? Values.number(part, property) : BigDecimal.valueOf(otherwise);
    }

    private CapacityShares and(boolean onSpot, BigDecimal moreBase, BigDecimal moreWeight) {
        return onSpot
                ? new CapacityShares(true, base, spotBase.add(moreBase), weight, spotWeight.add(moreWeight), unknown)
                : new CapacityShares(true, base.add(moreBase), spotBase, weight.add(moreWeight), spotWeight, unknown);
    }
}
