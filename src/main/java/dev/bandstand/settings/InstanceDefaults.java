package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.preflight.InstanceType;
import dev.bandstand.preflight.InstanceTypes;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The instances that fit the tasks that run on them. */
final class InstanceDefaults {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private InstanceDefaults() {}

    static void fill(EffectiveTree effective) {
        JsonNode cluster = effective.tree().path("cluster");
        if (cluster.path("ec2") instanceof ObjectNode ec2) {
            ec2(effective, ec2);
        }
        if (cluster.path("managedInstances") instanceof ObjectNode managed) {
            managedInstances(effective, managed);
        }
    }

    private static void ec2(EffectiveTree effective, ObjectNode ec2) {
        String type = runsX86(effective.tree(), "ec2") ? "m7i.large" : "m7g.large";
        effective.fill(ec2, "cluster.ec2", "instanceTypes", JSON.arrayNode().add(type));
        if (ec2.path("spot") instanceof ObjectNode spot
                && spot.path("allocation").asText().equals("lowestPrice")) {
            effective.fill(spot, "cluster.ec2.spot", "pools", JSON.numberNode(2));
        }
    }

    private static void managedInstances(EffectiveTree effective, ObjectNode managed) {
        String path = "cluster.managedInstances";
        if (!managed.has("instanceTypes")) {
            range(effective, managed, "vCpus", 2, 8);
            range(effective, managed, "memoryMiB", 4096, 32_768);
        }
        String architecture = firstType(managed)
                .map(type -> type.architecture().toString())
                .orElseGet(() ->
                        runsX86(effective.tree(), "managedInstances") || !runs(effective.tree(), "managedInstances")
                                ? "x86_64"
                                : "arm64");
        effective.fill(managed, path, "architecture", JSON.textNode(architecture));
    }

    private static Optional<InstanceType> firstType(ObjectNode managed) {
        JsonNode first = managed.path("instanceTypes").path(0);
        return first.isMissingNode() ? Optional.empty() : InstanceTypes.find(first.asText());
    }

    private static void range(EffectiveTree effective, ObjectNode managed, String key, int min, int max) {
        if (!managed.has(key)) {
            String path = "cluster.managedInstances." + key;
            ObjectNode range = managed.putObject(key);
            effective.fill(range, path, "min", JSON.numberNode(min));
            effective.fill(range, path, "max", JSON.numberNode(max));
        }
    }

    private static boolean runs(ObjectNode tree, String capacity) {
        return tasksOn(tree, capacity).findAny().isPresent();
    }

    private static boolean runsX86(ObjectNode tree, String capacity) {
        return tasksOn(tree, capacity)
                .anyMatch(task -> task.path("architecture").asText().equals("x86_64"));
    }

    private static Stream<JsonNode> tasksOn(ObjectNode tree, String capacity) {
        String usual = tree.path("cluster").path("capacity").asText();
        return Stream.of("services", "jobs")
                .flatMap(owners -> tree.path(owners).properties().stream())
                .map(Map.Entry::getValue)
                .filter(task -> task.path("capacity").asText(usual).equals(capacity));
    }
}
