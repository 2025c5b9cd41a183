package dev.bandstand.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The two changes a rehearsal deploys: one that must succeed and one that must fail. */
final class Edits {

    /** The resource that makes a deployment fail. */
    static final String CULPRIT = "RehearsedFailure";

    private final AssemblyCopy copy;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> edited = new LinkedHashSet<>();
    private String stack = "";

    private Edits(AssemblyCopy copy) {
        this.copy = copy;
    }

    /** Changes task size, task count, alarm threshold and health check, as far as there are any; returns a line for each. */
    static List<String> change(AssemblyCopy copy) {
        return new Edits(copy).applied();
    }

    /**
     * Changes the same things once more, and adds a log group with a retention that CloudWatch Logs does not have. It
     * depends on everything that was changed, so that all of it is already done when the deployment fails.
     */
    static List<String> failure(AssemblyCopy copy) {
        Edits edits = new Edits(copy);
        edits.applied();
        for (String stack : copy.stacks()) {
            if (edits.addCulprit(stack)) {
                copy.save();
                return List.of(
                        stack + ": a log group with a retention of 42 days, which CloudWatch Logs does not have");
            }
        }
        return List.of();
    }

    private List<String> applied() {
        for (String each : copy.stacks()) {
            stack = each;
            copy.template(each).path("Resources").properties().forEach(this::edit);
        }
        copy.save();
        return lines;
    }

    private void edit(Map.Entry<String, JsonNode> entry) {
        JsonNode properties = entry.getValue().path("Properties");
        if (!properties.isObject()) {
            return;
        }
        ObjectNode object = (ObjectNode) properties;
        switch (entry.getValue().path("Type").asText()) {
            case "AWS::ECS::TaskDefinition" -> taskSize(entry.getKey(), object);
            case "AWS::ApplicationAutoScaling::ScalableTarget" ->
                number(entry.getKey(), object, "MinCapacity", Edits::oneMoreTask);
            case "AWS::ECS::Service" -> desiredCount(entry.getKey(), object);
            case "AWS::CloudWatch::Alarm" ->
                number(
                        entry.getKey(),
                        object,
                        "Threshold",
                        alarm -> alarm.path("Threshold").asInt() + 1);
            case "AWS::ElasticLoadBalancingV2::TargetGroup" ->
                number(
                        entry.getKey(),
                        object,
                        "HealthCheckIntervalSeconds",
                        group -> group.path("HealthCheckIntervalSeconds").asInt(30) + 5);
            default -> {
                // stays as it is
            }
        }
    }

    /** A service that does not scale has its count here. */
    private void desiredCount(String logicalId, ObjectNode service) {
        if (service.path("DesiredCount").isNumber()) {
            number(
                    logicalId,
                    service,
                    "DesiredCount",
                    count -> count.path("DesiredCount").asInt() + 1);
        }
    }

    private static int oneMoreTask(JsonNode target) {
        int min = target.path("MinCapacity").asInt();
        return Math.min(min + 1, target.path("MaxCapacity").asInt(min));
    }

    /** Twice the processor with twice the memory is a legal Fargate size again, up to 8 processors. */
    private void taskSize(String logicalId, ObjectNode properties) {
        int cpu = properties.path("Cpu").asInt(0);
        if (cpu == 0 || cpu > 4096) {
            return;
        }
        edited.add(stack + "\n" + logicalId);
        lines.add(stack + "." + logicalId + " Cpu " + cpu + " -> " + 2 * cpu);
        properties.put("Cpu", String.valueOf(2 * cpu));
        properties.put("Memory", String.valueOf(2 * properties.path("Memory").asInt(0)));
    }

    private void number(String logicalId, ObjectNode properties, String property, ToIntFunction<JsonNode> next) {
        JsonNode before = properties.path(property);
        int after = next.applyAsInt(properties);
        if (before.asInt(Integer.MIN_VALUE) != after) {
            edited.add(stack + "\n" + logicalId);
            lines.add(stack + "." + logicalId + " " + property + " "
                    + (before.isMissingNode() ? "unset" : before.asText()) + " -> " + after);
            properties.put(property, after);
        }
    }

    private boolean addCulprit(String name) {
        ObjectNode resources = (ObjectNode) copy.template(name).path("Resources");
        List<String> before = edited.stream()
                .filter(key -> key.startsWith(name + "\n"))
                .map(key -> key.substring(name.length() + 1))
                .toList();
        if (before.isEmpty()) {
            return false;
        }
        ObjectNode culprit = resources.putObject(CULPRIT).put("Type", "AWS::Logs::LogGroup");
        culprit.putObject("Properties").put("RetentionInDays", 42);
        before.forEach(culprit.putArray("DependsOn")::add);
        return true;
    }
}
