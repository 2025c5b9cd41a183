package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The defaults of a job that follow from other settings. */
final class JobDefaults {

    private JobDefaults() {}

    static void fill(EffectiveTree effective, String id, ObjectNode job) {
        String path = "jobs." + id;
        TaskDefaults.fill(effective, path, id, job);
        if (job.has("daemon") && job.path("deployment") instanceof ObjectNode deployment) {
            JsonNodeFactory json = JsonNodeFactory.instance;
            replace(effective, deployment, path, "minHealthyPercent", json.numberNode(0));
            replace(effective, deployment, path, "maxHealthyPercent", json.numberNode(100));
            replace(effective, deployment, path, "availabilityZoneRebalancing", json.booleanNode(false));
        }
    }

    /** An instance has room for one task of a daemon, so the old one goes before the new one comes. */
    private static void replace(
            EffectiveTree effective, ObjectNode deployment, String job, String key, JsonNode value) {
        if (effective.isDefault(job + ".deployment." + key)) {
            deployment.set(key, value);
        }
    }
}
