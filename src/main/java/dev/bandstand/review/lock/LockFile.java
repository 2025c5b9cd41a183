package dev.bandstand.review.lock;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.markup.JsonText;
import dev.bandstand.review.behaviour.Holdings;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.StackTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The stateful resources of stacks: a file that is checked in, so that a changed logical id shows up before it costs the data.
 *
 * @param stacks the types of the resources, by logical id, by the name of their stack
 */
public record LockFile(SortedMap<String, SortedMap<String, String>> stacks) {

    /** The name of the file in a project. */
    public static final String NAME = "bandstand.lock.json";

    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Copies the maps. */
    public LockFile {
        SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
        stacks.forEach(
                (stack, resources) -> copy.put(stack, Collections.unmodifiableSortedMap(new TreeMap<>(resources))));
        stacks = Collections.unmodifiableSortedMap(copy);
    }

    /** Returns what a lock on the templates holds; what stands under a condition counts, whether it holds or not. */
    public static LockFile of(Assembly assembly) {
        SortedMap<String, SortedMap<String, String>> stacks = new TreeMap<>();
        for (StackTemplate stack : assembly.stacks()) {
            SortedMap<String, String> resources = new TreeMap<>();
            stack.template().resources().forEach((id, resource) -> {
                if (Holdings.of(resource).isPresent()) {
                    resources.put(id, resource.type());
                }
            });
            stacks.put(stack.stackName(), resources);
        }
        return new LockFile(stacks);
    }

    /**
     * Reads a lock.
     *
     * @throws UnreadableLock if there is no such file or it is no lock, in one line that names the file
     */
    public static LockFile read(Path file) {
        JsonNode tree = tree(file);
        if (tree.path("version").asInt() != VERSION) {
            throw refusal(file, "version", "1", tree.path("version"));
        }
        if (!tree.path("stacks").isObject()) {
            throw refusal(file, "stacks", "a map from stacks to their resources", tree.path("stacks"));
        }
        SortedMap<String, SortedMap<String, String>> stacks = new TreeMap<>();
        for (Map.Entry<String, JsonNode> stack : tree.path("stacks").properties()) {
            String path = "stacks." + stack.getKey();
            if (!stack.getValue().isObject()) {
                throw refusal(file, path, "a map from logical ids to types", stack.getValue());
            }
            SortedMap<String, String> resources = new TreeMap<>();
            for (Map.Entry<String, JsonNode> resource : stack.getValue().properties()) {
                if (!resource.getValue().isTextual()) {
                    throw refusal(file, path + "." + resource.getKey(), "a type", resource.getValue());
                }
                resources.put(resource.getKey(), resource.getValue().asText());
            }
            stacks.put(stack.getKey(), resources);
        }
        return new LockFile(stacks);
    }

    /** Returns this lock with the stacks of another put in their place; those that the other does not name stay. */
    public LockFile with(LockFile other) {
        TreeMap<String, SortedMap<String, String>> merged = new TreeMap<>(stacks);
        merged.putAll(other.stacks);
        merged.values().removeIf(Map::isEmpty);
        return new LockFile(merged);
    }

    /** Returns this lock with nothing but those stacks. */
    LockFile only(SortedSet<String> names) {
        TreeMap<String, SortedMap<String, String>> kept = new TreeMap<>(stacks);
        kept.keySet().retainAll(names);
        return new LockFile(kept);
    }

    /** Writes the lock; whoever reads meanwhile sees the old one or the new one. */
    public void write(Path file) throws IOException {
        ObjectNode tree = JsonText.MAPPER.createObjectNode().put("version", VERSION);
        ObjectNode all = tree.putObject("stacks");
        stacks.forEach((stack, resources) -> resources.forEach(all.putObject(stack)::put));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, JsonText.of(tree));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static JsonNode tree(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new UnreadableLock(file + " must exist, got: no such file");
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new UnreadableLock(file + line + " must be JSON, got: " + reason.split(" \\((for|start) ", 2)[0]);
        } catch (IOException e) {
            throw new UnreadableLock(file + " must be a readable UTF-8 file, got: "
                    + e.getClass().getSimpleName());
        }
    }

    private static UnreadableLock refusal(Path file, String path, String rule, JsonNode got) {
        String shown = got.isMissingNode() ? "nothing" : got.toString();
        return new UnreadableLock(file + " " + path + " must be " + rule + ", got: "
                + (shown.length() <= 60 ? shown : shown.substring(0, 60) + "..."));
    }
}
