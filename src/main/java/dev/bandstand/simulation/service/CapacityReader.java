package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import dev.bandstand.template.Values;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the tasks run on: the service's own strategy or launch type, else its cluster's default strategy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-capacityproviderstrategyitem.html">CapacityProviderStrategyItem</a>
 */
final class CapacityReader {

    private static final String FARGATE = "FARGATE";
    private static final String SPOT = "FARGATE_SPOT";
    private static final String STRATEGY = "CapacityProviderStrategy";
    private static final String DEFAULT_STRATEGY = "DefaultCapacityProviderStrategy";

    private final Parts parts;

    CapacityReader(Parts parts) {
        this.parts = parts;
    }

    Capacity read() {
        Resource service = parts.service();
        if (service.property(STRATEGY).isArray() && !service.property(STRATEGY).isEmpty()) {
            return strategy(service.property(STRATEGY));
        }
        if (service.properties().has("LaunchType")) {
            return launchType(Values.text(service.properties(), "LaunchType"));
        }
        return defaultStrategy()
                .map(this::strategy)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "LaunchType or CapacityProviderStrategy must be given for the service or its cluster, got: none"));
    }

    private static Capacity launchType(String type) {
        require(type.equals(FARGATE), "LaunchType must be FARGATE", type);
        return FargateCapacity.onDemand();
    }

    private Optional<JsonNode> defaultStrategy() {
        List<Target> clusters =
                parts.assembly().targets(parts.target().stack(), parts.service().property("Cluster"));
        for (Target target : parts.assembly().targets("AWS::ECS::ClusterCapacityProviderAssociations")) {
            Resource association = parts.resource(target);
            JsonNode strategy = association.property(DEFAULT_STRATEGY);
            boolean its = parts.assembly().targets(target.stack(), association.property("Cluster")).stream()
                    .anyMatch(clusters::contains);
            if (its && !strategy.isEmpty()) {
                return Optional.of(strategy);
            }
        }
        return clusters.stream()
                .map(parts::resource)
                .map(cluster -> cluster.property(DEFAULT_STRATEGY))
                .filter(strategy -> !strategy.isEmpty())
                .findFirst();
    }

    private Capacity strategy(JsonNode items) {
        ObjectNode byProvider = JsonNodeFactory.instance.objectNode();
        for (JsonNode item : items) {
            byProvider.set(Parts.shown(item.path("CapacityProvider")), item);
        }
        for (String provider : (Iterable<String>) byProvider::fieldNames) {
            require(
                    provider.equals(FARGATE) || provider.equals(SPOT),
                    "CapacityProvider must be FARGATE or FARGATE_SPOT",
                    provider);
        }
        JsonNode onDemand = byProvider.path(FARGATE);
        JsonNode spot = byProvider.path(SPOT);
        if (byProvider.size() == 1) {
            return onDemand.isMissingNode() ? new FargateCapacity(0, 0, 0, 1) : FargateCapacity.onDemand();
        }
        var capacity = new FargateCapacity(
                Values.integer(onDemand, "Base", 0),
                Values.integer(onDemand, "Weight", 0),
                Values.integer(spot, "Base", 0),
                Values.integer(spot, "Weight", 0));
        require(
                capacity.onDemandWeight() + capacity.spotWeight() > 0,
                "CapacityProviderStrategy must have a Weight above 0 for one of several providers",
                "0");
        return capacity;
    }
}
