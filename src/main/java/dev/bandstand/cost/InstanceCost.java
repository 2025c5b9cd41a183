package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.prices.Item;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Values;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The instances that a group always has, and their volumes.
 *
 * @see <a href="https://aws.amazon.com/ec2/pricing/on-demand/">Amazon EC2 On-Demand pricing</a>
 */
final class InstanceCost implements Priced {

    private static final String INSTANCE = "EC2 instance ";
    private static final String MINIMUM = "MinSize";
    private static final String TYPE = "InstanceType";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What detailed monitoring publishes of each instance. */
    private static final BigDecimal METRICS = BigDecimal.valueOf(7);

    @Override
    public void charge(Account account) {
        JsonNode group = account.resource().properties();
        BigDecimal least = Values.number(group, MINIMUM);
        JsonNode template = template(account);
        String type = type(group, template);
        if (type.isEmpty()) {
            account.unpriced("EC2 instances", "the template does not tell their type");
            return;
        }
        BigDecimal spot = spot(group.path("MixedInstancesPolicy").path("InstancesDistribution"), least);
        if (!template.path("InstanceMarketOptions").isMissingNode() || template.has("SpotPrice")) {
            spot = least;
        }
        account.hours(INSTANCE + type, "instance." + type, least.subtract(spot));
        if (spot.signum() > 0) {
            account.unpriced(INSTANCE + type + " on Spot", "the price of Spot moves");
        }
        more(account, type, least);
        volumes(account, template, least);
        if (Values.truth(template.path("Monitoring"), "Enabled", false)
                || Values.truth(template, "InstanceMonitoring", false)) {
            account.fixed("Detailed monitoring", Item.CUSTOM_METRIC, METRICS.multiply(least));
        }
        if (template.path("NetworkInterfaces")
                        .path(0)
                        .path("AssociatePublicIpAddress")
                        .asBoolean()
                || template.path("AssociatePublicIpAddress").asBoolean()) {
            account.hours("Public IPv4 addresses of the instances", Item.PUBLIC_IPV4, least);
        }
    }

    private static void more(Account account, String type, BigDecimal least) {
        Optional<Assumption> average = account.given(UsageKey.INSTANCES);
        average.ifPresent(given -> account.assumed(
                INSTANCE + type + " above the minimum",
                "instance." + type,
                given,
                given.value().subtract(least).max(BigDecimal.ZERO).multiply(Account.MONTH)));
        if (average.isEmpty() && least.signum() == 0) {
            account.unpriced(
                    "EC2 instances",
                    "the group may be empty; " + UsageKey.INSTANCES.key()
                            + " in a file of usage tells how many there are");
        }
    }

    /** Returns what the instances are made from, whichever way the group names it. */
    private static JsonNode template(Account account) {
        JsonNode group = account.resource().properties();
        JsonNode mixed =
                group.path("MixedInstancesPolicy").path("LaunchTemplate").path("LaunchTemplateSpecification");
        JsonNode named = mixed.isMissingNode() ? group.path("LaunchTemplate") : mixed;
        Optional<Resource> found = account.referred(named, "AWS::EC2::LaunchTemplate");
        if (found.isPresent()) {
            return found.get().property("LaunchTemplateData");
        }
        return account.referred(group.path("LaunchConfigurationName"), "AWS::AutoScaling::LaunchConfiguration")
                .map(Resource::properties)
                .orElse(group.path("NoTemplate"));
    }

    private static String type(JsonNode group, JsonNode template) {
        JsonNode overridden = group.path("MixedInstancesPolicy")
                .path("LaunchTemplate")
                .path("Overrides")
                .path(0)
                .path(TYPE);
        JsonNode type = overridden.isTextual() ? overridden : template.path(TYPE);
        return type.isTextual() ? type.asText() : "";
    }

    /** Returns how many of the instances run on Spot. */
    private static BigDecimal spot(JsonNode distribution, BigDecimal least) {
        BigDecimal base =
                number(distribution, "OnDemandBaseCapacity", BigDecimal.ZERO).min(least);
        BigDecimal percent = number(distribution, "OnDemandPercentageAboveBaseCapacity", HUNDRED);
        return least.subtract(base).multiply(HUNDRED.subtract(percent)).divide(HUNDRED);
    }

    private static BigDecimal number(JsonNode object, String property, BigDecimal otherwise) {
        return object.has(property) ? Values.number(object, property) : otherwise;
    }

    private static void volumes(Account account, JsonNode template, BigDecimal count) {
        JsonNode mappings = template.path("BlockDeviceMappings");
        if (mappings.isEmpty() && count.signum() > 0) {
            account.unpriced("Volume of the instances", "its size is that of the image");
        }
        for (JsonNode mapping : mappings) {
            if (mapping.has("Ebs")) {
                BlockStorage.charge(account, "Volume of the instances", mapping.path("Ebs"), "VolumeSize", count);
            }
        }
    }
}
