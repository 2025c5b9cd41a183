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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The index of a cloud assembly.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/v2/guide/deploy.html#deploy-how-synth-assemblies">Cloud assemblies</a>
 */
final class Manifest {

    private static final String FILE = "manifest.json";
    private static final Pattern ENVIRONMENT = Pattern.compile("aws://([^/]*)/(.*)");

    private Manifest() {}

    /** Returns the stacks in the order of the manifest, those of nested assemblies in their place. */
    static List<StackTemplate> stacks(Path directory) {
        List<StackTemplate> stacks = new ArrayList<>();
        JsonNode artifacts = JsonFile.read(directory.resolve(FILE)).path("artifacts");
        for (Map.Entry<String, JsonNode> entry : artifacts.properties()) {
            JsonNode artifact = entry.getValue();
            switch (artifact.path("type").asText()) {
                case "aws:cloudformation:stack" -> stacks.add(stack(directory, entry.getKey(), artifact));
                case "cdk:cloud-assembly" ->
                    stacks.addAll(stacks(inside(directory, entry.getKey(), "directoryName", artifact)));
                default -> {
                    // assets, the construct tree, feature flags
                }
            }
        }
        return stacks;
    }

    static StackTemplate single(String name, WrittenTemplate written, Path file) {
        return new StackTemplate(
                name,
                name,
                name,
                Optional.empty(),
                Optional.empty(),
                false,
                Collections.emptySortedMap(),
                file,
                List.of(),
                Template.of(written));
    }

    private static StackTemplate stack(Path directory, String id, JsonNode artifact) {
        JsonNode properties = artifact.path("properties");
        Path file = inside(directory, id, "templateFile", artifact);
        SortedMap<String, String> tags = new TreeMap<>();
        properties
                .path("tags")
                .properties()
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
        List<String> dependencies = new ArrayList<>();
        artifact.path("dependencies").elements().forEachRemaining(name -> dependencies.add(name.asText()));
        Matcher environment = ENVIRONMENT.matcher(artifact.path("environment").asText());
        boolean placed = environment.matches();
        return new StackTemplate(
                id,
                properties.path("stackName").asText(id),
                artifact.path("displayName").asText(id),
                placed ? known(environment.group(1), "unknown-account") : Optional.empty(),
                placed ? known(environment.group(2), "unknown-region") : Optional.empty(),
                properties.path("terminationProtection").asBoolean(false),
                Collections.unmodifiableSortedMap(tags),
                file,
                List.copyOf(dependencies),
                Template.read(file));
    }

    private static Optional<String> known(String value, String unknown) {
        return value.equals(unknown) ? Optional.empty() : Optional.of(value);
    }

    private static Path inside(Path directory, String id, String property, JsonNode artifact) {
        JsonNode name = artifact.path("properties").path(property);
        Path file = directory.resolve(name.asText()).normalize();
        if (!name.isTextual() || !file.startsWith(directory.normalize()) || file.equals(directory.normalize())) {
            throw new UnreadableTemplate(directory.resolve(FILE) + " artifacts." + id + ".properties." + property
                    + " must name something inside the assembly, got: " + (name.isTextual() ? name.asText() : "none"));
        }
        return file;
    }
}
