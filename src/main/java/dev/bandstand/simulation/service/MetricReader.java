package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Target;
import dev.bandstand.template.Values;
import java.util.List;

/**
 * Finds out which of the simulated metrics somebody looks at, and that it is the one of this service.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html">Amazon ECS CloudWatch metrics</a>
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html">CloudWatch
 *     metrics for your Application Load Balancer</a>
 */
final class MetricReader {

    private final Parts parts;

    MetricReader(Parts parts) {
        this.parts = parts;
    }

    /** Returns what a {@code MetricStat} says, in the shape in which an alarm says it. */
    static JsonNode flat(JsonNode metricStat) {
        ObjectNode metric = JsonNodeFactory.instance.objectNode();
        metricStat.path("Metric").properties().forEach(entry -> metric.set(entry.getKey(), entry.getValue()));
        if (metricStat.has("Stat")) {
            metric.set("Statistic", metricStat.path("Stat"));
        }
        if (metricStat.has("Period")) {
            metric.set("Period", metricStat.path("Period"));
        }
        return metric;
    }

    /** Returns the metric of an object with {@code Namespace}, {@code MetricName} and {@code Dimensions}. */
    MetricKind kind(String stack, JsonNode metric) {
        String name = Values.text(metric, "Namespace") + " " + Values.text(metric, "MetricName");
        MetricKind kind = named(name);
        if (kind == MetricKind.CPU || kind == MetricKind.MEMORY) {
            ofTheService(stack, metric);
        } else {
            ofItsTargets(stack, metric, kind);
        }
        return kind;
    }

    private static MetricKind named(String name) {
        return switch (name) {
            case "AWS/ECS CPUUtilization" -> MetricKind.CPU;
            case "AWS/ECS MemoryUtilization" -> MetricKind.MEMORY;
            case "AWS/ApplicationELB RequestCountPerTarget" -> MetricKind.REQUESTS_PER_TARGET;
            case "AWS/ApplicationELB RequestCount" -> MetricKind.REQUESTS;
            default ->
                throw new IllegalArgumentException("the metric must be CPUUtilization, MemoryUtilization,"
                        + " RequestCountPerTarget or RequestCount, got: " + name);
        };
    }

    private void ofTheService(String stack, JsonNode metric) {
        JsonNode name = dimension(metric, "ServiceName");
        boolean its = parts.assembly().targets(stack, name).contains(parts.target())
                || (name.isTextual() && name.equals(parts.service().property("ServiceName")));
        require(
                its,
                "Dimensions must name the service itself (" + parts.service().logicalId() + ")",
                "ServiceName " + Parts.shown(name));
    }

    /** The count of a whole load balancer is the service's where all of its requests go to one target group. */
    private void ofItsTargets(String stack, JsonNode metric, MetricKind kind) {
        JsonNode group = dimension(metric, "TargetGroup");
        List<Target> its = parts.targetGroups();
        if (group.isMissingNode() && kind == MetricKind.REQUESTS) {
            int groups = parts.assembly().targets(Parts.TARGET_GROUP).size();
            require(
                    its.size() == 1 && groups == 1,
                    "Dimensions must name the service's TargetGroup where there are several",
                    groups + " target groups");
            return;
        }
        boolean known = parts.assembly().targets(stack, group).stream().anyMatch(its::contains);
        require(known, "Dimensions must name the service's TargetGroup", Parts.shown(group));
    }

    private static JsonNode dimension(JsonNode metric, String name) {
        for (JsonNode dimension : metric.path("Dimensions")) {
            if (Intrinsics.text(dimension.path("Name")).equals(name)) {
                return dimension.path("Value");
            }
        }
        return MissingNode.getInstance();
    }
}
