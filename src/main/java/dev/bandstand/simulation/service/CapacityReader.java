package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import dev.bandstand.template.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what the tasks run on: the service's own strategy or launch type, else its cluster's default strategy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-capacityproviderstrategyitem.html">CapacityProviderStrategyItem</a>
 */
final class CapacityReader {

    private static final String FARGATE = "FARGATE";
    private static final String SPOT = "FARGATE_SPOT";
    private static final String PROVIDER = "AWS::ECS::CapacityProvider";
    private static final String CLUSTER = "AWS::ECS::Cluster";
    private static final String STRATEGY = "CapacityProviderStrategy";
    private static final String DEFAULT_STRATEGY = "DefaultCapacityProviderStrategy";

    private final Parts parts;

    CapacityReader(Parts parts) {
        this.parts = parts;
    }

    Capacity read() {
        Resource service = parts.service();
        Target target = parts.target();
        if (!service.property(STRATEGY).isEmpty()) {
            return strategy(target.stack(), service.property(STRATEGY));
        }
        if (service.properties().has("LaunchType")) {
            return launchType(Values.text(service.properties(), "LaunchType"));
        }
        return Stream.of("AWS::ECS::ClusterCapacityProviderAssociations", CLUSTER)
                .flatMap(type -> parts.assembly().targets(type).stream())
                .filter(this::speaksOfTheCluster)
                .filter(each -> !parts.resource(each).property(DEFAULT_STRATEGY).isEmpty())
                .findFirst()
                .map(each -> strategy(each.stack(), parts.resource(each).property(DEFAULT_STRATEGY)))
                .orElseGet(this::withoutStrategy);
    }

    /** Where nobody says anything it is EC2; but a cluster of another template may say something. */
    private Capacity withoutStrategy() {
        JsonNode cluster = parts.service().property("Cluster");
        require(
                parts.referred(parts.target().stack(), cluster, CLUSTER).isPresent(),
                "LaunchType or CapacityProviderStrategy must be given where the cluster is not in the template",
                "neither");
        return new InstanceReader(parts).ofTheCluster();
    }

    private boolean speaksOfTheCluster(Target target) {
        JsonNode its = parts.service().property("Cluster");
        List<Target> clusters = parts.assembly().targets(parts.target().stack(), its);
        Resource resource = parts.resource(target);
        if (resource.is(CLUSTER)) {
            return clusters.contains(target) || its.equals(resource.property("ClusterName"));
        }
        JsonNode cluster = resource.property("Cluster");
        return parts.assembly().targets(target.stack(), cluster).stream().anyMatch(clusters::contains)
                || (its.isTextual() && its.equals(cluster));
    }

    private Capacity launchType(String type) {
        require(type.equals(FARGATE) || type.equals("EC2"), "LaunchType must be FARGATE or EC2", type);
        return type.equals(FARGATE) ? FargateCapacity.onDemand() : new InstanceReader(parts).ofTheCluster();
    }

    private Capacity strategy(String stack, JsonNode items) {
        ObjectNode byProvider = JsonNodeFactory.instance.objectNode();
        for (JsonNode item : items) {
            byProvider.set(Parts.shown(item.path("CapacityProvider")), item);
        }
        if (byProvider.has(FARGATE) || byProvider.has(SPOT)) {
            return fargate(byProvider);
        }
        List<Target> providers = new ArrayList<>();
        items.forEach(item -> providers.add(provider(stack, item.path("CapacityProvider"))));
        require(
                providers.size() == 1,
                "CapacityProviderStrategy must have one provider of instances",
                String.join(", ", providers.stream().map(Target::logicalId).toList()));
        return new InstanceReader(parts).behind(providers.get(0));
    }

    /** A single provider takes all tasks, whatever its weight. */
    private static FargateCapacity fargate(ObjectNode byProvider) {
        JsonNode onDemand = byProvider.path(FARGATE);
        JsonNode spot = byProvider.path(SPOT);
        if (byProvider.size() == 1) {
            return onDemand.isMissingNode() ? new FargateCapacity(0, 0, 0, 1) : FargateCapacity.onDemand();
        }
        require(
                byProvider.has(FARGATE) && byProvider.has(SPOT) && byProvider.size() == 2,
                "CapacityProviderStrategy must not mix Fargate with others",
                String.join(", ", (Iterable<String>) byProvider::fieldNames));
        var capacity = new FargateCapacity(
                Values.integer(onDemand, "Base", 0),
                Values.integer(onDemand, "Weight", 0),
                Values.integer(spot, "Base", 0),
                Values.integer(spot, "Weight", 0));
        require(
                capacity.onDemandWeight() + capacity.spotWeight() > 0,
                "CapacityProviderStrategy must give one of several providers a Weight above 0",
                "0");
        return capacity;
    }

    /** A provider is referred to, or named as the template names it. */
    private Target provider(String stack, JsonNode value) {
        return parts.referred(stack, value, PROVIDER)
                .or(() -> parts.assembly().targets(PROVIDER).stream()
                        .filter(each -> value.isTextual()
                                && value.equals(parts.resource(each).property("Name")))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException(
                        "CapacityProvider must be FARGATE, FARGATE_SPOT or one of the template's, got: "
                                + Parts.shown(value)));
    }
}
