package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The defaults of a task that follow from other settings, alike for services and jobs. */
final class TaskDefaults {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The user that most images without root run as. */
    private static final int FIRST_USER = 1000;

    private TaskDefaults() {}

    /** Fills in what {@code owner}, the service or job at {@code path}, leaves out. */
    static void fill(EffectiveTree effective, String path, String id, ObjectNode owner) {
        JsonNode tree = effective.tree();
        String application =
                tree.path("name").asText() + "-" + tree.path("environment").asText();
        effective.fill(owner, path, "family", JSON.textNode(application + "-" + id));
        effective.fill(owner, path, "containerName", JSON.textNode(id));
        effective.fill(owner, path, "capacity", tree.path("cluster").path("capacity"));
        boolean reached = tree.has("database") && !isManagedDaemon(owner);
        effective.fill(owner, path, "database", JSON.booleanNode(reached));
        if (owner.path("capacity").asText().equals("ec2") && !owner.has("daemon")) {
            placement(effective, path, owner);
        }
        for (var metric : owner.path("logMetrics").properties()) {
            String of = KeyPath.child(path + ".logMetrics", metric.getKey());
            effective.fill((ObjectNode) metric.getValue(), of, "name", JSON.textNode(metric.getKey()));
        }
        for (var volume : owner.path("volumes").properties()) {
            if (volume.getValue().path("efs") instanceof ObjectNode efs) {
                efs(effective, KeyPath.child(path + ".volumes", volume.getKey()) + ".efs", volume.getKey(), efs);
            }
        }
    }

    private static boolean isManagedDaemon(ObjectNode owner) {
        return owner.has("daemon") && owner.path("capacity").asText().equals("managedInstances");
    }

    private static void placement(EffectiveTree effective, String path, ObjectNode owner) {
        if (!owner.has("placement")) {
            owner.putObject("placement");
        }
        if (owner.path("placement") instanceof ObjectNode placement) {
            if (!placement.has("strategies") || placement.path("strategies").isEmpty()) {
                effective.fill(placement, path + ".placement", "preset", JSON.textNode("azBalancedSpread"));
            }
            keepsBalance(effective, path, owner, placement);
        }
    }

    /**
     * Turns rebalancing off where it is not asked for and tasks are not spread over the zones first.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html">Balancing an Amazon ECS
     *     service across Availability Zones</a>
     */
    private static void keepsBalance(EffectiveTree effective, String path, ObjectNode owner, ObjectNode placement) {
        String key = path + ".deployment.availabilityZoneRebalancing";
        boolean balanced = placement.path("preset").asText().startsWith("azBalanced")
                || placement.path("strategies").path(0).path("spread").asText().equals(PlacementSettings.ZONE);
        boolean chosen = placement.path("constraints").findValuesAsText("memberOf").stream()
                .anyMatch(expression -> expression.contains(PlacementSettings.ZONE));
        if ((!balanced || chosen)
                && effective.isDefault(key)
                && owner.path("deployment") instanceof ObjectNode deployment) {
            deployment.put("availabilityZoneRebalancing", false);
        }
    }

    private static void efs(EffectiveTree effective, String path, String name, ObjectNode efs) {
        if (!efs.has("accessPointId")) {
            effective.fill(efs, path, "path", JSON.textNode("/" + name));
            effective.fill(efs, path, "uid", JSON.numberNode(FIRST_USER));
            effective.fill(efs, path, "gid", JSON.numberNode(FIRST_USER));
        }
    }
}
