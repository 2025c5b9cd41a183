package dev.bandstand.template;

import dev.bandstand.yaml.Shown;
import dev.bandstand.yaml.UnreadableYaml;
import dev.bandstand.yaml.YamlLimits;
import dev.bandstand.yaml.YamlNodes;
import dev.bandstand.yaml.YamlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A list of flat maps from texts to single values, in YAML or JSON. */
public final class KeyValueList {

    private static final YamlLimits LIMITS = new YamlLimits(10, 100_000, 10);

    /**
     * One map of the list.
     *
     * @param line the line in which it begins, from 1
     * @param entries its entries in the order in which they are written
     */
    public record Item(int line, List<KeyValueFile.Entry> entries) {

        /** Copies the list. */
        public Item {
            entries = List.copyOf(entries);
        }

        /** Returns the entry of a key. */
        public Optional<KeyValueFile.Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }
    }

    private KeyValueList() {}

    /**
     * Returns the maps in the order in which they are written; none for an empty file.
     *
     * @throws UnreadableFile if there is no such file or it is no list of flat maps, in one line that names the file and the line
     */
    public static List<Item> read(Path file) {
        try {
            List<Item> items = new ArrayList<>();
            Node root = YamlNodes.compose(YamlText.read(file, 1), LIMITS).orElse(null);
            if (root != null && !(root instanceof SequenceNode)) {
                throw refusal(YamlNodes.line(root), "must be a list of maps", "no list");
            }
            for (Node each : root instanceof SequenceNode list ? list.getValue() : List.<Node>of()) {
                items.add(item(each));
            }
            return List.copyOf(items);
        } catch (UnreadableYaml e) {
            throw new UnreadableFile(file + (e.line() == 0 ? "" : ":" + e.line()) + " " + e.getMessage());
        }
    }

    private static Item item(Node node) {
        int begin = YamlNodes.line(node);
        if (!(node instanceof MappingNode map)) {
            throw refusal(begin, "must be a map from keys to values", "no map");
        }
        List<KeyValueFile.Entry> entries = new ArrayList<>();
        TreeMap<String, Integer> lines = new TreeMap<>();
        for (NodeTuple entry : map.getValue()) {
            int line = YamlNodes.line(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
                throw refusal(line, "must have texts as its keys", "a map or a list");
            }
            String key = scalar.getValue();
            Integer first = lines.putIfAbsent(key, line);
            if (first != null) {
                throw refusal(line, Shown.text(key) + " must be given once", "it again (first in line " + first + ")");
            }
            entries.add(new KeyValueFile.Entry(line, key, KeyValueFile.value(line, key, entry.getValueNode())));
        }
        return new Item(begin, entries);
    }

    private static UnreadableYaml refusal(int line, String rule, String got) {
        return new UnreadableYaml(line, 1, rule, got);
    }
}
