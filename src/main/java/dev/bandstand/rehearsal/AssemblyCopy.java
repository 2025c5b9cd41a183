package dev.bandstand.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of a cloud assembly whose templates may be edited; the CDK CLI deploys it like the original. */
final class AssemblyCopy {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final SortedMap<String, ObjectNode> templates = new TreeMap<>();
    private final List<String> order = new ArrayList<>();

    private AssemblyCopy(Path directory) {
        this.directory = directory;
        Assembly.read(directory).stacks().forEach(stack -> {
            order.add(stack.id());
            files.put(stack.id(), stack.file());
            templates.put(stack.id(), (ObjectNode) read(stack.file()));
        });
    }

    /** Copies an assembly into a folder that does not exist yet. */
    static AssemblyCopy of(Path assembly, Path into) {
        try (Stream<Path> paths = Files.walk(assembly)) {
            for (Path path : paths.sorted().toList()) {
                Files.copy(path, into.resolve(assembly.relativize(path).toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the assembly could not be copied: " + assembly, failed);
        }
        return new AssemblyCopy(into);
    }

    AssemblyCopy copy(Path into) {
        return of(directory, into);
    }

    Path directory() {
        return directory;
    }

    Assembly assembly() {
        return Assembly.read(directory);
    }

    /** The ids of the stacks in the order of their deployment. */
    List<String> stacks() {
        return order;
    }

    /** The template of a stack, to be edited; {@link #save} writes it. */
    ObjectNode template(String stack) {
        ObjectNode template = templates.get(stack);
        if (template == null) {
            throw new IllegalArgumentException("stack must be one of " + order + ", got: " + stack);
        }
        return template;
    }

    /** Writes one text instead of another in every template. */
    void replace(SortedMap<String, String> texts) {
        templates.replaceAll((stack, template) -> {
            String text = template.toString();
            for (Map.Entry<String, String> entry : texts.entrySet()) {
                text = text.replace('"' + entry.getKey() + '"', '"' + entry.getValue() + '"');
            }
            return (ObjectNode) parse(text);
        });
        save();
    }

    /** Drops container images that would have to be built; tells how many there were. */
    int dropImages() {
        int dropped = 0;
        for (Path manifest : manifests()) {
            ObjectNode tree = (ObjectNode) read(manifest);
            dropped += tree.path("dockerImages").size();
            tree.putObject("dockerImages");
            write(manifest, tree);
        }
        return dropped;
    }

    /** Turns termination protection off; returns the stacks that had it. */
    List<String> liftTerminationProtection() {
        Path manifest = directory.resolve("manifest.json");
        JsonNode tree = read(manifest);
        List<String> lifted = new ArrayList<>();
        tree.path("artifacts").properties().forEach(artifact -> {
            JsonNode properties = artifact.getValue().path("properties");
            if (properties.path("terminationProtection").asBoolean(false)) {
                ((ObjectNode) properties).put("terminationProtection", false);
                lifted.add(artifact.getKey());
            }
        });
        write(manifest, tree);
        return lifted;
    }

    /** Writes the templates, each under the hash of its new content: the CLI does not upload a known hash again. */
    void save() {
        templates.forEach((stack, template) -> write(files.getOrDefault(stack, directory), template));
        for (Path manifest : manifests()) {
            for (JsonNode asset : read(manifest).path("files")) {
                Path file = directory.resolve(asset.path("source").path("path").asText());
                if (files.containsValue(file)) {
                    asset.path("destinations")
                            .forEach(destination ->
                                    rehash(destination.path("objectKey").asText(), file));
                }
            }
        }
    }

    private void rehash(String objectKey, Path template) {
        String old = objectKey.replaceFirst("^.*/", "").replaceFirst("\\.json$", "");
        try {
            String fresh = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(template)));
            for (Path file : Stream.concat(manifests().stream(), Stream.of(directory.resolve("manifest.json")))
                    .toList()) {
                Files.writeString(
                        file, Files.readString(file, StandardCharsets.UTF_8).replace(old, fresh));
            }
        } catch (IOException | NoSuchAlgorithmException failed) {
            throw new IllegalStateException("the template could not be hashed: " + template, failed);
        }
    }

    private List<Path> manifests() {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> path.toString().endsWith(".assets.json"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("the assembly could not be read: " + directory, failed);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("the template could not be read again", failed);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException("the file could not be read: " + file, failed);
        }
    }

    private static void write(Path file, JsonNode tree) {
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), tree);
        } catch (IOException failed) {
            throw new UncheckedIOException("the file could not be written: " + file, failed);
        }
    }
}
