package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** Defaults that follow from other settings. */
final class DerivedSettings {

    private DerivedSettings() {}

    /** Adds the sections that are there without being asked for: a load balancer where no route is, and the registry. */
    static void sections(ObjectNode given) {
        boolean registry = false;
        for (JsonNode service : given.path("services")) {
            boolean reached = Stream.of("loadBalancer", "route", "internal").anyMatch(service::has);
            if (service instanceof ObjectNode node && !reached) {
                node.putObject("loadBalancer");
            }
            registry |= takesFromRegistry(service);
        }
        for (JsonNode job : given.path("jobs")) {
            registry |= takesFromRegistry(job);
        }
        if (registry && !given.has("registry")) {
            given.putObject("registry");
        }
    }

    private static boolean takesFromRegistry(JsonNode owner) {
        JsonNode image = owner.path("image");
        boolean takes = !image.has("uri") && !image.has("dockerfile");
        for (JsonNode container : owner.path("containers")) {
            takes |= container.path("image").has("tag")
                    || container.path("image").has("digest");
        }
        return takes;
    }

    /** Adds the values that the schema describes in words. */
    static void values(EffectiveTree effective, String preset) {
        ObjectNode tree = effective.tree();
        String application =
                tree.path("name").asText() + "-" + tree.path("environment").asText();
        put(effective, tree, "network", "name", application);
        put(effective, tree, "registry", "name", application);
        put(effective, tree, "cluster", "name", application);
        put(effective, tree, "cluster", "namespace", application + ".internal");
        network(effective, (ObjectNode) tree.path("network"));
        InstanceDefaults.fill(effective);
        if (tree.path("database") instanceof ObjectNode database) {
            database(effective, tree, database, preset);
        }
        for (var entry : tree.path("services").properties()) {
            service(effective, entry.getKey(), (ObjectNode) entry.getValue());
        }
        for (var entry : tree.path("jobs").properties()) {
            JobDefaults.fill(effective, entry.getKey(), (ObjectNode) entry.getValue());
        }
    }

    private static void network(EffectiveTree effective, ObjectNode network) {
        if (!network.has("maxZones")) {
            network.put("maxZones", Math.max(3, network.path("zones").asInt()));
            effective.origin("network.maxZones", EffectiveTree.DEFAULT);
        }
    }

    private static void database(EffectiveTree effective, ObjectNode tree, ObjectNode database, String preset) {
        DatabaseSettings.Engine engine = Engines.of(database.path("engine").asText());
        put(effective, tree, "database", "version", Engines.defaultVersion(engine));
        if (!database.has("port")) {
            boolean production = preset.equals("production");
            database.put("port", Engines.defaultPort(engine) + (production ? 1 : 0));
            effective.origin("database.port", production ? "preset production" : EffectiveTree.DEFAULT);
        }
        if (!database.has("performanceInsights")) {
            database.put(
                    "performanceInsights",
                    Engines.hasPerformanceInsights(
                            engine, database.path("instanceClass").asText()));
            effective.origin("database.performanceInsights", EffectiveTree.DEFAULT);
        }
    }

    private static void service(EffectiveTree effective, String id, ObjectNode service) {
        String path = "services." + id;
        TaskDefaults.fill(effective, path, id, service);
        if (service.path("internal") instanceof ObjectNode internal) {
            effective.fill(internal, path + ".internal", "name", JsonNodeFactory.instance.textNode(id));
        }
        if (service.has("scaling") && effective.isDefault(path + ".desiredCount")) {
            service.remove("desiredCount");
            effective.forget(path + ".desiredCount");
        }
    }

    private static void put(EffectiveTree effective, ObjectNode tree, String section, String key, String value) {
        if (tree.path(section) instanceof ObjectNode node) {
            effective.fill(node, section, key, JsonNodeFactory.instance.textNode(value));
        }
    }
}
