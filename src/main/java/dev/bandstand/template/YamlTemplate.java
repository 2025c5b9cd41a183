package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.yaml.Shown;
import dev.bandstand.yaml.UnreadableYaml;
import dev.bandstand.yaml.YamlEvents;
import dev.bandstand.yaml.YamlLimits;
import dev.bandstand.yaml.YamlScalar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Turns a template in YAML into what the same template in JSON would be: {@code !Ref X} becomes {@code {"Ref": "X"}}.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">CloudFormation template
 *     format</a>
 */
final class YamlTemplate {

    private static final YamlLimits LIMITS = new YamlLimits(100, 8_000_000, 50);

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

    /** What an anchor stands for: its value, and how many values that is with all that is in it. */
    private record Anchored(JsonNode value, int values) {}

    private final YamlEvents events;
    private final SortedMap<String, Anchored> anchors = new TreeMap<>();
    private final SortedMap<String, String> places = new TreeMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int values;

    private YamlTemplate(String text) {
        this.events = new YamlEvents(text, LIMITS);
    }

    static WrittenTemplate read(String source, String text) {
        try {
            var template = new YamlTemplate(text);
            JsonNode tree = template.document();
            return new WrittenTemplate(source, tree, template.places);
        } catch (UnreadableYaml e) {
            throw new UnreadableTemplate(source + e.place() + " " + e.getMessage());
        }
    }

    private JsonNode document() {
        if (events.isEmpty()) {
            throw empty();
        }
        Event root = events.next();
        JsonNode tree = convert(root);
        events.end();
        if (tree.isNull()) {
            throw empty();
        }
        if (!tree.isObject()) {
            throw refusal(root, "must hold a map", Shown.value(tree));
        }
        return tree;
    }

    private static UnreadableYaml empty() {
        return new UnreadableYaml("must hold a template", "an empty file");
    }

    private JsonNode convert(Event event) {
        if (event instanceof AliasEvent alias) {
            return spelledOut(alias);
        }
        int before = values;
        count(1);
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            anchors.remove(anchor);
        }
        JsonNode value = function(event, plain(event));
        if (anchor != null) {
            anchors.put(anchor, new Anchored(value, values - before));
        }
        return value;
    }

    /** An anchor that is known to be there, and has no value yet, stands around its alias. */
    private JsonNode spelledOut(AliasEvent alias) {
        Anchored anchored = anchors.get(alias.getAnchor());
        if (anchored == null) {
            throw refusal(alias, path() + " must not contain itself", "an alias of what it is part of");
        }
        count(anchored.values());
        return anchored.value();
    }

    private void count(int more) {
        values += more;
        if (values > LIMITS.values()) {
            throw LIMITS.tooManyValues();
        }
    }

    private JsonNode plain(Event event) {
        if (event instanceof MappingStartEvent) {
            return map();
        }
        return event instanceof SequenceStartEvent ? list() : scalar((ScalarEvent) event);
    }

    private JsonNode list() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        while (!events.ends()) {
            path.addLast("[" + list.size() + "]");
            list.add(convert(events.next()));
            path.removeLast();
        }
        return list;
    }

    /** Returns a number as the reader of JSON would, so that a template is the same in both. */
    private JsonNode scalar(ScalarEvent event) {
        if (!YamlScalar.isPlainTag(event.getTag()) && !"!".equals(event.getTag())) {
            return JsonNodeFactory.instance.textNode(event.getValue());
        }
        JsonNode value = YamlScalar.value(events.scalar(event));
        return value.isLong() && value.canConvertToInt()
                ? JsonNodeFactory.instance.numberNode(value.intValue())
                : value;
    }

    private JsonNode map() {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        SortedMap<String, Integer> lines = new TreeMap<>();
        boolean resources = path.size() == 1 && path.getLast().equals("Resources");
        while (!events.ends()) {
            Event key = events.next();
            String name = name(key);
            Integer first = lines.putIfAbsent(name, YamlEvents.line(key));
            path.addLast(name);
            if (first != null) {
                throw refusal(key, path() + " must be given once", "it again (first in line " + first + ")");
            }
            if (resources) {
                places.put(name, ":" + YamlEvents.line(key) + ":" + YamlEvents.column(key));
            }
            map.set(name, convert(events.next()));
            path.removeLast();
        }
        return map;
    }

    private String name(Event key) {
        if (!(key instanceof ScalarEvent scalar)) {
            throw refusal(key, where() + "must have texts as its keys", "a map or a list");
        }
        if (scalar.getValue().equals("<<") && scalar.isPlain()) {
            throw refusal(key, where() + "must have no merge key, which CloudFormation does not know", "<<");
        }
        return scalar.getValue();
    }

    /** A short function is a tag, whose long form is a map with one key. */
    private JsonNode function(Event event, JsonNode argument) {
        String tag = event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (tag == null || tag.equals("!") || YamlScalar.isPlainTag(tag)) {
            return argument;
        }
        String shortTag = YamlScalar.shortTag(tag);
        String name = shortTag.startsWith("!") ? shortTag.substring(1) : shortTag;
        ObjectNode function = JsonNodeFactory.instance.objectNode();
        if (name.equals("Ref") || name.equals("Condition")) {
            return function.set(name, argument);
        }
        if (!FUNCTIONS.contains(name)) {
            throw refusal(event, where() + "must have no tag but CloudFormation's own", Shown.text(shortTag));
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

    private String where() {
        return path.isEmpty() ? "" : path() + " ";
    }

    private String path() {
        return Shown.text(String.join(".", path).replace(".[", "["));
    }

    private static UnreadableYaml refusal(Event event, String rule, String got) {
        return new UnreadableYaml(YamlEvents.line(event), YamlEvents.column(event), rule, got);
    }
}
