package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.yaml.Shown;
import dev.bandstand.yaml.UnreadableYaml;
import dev.bandstand.yaml.YamlLimits;
import dev.bandstand.yaml.YamlNodes;
import dev.bandstand.yaml.YamlScalar;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Turns a template in YAML into what the same template in JSON would be: {@code !Ref X} becomes {@code {"Ref": "X"}}.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">CloudFormation template
 *     format</a>
 */
final class YamlTemplate {

    private static final YamlLimits LIMITS = new YamlLimits(100, 100_000, 50);

    private static final Set<String> FUNCTIONS = new TreeSet<>(List.of(
            "And",
            "Base64",
            "Cidr",
            "Equals",
            "FindInMap",
            "ForEach",
            "GetAtt",
            "GetAZs",
            "GetStackOutput",
            "If",
            "ImportValue",
            "Join",
            "Length",
            "Not",
            "Or",
            "Select",
            "Split",
            "Sub",
            "ToJsonString",
            "Transform"));

    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final SortedMap<String, String> places = new TreeMap<>();
    private int values;

    private YamlTemplate() {}

    static WrittenTemplate read(String source, String text) {
        try {
            Node root = YamlNodes.compose(text, LIMITS)
                    .orElseThrow(() -> new UnreadableYaml("must hold a template", "an empty file"));
            var template = new YamlTemplate();
            JsonNode tree = template.convert(root, "");
            if (!tree.isObject()) {
                throw refusal(root, "must hold a map", Shown.value(tree));
            }
            return new WrittenTemplate(source, tree, template.places);
        } catch (UnreadableYaml e) {
            throw new UnreadableTemplate(source + e.place() + " " + e.getMessage());
        }
    }

    private JsonNode convert(Node node, String path) {
        if (++values > LIMITS.values()) {
            throw LIMITS.tooManyValues();
        }
        if (!open.add(node)) {
            throw refusal(node, path + " must not contain itself", "an alias of what it is part of");
        }
        JsonNode value = plain(node, path);
        open.remove(node);
        return YamlScalar.hasPlainTag(node) ? value : function(node, value, path);
    }

    private JsonNode plain(Node node, String path) {
        if (node instanceof MappingNode map) {
            return map(map, path);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (Node item : sequence.getValue()) {
                list.add(convert(item, path + "[" + list.size() + "]"));
            }
            return list;
        }
        return scalar((ScalarNode) node);
    }

    /** Returns a number as the reader of JSON would, so that a template is the same in both. */
    private static JsonNode scalar(ScalarNode node) {
        if (!YamlScalar.hasPlainTag(node)) {
            return JsonNodeFactory.instance.textNode(node.getValue());
        }
        JsonNode value = YamlScalar.value(node);
        return value.isLong() && value.canConvertToInt()
                ? JsonNodeFactory.instance.numberNode(value.intValue())
                : value;
    }

    private JsonNode map(MappingNode node, String path) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        var lines = new TreeMap<String, Integer>();
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw refusal(entry.getKeyNode(), where(path) + "must have texts as its keys", "a map or a list");
            }
            String name = key.getValue();
            String child = path.isEmpty() ? name : path + "." + name;
            if (name.equals("<<") && key.isPlain()) {
                throw refusal(key, where(path) + "must have no merge key, which CloudFormation does not know", "<<");
            }
            Integer first = lines.putIfAbsent(name, YamlNodes.line(key));
            if (first != null) {
                throw refusal(key, Shown.text(child) + " must be given once", "it again (first in line " + first + ")");
            }
            if (path.equals("Resources")) {
                places.put(name, ":" + YamlNodes.line(key) + ":" + YamlNodes.column(key));
            }
            map.set(name, convert(entry.getValueNode(), child));
        }
        return map;
    }

    /** A short function is a tag, whose long form is a map with one key. */
    private static JsonNode function(Node node, JsonNode argument, String path) {
        String tag = YamlScalar.shortTag(node);
        String name = tag.startsWith("!") ? tag.substring(1) : tag;
        ObjectNode function = JsonNodeFactory.instance.objectNode();
        if (name.equals("Ref") || name.equals("Condition")) {
            return function.set(name, argument);
        }
        if (!FUNCTIONS.contains(name)) {
            throw refusal(node, where(path) + "must have no tag but CloudFormation's own", Shown.text(tag));
        }
        return function.set("Fn::" + name, name.equals("GetAtt") ? attribute(argument) : argument);
    }

    private static JsonNode attribute(JsonNode argument) {
        if (!argument.isTextual() || argument.textValue().indexOf('.') < 0) {
            return argument;
        }
        String dotted = argument.textValue();
        int dot = dotted.indexOf('.');
        return JsonNodeFactory.instance
                .arrayNode()
                .add(dotted.substring(0, dot))
                .add(dotted.substring(dot + 1));
    }

    private static String where(String path) {
        return path.isEmpty() ? "" : Shown.text(path) + " ";
    }

    private static UnreadableYaml refusal(Node node, String rule, String got) {
        return new UnreadableYaml(YamlNodes.line(node), YamlNodes.column(node), rule, got);
    }
}
