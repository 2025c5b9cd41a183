package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.review.behaviour.UpdateBehaviours;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where we say something else of a resource than {@code cdk diff} does, and why; each kind proves itself from the templates alone. */
enum Deliberate {
    CORRECTED(
            "The resource specification is wrong or vague about a property that changes; update-behaviour-overrides.csv says why.") {
        @Override
        boolean explains(Disagreement of) {
            return of.theirs().endsWith("eplace")
                    && of.ours().equals("update")
                    && of.changedProperties().stream().anyMatch(name -> CORRECTIONS.contains(of.type() + "," + name));
        }
    },
    UNKNOWN_TYPE(
            "What an update does to a custom resource or a type without specification is not known, so it may replace it.") {
        @Override
        boolean explains(Disagreement of) {
            return of.ours().equals("mayReplace") && !UpdateBehaviours.knows(of.type());
        }
    },
    REFERS_TO_A_REPLACED_ONE(
            "It is as written, and its value changes as it refers to a resource that is replaced: CloudFormation updates it.") {
        @Override
        boolean explains(Disagreement of) {
            return of.theirs().equals("nothing")
                    && of.ours().equals("update")
                    && of.isAsWritten()
                    && of.refersToAReplacedOne();
        }
    },
    REFERS_WITHIN_A_TEXT(
            "The reference to a replaced resource stands within Fn::Join or Fn::Sub, where the CDK does not look for it; what refers to such a one follows.") {
        @Override
        boolean explains(Disagreement of) {
            return of.ours().equals("replace")
                    && (of.theirs().equals("update") || of.theirs().equals("nothing"))
                    && of.refersToAReplacedOne()
                    && (of.refersToOneThatTheyKeep() || of.young().toString().matches(".*\"Fn::(Join|Sub)\".*"));
        }
    },
    ANOTHER_ORDER("The same in another order, where order means nothing.") {
        @Override
        boolean explains(Disagreement of) {
            return of.ours().equals("nothing") && sorted(of.old()).equals(sorted(of.young()));
        }
    },
    ANOTHER_CONDITION("It is there or not by a condition that the defaults of the parameters decide.") {
        @Override
        boolean explains(Disagreement of) {
            return (of.ours().equals("add") || of.ours().equals("remove"))
                    && (of.old().has("Condition") || of.young().has("Condition"));
        }
    };

    private static final SortedSet<String> CORRECTIONS = corrections();

    private final String why;

    Deliberate(String why) {
        this.why = why;
    }

    String why() {
        return why;
    }

    abstract boolean explains(Disagreement disagreement);

    /** What each says of one resource of a pair, {@code nothing} where it says nothing. */
    record Disagreement(
            TemplatePair pair,
            String id,
            String theirs,
            String ours,
            SortedSet<String> theirReplaced,
            SortedSet<String> ourReplaced) {

        JsonNode old() {
            return written(pair.old());
        }

        JsonNode young() {
            return written(pair.young());
        }

        String type() {
            return young().path("Type").asText();
        }

        boolean isAsWritten() {
            return old().equals(young());
        }

        /** Returns what is written in another way, or refers to what is replaced. */
        SortedSet<String> changedProperties() {
            NavigableSet<String> names = new TreeSet<>();
            JsonNode before = old().path("Properties");
            JsonNode after = young().path("Properties");
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.removeIf(
                    name -> before.path(name).equals(after.path(name)) && !refers(after.path(name), ourReplaced));
            return names;
        }

        boolean refersToAReplacedOne() {
            return refers(young().path("Properties"), ourReplaced);
        }

        boolean refersToOneThatTheyKeep() {
            SortedSet<String> kept = new TreeSet<>(ourReplaced);
            kept.removeAll(theirReplaced);
            return refers(young().path("Properties"), kept);
        }

        private static boolean refers(JsonNode value, SortedSet<String> ids) {
            String text = value.toString();
            return ids.stream().anyMatch(id -> text.matches(".*[\"{]" + id + "[\".}].*"));
        }

        private JsonNode written(JsonNode template) {
            ObjectNode copy = template.path("Resources").path(id).isObject()
                    ? template.path("Resources").path(id).deepCopy()
                    : JsonNodeFactory.instance.objectNode();
            copy.remove(List.of("Metadata", "DependsOn"));
            return copy;
        }
    }

    static @Nullable Deliberate of(Disagreement disagreement) {
        for (Deliberate each : values()) {
            if (each.explains(disagreement)) {
                return each;
            }
        }
        return null;
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted(item)));
            items.sort(Comparator.comparing(JsonNode::toString));
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            return list.addAll(items);
        }
        if (node.isObject()) {
            SortedMap<String, JsonNode> entries = new TreeMap<>();
            node.properties().forEach(entry -> entries.put(entry.getKey(), sorted(entry.getValue())));
            return JsonNodeFactory.instance.objectNode().setAll(entries);
        }
        return node;
    }

    private static SortedSet<String> corrections() {
        try {
            SortedSet<String> properties = new TreeSet<>();
            Files.readAllLines(Path.of("src/main/resources/dev/bandstand/review/update-behaviour-overrides.csv"))
                    .stream()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .forEach(cells -> properties.add(cells[0] + "," + cells[1]));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
