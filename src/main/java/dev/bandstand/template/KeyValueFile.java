package dev.bandstand.template;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.bandstand.yaml.Shown;
import dev.bandstand.yaml.UnreadableYaml;
import dev.bandstand.yaml.YamlLimits;
import dev.bandstand.yaml.YamlNodes;
import dev.bandstand.yaml.YamlScalar;
import dev.bandstand.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A flat map from texts to single values, in YAML or JSON. */
public final class KeyValueFile {

    private static final YamlLimits LIMITS = new YamlLimits(10, 10_000, 10);
    private static final JsonFactory JSON = new JsonFactory();
    private static final String ONE_VALUE = " must be one value";

    /**
     * One line of the file.
     *
     * @param line the line in which the key stands, from 1
     * @param key the key
     * @param value the value as it was typed, without quotes
     */
    public record Entry(int line, String key, String value) {}

    private final List<Entry> entries = new ArrayList<>();
    private final TreeMap<String, Integer> lines = new TreeMap<>();

    private KeyValueFile() {}

    /**
     * Returns the entries in the order in which they are written; none for an empty file.
     *
     * @throws UnreadableFile if there is no such file or it is no flat map, in one line that names the file and the line
     */
    public static List<Entry> read(Path file) {
        var read = new KeyValueFile();
        try {
            String text = YamlText.read(file, 1);
            if (text.stripLeading().startsWith("{")) {
                read.json(text);
            } else {
                read.yaml(text);
            }
        } catch (UnreadableYaml e) {
            throw new UnreadableFile(file + (e.line() == 0 ? "" : ":" + e.line()) + " " + e.getMessage());
        }
        return List.copyOf(read.entries);
    }

    private void yaml(String text) {
        Node root = YamlNodes.compose(text, LIMITS).orElse(null);
        if (root == null) {
            return;
        }
        if (!(root instanceof MappingNode map)) {
            throw refusal(YamlNodes.line(root), "must be a map from keys to values", "no map");
        }
        for (NodeTuple entry : map.getValue()) {
            int line = YamlNodes.line(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw refusal(line, "must have texts as its keys", "a map or a list");
            }
            add(line, key.getValue(), value(line, key.getValue(), entry.getValueNode()));
        }
    }

    static String value(int line, String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw refusal(line, Shown.text(key) + ONE_VALUE, node instanceof MappingNode ? "a map" : "a list");
        }
        if (!YamlScalar.hasPlainTag(node)) {
            throw refusal(line, Shown.text(key) + " must have no YAML tag", Shown.text(YamlScalar.shortTag(node)));
        }
        if (scalar.isPlain() && YamlScalar.isNull(scalar)) {
            throw refusal(line, Shown.text(key) + ONE_VALUE, "nothing");
        }
        return scalar.getValue();
    }

    private void json(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                int line = parser.currentTokenLocation().getLineNr();
                String key = parser.currentName();
                JsonToken token = parser.nextToken();
                if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
                    throw refusal(line, Shown.text(key) + ONE_VALUE, kind(token));
                }
                add(line, key, parser.getText());
            }
            if (parser.nextToken() != null) {
                int line = parser.currentTokenLocation().getLineNr();
                throw refusal(line, "must hold one JSON object", Shown.text(parser.getText()) + " behind it");
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw refusal(line, "must be JSON", JsonFile.reason(e.getOriginalMessage()));
        } catch (IOException e) {
            throw refusal(0, "must be readable", JsonFile.reason(e));
        }
    }

    private static String kind(JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            return "a map";
        }
        return token == JsonToken.START_ARRAY ? "a list" : "nothing";
    }

    private void add(int line, String key, String value) {
        Integer first = lines.putIfAbsent(key, line);
        if (first != null) {
            throw refusal(line, Shown.text(key) + " must be given once", "it again (first in line " + first + ")");
        }
        entries.add(new Entry(line, key, value));
    }

    private static UnreadableYaml refusal(int line, String rule, String got) {
        return new UnreadableYaml(line, 1, rule, got);
    }
}
