package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.yaml.Shown;
import dev.bandstand.yaml.UnreadableYaml;
import dev.bandstand.yaml.YamlLimits;
import dev.bandstand.yaml.YamlNodes;
import dev.bandstand.yaml.YamlScalar;
import dev.bandstand.yaml.YamlText;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML into a tree that remembers where each value stands. No class is ever made from a tag. */
final class YamlReader {

    private static final YamlLimits LIMITS = new YamlLimits(30, 20_000, 50);

    private final String file;
    private final SortedMap<String, Place> places = new TreeMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private Problems problems = Problems.none();
    private int values;

    private YamlReader(String file) {
        this.file = file;
    }

    static YamlDocument read(Path path) {
        String file = path.toString();
        try {
            return new YamlReader(file).document(YamlText.read(path, 1));
        } catch (UnreadableYaml e) {
            throw refusal(file, new Place(e.line(), e.column()), e.rule(), e.got());
        }
    }

    private YamlDocument document(String text) {
        Node root =
                YamlNodes.compose(text, LIMITS).orElseThrow(() -> new UnreadableYaml("must hold settings", "nothing"));
        JsonNode tree = convert(root, "");
        if (!(tree instanceof ObjectNode map)) {
            throw problems.isEmpty()
                    ? refusal(file, place(root), "must be a map of settings", Shown.value(tree))
                    : new InvalidSettings(problems);
        }
        places.put("", Place.START);
        return new YamlDocument(file, map, places, texts, problems);
    }

    private JsonNode convert(Node node, String path) {
        if (++values > LIMITS.values()) {
            throw LIMITS.tooManyValues();
        }
        if (!YamlScalar.hasPlainTag(node)) {
            problem(path, place(node), "must have no YAML tag", YamlScalar.shortTag(node));
            return JsonNodeFactory.instance.missingNode();
        }
        if (!open.add(node)) {
            problem(
                    path,
                    places.getOrDefault(path, place(node)),
                    "must not contain itself",
                    "an alias of what it is part of");
            return JsonNodeFactory.instance.missingNode();
        }
        JsonNode value;
        if (node instanceof MappingNode map) {
            value = map(map, path);
        } else if (node instanceof SequenceNode list) {
            value = list(list, path);
        } else {
            var scalar = (ScalarNode) node;
            texts.put(path, scalar.getValue());
            value = YamlScalar.value(scalar);
        }
        open.remove(node);
        return value;
    }

    private JsonNode map(MappingNode node, String path) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problem(path, place(entry.getKeyNode()), "must have texts as its keys", "a map or a list as a key");
                continue;
            }
            String child = KeyPath.child(path, key.getValue());
            if (map.has(key.getValue())) {
                Place first = places.getOrDefault(child, Place.START);
                problem(child, place(key), "must be given once", "it again (first in line " + first.line() + ")");
                continue;
            }
            places.put(child, place(key));
            JsonNode value = convert(entry.getValueNode(), child);
            if (!value.isMissingNode()) {
                map.set(key.getValue(), value);
            }
        }
        return map;
    }

    private JsonNode list(SequenceNode node, String path) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (Node item : node.getValue()) {
            String child = KeyPath.item(path, list.size());
            places.put(child, place(item));
            JsonNode value = convert(item, child);
            if (!value.isMissingNode()) {
                list.add(value);
            }
        }
        return list;
    }

    private void problem(String path, Place place, String rule, String got) {
        String where = path.isEmpty() ? "the file" : path;
        problems = problems.and(new Problem(file, place.line(), place.column(), where, rule, Shown.text(got)));
    }

    /** Makes the one problem of a file that can not be read any further. */
    private static InvalidSettings refusal(String file, Place place, String rule, String got) {
        return new InvalidSettings(
                Problems.none().and(new Problem(file, place.line(), place.column(), "the file", rule, got)));
    }

    private static Place place(Node node) {
        return new Place(YamlNodes.line(node), YamlNodes.column(node));
    }
}
