package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One resource of a template, as written.
 *
 * @param logicalId its name in the template
 * @param type its CloudFormation type, as in {@code AWS::ECS::Service}
 * @param properties its properties, an empty object where it has none
 * @param metadata its metadata, an empty object where it has none
 * @param dependsOn the logical ids that must exist before it, beside those it refers to
 * @param deletionPolicy what happens to it when it leaves the template, where that is said
 * @param updateReplacePolicy what happens to the old one when an update replaces it, where that is said
 * @param condition the condition under which it exists, where there is one
 */
public record Resource(
        String logicalId,
        String type,
        JsonNode properties,
        JsonNode metadata,
        List<String> dependsOn,
        Optional<String> deletionPolicy,
        Optional<String> updateReplacePolicy,
        Optional<String> condition) {

    /** Copies the resource. */
    public Resource {
        dependsOn = List.copyOf(dependsOn);
    }

    static Resource of(String logicalId, JsonNode body) {
        return new Resource(
                logicalId,
                body.path("Type").asText(),
                object(body.path("Properties")),
                object(body.path("Metadata")),
                names(body.path("DependsOn")),
                text(body.path("DeletionPolicy")),
                text(body.path("UpdateReplacePolicy")),
                text(body.path("Condition")));
    }

    /** Returns the property at {@code path}, names and list positions parted by slashes; a missing node where there is none. */
    public JsonNode property(String path) {
        return properties.at("/" + path);
    }

    /** Tells whether the resource is of that type. */
    public boolean is(String type) {
        return this.type.equals(type);
    }

    private static JsonNode object(JsonNode node) {
        return node.isObject() ? node : JsonNodeFactory.instance.objectNode();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        if (node.isTextual()) {
            names.add(node.asText());
        }
        node.elements().forEachRemaining(name -> names.add(name.asText()));
        return names;
    }
}
