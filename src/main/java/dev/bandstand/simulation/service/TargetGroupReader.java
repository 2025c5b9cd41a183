package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Values;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Reads how the load balancer takes tasks in and lets them go.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html">AWS::ElasticLoadBalancingV2::TargetGroup</a>
 */
final class TargetGroupReader {

    private static final int AWS_INTERVAL = 30;
    private static final int AWS_HEALTHY_THRESHOLD = 5;
    private static final int AWS_DEREGISTRATION_DELAY = 300;
    private static final String DEREGISTRATION_DELAY = "deregistration_delay.timeout_seconds";

    private TargetGroupReader() {}

    /** A task serves when the slowest of its target groups sends it requests. */
    static Optional<TargetGroup> read(Parts parts) {
        JsonNode balancers = parts.service().property("LoadBalancers");
        if (balancers.isEmpty()) {
            return Optional.empty();
        }
        List<Resource> groups =
                parts.targetGroups().stream().map(parts::resource).toList();
        require(
                groups.size() == balancers.size(),
                "LoadBalancers must name target groups of the template",
                Parts.shown(balancers.findPath("TargetGroupArn")));
        return Optional.of(new TargetGroup(
                most(groups, group -> Values.integer(group.properties(), "HealthCheckIntervalSeconds", AWS_INTERVAL)),
                most(
                        groups,
                        group -> Values.integer(group.properties(), "HealthyThresholdCount", AWS_HEALTHY_THRESHOLD)),
                most(groups, TargetGroupReader::deregistrationDelay)));
    }

    private static int most(List<Resource> groups, ToIntFunction<Resource> setting) {
        return groups.stream().mapToInt(setting).max().orElseThrow();
    }

    private static int deregistrationDelay(Resource group) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        for (JsonNode attribute : group.property("TargetGroupAttributes")) {
            attributes.set(attribute.path("Key").asText(), attribute.path("Value"));
        }
        return Values.integer(attributes, DEREGISTRATION_DELAY, AWS_DEREGISTRATION_DELAY);
    }
}
