package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.bandstand.yaml.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Holds a file against the schema: finds every problem, and takes what is wrong out so that the rest can be checked too. */
final class SchemaCheck {

    private final SettingsSchema schema;
    private final YamlDocument document;
    private final SortedSet<String> faulty = new TreeSet<>();
    private Problems problems = Problems.none();

    private SchemaCheck(SettingsSchema schema, YamlDocument document) {
        this.schema = schema;
        this.document = document;
    }

    /**
     * What is left of a file.
     *
     * @param sound the values that the schema allows
     * @param faulty the paths of the others
     * @param problems what is wrong with them
     */
    record Result(ObjectNode sound, SortedSet<String> faulty, Problems problems) {}

    static Result check(SettingsSchema schema, YamlDocument document) {
        var check = new SchemaCheck(schema, document);
        ObjectNode sound = document.tree().deepCopy();
        for (Error error : schema.validate(document.tree())) {
            if (!check.isAboutAnotherType(error)) {
                check.take(error, sound);
            }
        }
        return new Result(sound, check.faulty, check.problems);
    }

    /** A limit says nothing of what is no whole number anyway. */
    private boolean isAboutAnotherType(Error error) {
        boolean limit =
                error.getKeyword().equals("minimum") || error.getKeyword().equals("maximum");
        return limit && !error.getInstanceNode().isIntegralNumber();
    }

    private void take(Error error, ObjectNode sound) {
        List<Object> steps = steps(error.getInstanceLocation());
        boolean aboutAKey = error.getKeyword().equals("additionalProperties")
                || error.getKeyword().equals("propertyNames")
                || error.getKeyword().equals("required");
        Optional<String> key = aboutAKey ? Optional.ofNullable(error.getProperty()) : Optional.empty();
        String parent = path(steps);
        key.ifPresent(steps::add);
        String path = path(steps);
        boolean missing = error.getKeyword().equals("required");
        Place place = document.place(missing ? parent : path).orElse(Place.START);
        String pointer = error.getSchemaLocation().getFragment().toString();
        JsonNode rules = schema.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String got = missing ? "nothing" : key.orElseGet(() -> got(error, path));
        String rule = SchemaWords.rule(error.getKeyword(), schema, rules, error.getInstanceNode(), got);
        String where = path.isEmpty() ? "the file" : path;
        problems =
                problems.and(new Problem(document.file(), place.line(), place.column(), where, rule, Shown.text(got)));
        faulty.add(path);
        if (!missing) {
            remove(sound, steps);
        }
    }

    private String got(Error error, String path) {
        JsonNode value = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "minItems", "maxItems", "minProperties" -> String.valueOf(value.size());
            case "uniqueItems" -> SchemaWords.repeated(value) + " twice";
            default -> value.isNumber() ? document.texts().getOrDefault(path, value.asText()) : Shown.value(value);
        };
    }

    /** Takes a value out; of a list the whole, as the others would move up. */
    private static void remove(ObjectNode tree, List<Object> steps) {
        JsonNode parent = tree;
        for (int i = 0; i < steps.size(); i++) {
            Object step = steps.get(i);
            boolean last = i == steps.size() - 1 || steps.get(i + 1) instanceof Integer;
            if (last && parent instanceof ObjectNode map) {
                map.remove(step.toString());
                return;
            }
            parent = parent.path(step.toString());
        }
    }

    private static List<Object> steps(NodePath location) {
        var steps = new ArrayList<Object>();
        for (int i = 0; i < location.getNameCount(); i++) {
            steps.add(location.getElement(i));
        }
        return steps;
    }

    private static String path(List<Object> steps) {
        String path = "";
        for (Object step : steps) {
            path = step instanceof Integer index ? KeyPath.item(path, index) : KeyPath.child(path, step.toString());
        }
        return path;
    }
}
