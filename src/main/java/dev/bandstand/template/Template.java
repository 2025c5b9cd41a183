package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A parsed CloudFormation template: what will really be deployed. */
public final class Template {

    private final JsonNode tree;
    private final SortedMap<String, Resource> resources;

    private Template(JsonNode tree, SortedMap<String, Resource> resources) {
        this.tree = tree;
        this.resources = resources;
    }

    /**
     * Reads a template in JSON or YAML.
     *
     * @throws UnreadableTemplate if the file is missing, is neither or is no template
     */
    public static Template read(Path file) {
        return of(WrittenTemplate.read(file));
    }

    /**
     * Parses a template in JSON.
     *
     * @param source what the template is called in error messages
     * @throws UnreadableTemplate if the text is not JSON or is no template
     */
    public static Template parse(String source, String json) {
        return of(WrittenTemplate.json(source, JsonFile.object(source, json)));
    }

    static Template of(WrittenTemplate written) {
        JsonNode tree = written.tree();
        JsonNode bodies = tree.path("Resources");
        if (!bodies.isObject()) {
            throw new UnreadableTemplate(written.source() + " must be a CloudFormation template with Resources, got: "
                    + (bodies.isMissingNode() ? "none" : "Resources that are no object"));
        }
        SortedMap<String, Resource> resources = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : bodies.properties()) {
            if (!entry.getValue().path("Type").isTextual()) {
                throw new UnreadableTemplate(written.place(entry.getKey()) + " Resources." + entry.getKey()
                        + ".Type must be a text, got: " + (entry.getValue().has("Type") ? "another value" : "none"));
            }
            resources.put(entry.getKey(), Resource.of(entry.getKey(), entry.getValue()));
        }
        return new Template(tree, Collections.unmodifiableSortedMap(resources));
    }

    /** Returns the resources by their logical ids. */
    public SortedMap<String, Resource> resources() {
        return resources;
    }

    /** Returns the resources of one type, sorted by their logical ids. */
    public List<Resource> resources(String type) {
        return resources.values().stream().filter(resource -> resource.is(type)).toList();
    }

    /** Returns the resource of that name. */
    public Optional<Resource> resource(String logicalId) {
        return Optional.ofNullable(resources.get(logicalId));
    }

    /** Returns the outputs by their logical ids, each the object with {@code Value} and maybe {@code Export}. */
    public SortedMap<String, JsonNode> outputs() {
        return section("Outputs");
    }

    /** Returns the parameters by their logical ids. */
    public SortedMap<String, JsonNode> parameters() {
        return section("Parameters");
    }

    /** Returns the whole template, in the order in which it was written; to be read, not changed. */
    public JsonNode tree() {
        return tree;
    }

    /** Returns the logical ids of the resources in the order in which they were written. */
    public List<String> writtenOrder() {
        List<String> names = new ArrayList<>();
        tree.path("Resources").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Template template && tree.equals(template.tree);
    }

    @Override
    public int hashCode() {
        return tree.hashCode();
    }

    private SortedMap<String, JsonNode> section(String name) {
        SortedMap<String, JsonNode> entries = new TreeMap<>();
        tree.path(name).properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableSortedMap(entries);
    }
}
