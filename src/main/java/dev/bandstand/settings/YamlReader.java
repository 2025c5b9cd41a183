package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML into a tree that remembers where each value stands. No class is ever made from a tag. */
final class YamlReader {

    private static final int DEEPEST = 30;
    private static final int MOST_VALUES = 20_000;
    private static final int MOST_ALIASES = 50;

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
        String text = YamlText.read(path);
        return new YamlReader(path.toString()).document(text);
    }

    private YamlDocument document(String text) {
        Node root = compose(text);
        if (root == null || (root instanceof ScalarNode scalar && scalar.isPlain() && YamlScalar.isNull(scalar))) {
            throw YamlText.refusal(file, "must hold settings", "nothing");
        }
        JsonNode tree = convert(root, "");
        if (!(tree instanceof ObjectNode map)) {
            throw problems.isEmpty()
                    ? YamlText.refusal(file, place(root), "must be a map of settings", Shown.value(tree))
                    : new InvalidSettings(problems);
        }
        places.put("", Place.START);
        return new YamlDocument(file, map, places, texts, problems);
    }

    private @Nullable Node compose(String text) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setProcessComments(false);
        options.setTagInspector(anyTag -> true); // refused below, with its path
        try {
            var parser = new ParserImpl(new StreamReader(text), options);
            return new Composer(parser, new Resolver(), options).getSingleNode();
        } catch (MarkedYAMLException e) {
            throw malformed(e, text);
        } catch (YAMLException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.startsWith("Nesting Depth")) {
                throw YamlText.refusal(file, "must nest at most " + DEEPEST + " levels deep", "more");
            }
            if (reason.startsWith("Number of aliases")) {
                throw YamlText.refusal(file, "must use at most " + MOST_ALIASES + " aliases", "more");
            }
            throw YamlText.refusal(file, "must be YAML", Shown.text(reason));
        }
    }

    private InvalidSettings malformed(MarkedYAMLException e, String text) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        Place place = mark == null ? Place.START : place(mark);
        String problem = String.valueOf(e.getProblem()).replaceFirst("\\. \\(Do not use .*", "");
        if (problem.equals("but found another document")) {
            return YamlText.refusal(file, place, "must hold one YAML document", "another one");
        }
        String line =
                text.lines().skip(place.line() - 1L).findFirst().orElse("").strip();
        return YamlText.refusal(
                file,
                place,
                "must be YAML (" + Shown.text(problem) + ")",
                line.isEmpty() ? "the end of the file" : Shown.text(line));
    }

    private JsonNode convert(Node node, String path) {
        if (++values > MOST_VALUES) {
            throw YamlText.refusal(file, "must hold at most " + MOST_VALUES + " values, aliases spelled out", "more");
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

    private static Place place(Node node) {
        return place(node.getStartMark());
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
