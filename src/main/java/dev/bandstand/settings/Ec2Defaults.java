package dev.bandstand.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** The instance type that fits the services that run on instances. */
final class Ec2Defaults {

    private Ec2Defaults() {}

    static void fill(EffectiveTree effective) {
        if (effective.tree().path("cluster").path("ec2") instanceof ObjectNode ec2 && !ec2.has("instanceType")) {
            ec2.put("instanceType", needsX86(effective.tree()) ? "m7i.large" : "m7g.large");
            effective.origin("cluster.ec2.instanceType", EffectiveTree.DEFAULT);
        }
    }

    private static boolean needsX86(ObjectNode tree) {
        String usual = tree.path("cluster").path("capacity").asText();
        return Stream.of("services", "jobs")
                .flatMap(kind -> tree.path(kind).valueStream())
                .anyMatch(task -> task.path("capacity").asText(usual).equals("ec2")
                        && task.path("architecture").asText().equals("x86_64"));
    }
}
