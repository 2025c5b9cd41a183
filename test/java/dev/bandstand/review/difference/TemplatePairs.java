package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.app.EverySettingsFile;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.StackTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Pairs of templates out of all that lies here: cases of the rules, our examples, golden templates and other people's apps. */
final class TemplatePairs {

    private static final Path RESOURCES = Path.of("test", "resources");
    private static final JsonNode NOTHING =
            JsonNodeFactory.instance.objectNode().set("Resources", JsonNodeFactory.instance.objectNode());

    private TemplatePairs() {}

    /** Returns each case of a rule, both ways. */
    static List<TemplatePair> cases() {
        List<TemplatePair> pairs = new ArrayList<>();
        for (Path folder : list(RESOURCES.resolve("review/cases"), Files::isDirectory)) {
            pairs.addAll(of(folder.getFileName().toString(), side(folder, "old"), side(folder, "new")));
        }
        return pairs.stream().flatMap(pair -> Stream.of(pair, pair.swapped())).toList();
    }

    /** Returns each settings file that we ship against the next. */
    static List<TemplatePair> examples() {
        List<Path> folders = list(EverySettingsFile.synthesized(), Files::isDirectory);
        List<TemplatePair> pairs = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            Path next = folders.get((i + 1) % folders.size());
            pairs.addAll(of(
                    folders.get(i).getFileName() + " to " + next.getFileName(),
                    Assembly.read(folders.get(i)),
                    Assembly.read(next)));
        }
        return pairs;
    }

    /** Returns each golden template of a construct and each template of other people against the next. */
    static List<TemplatePair> goldens() {
        List<TemplatePair> all = templates();
        List<TemplatePair> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            TemplatePair next = all.get((i + 1) % all.size());
            pairs.add(new TemplatePair(
                    all.get(i).name() + " to " + next.name(), all.get(i).old(), next.old()));
        }
        return pairs;
    }

    /**
     * Returns golden templates of constructs and templates of other people against themselves with one property changed or one resource
     * taken away: each property of each type once, and each type once.
     */
    static List<TemplatePair> mutations() {
        List<TemplatePair> pairs = new ArrayList<>();
        SortedSet<String> seen = new TreeSet<>();
        for (TemplatePair pair : templates()) {
            for (String id : names(pair.old().path("Resources"))) {
                String type = pair.old().path("Resources").path(id).path("Type").asText();
                for (String property :
                        names(pair.old().path("Resources").path(id).path("Properties"))) {
                    if (seen.add(type + " " + property)) {
                        String name = pair.name() + " with another " + id + "." + property;
                        pairs.add(new TemplatePair(name, pair.old(), changed(pair.old(), id, property)));
                    }
                }
                if (seen.add(type)) {
                    pairs.add(new TemplatePair(pair.name() + " without " + id, pair.old(), without(pair.old(), id)));
                }
            }
        }
        return pairs;
    }

    private static JsonNode without(JsonNode template, String id) {
        ObjectNode copy = template.deepCopy();
        ((ObjectNode) copy.path("Resources")).remove(id);
        return copy;
    }

    private static JsonNode changed(JsonNode template, String id, String property) {
        ObjectNode copy = template.deepCopy();
        ((ObjectNode) copy.path("Resources").path(id).path("Properties")).put(property, "something else");
        return copy;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns golden templates of constructs and the templates of other people, each beside itself. */
    static List<TemplatePair> templates() {
        return Stream.of(
                        RESOURCES.resolve("golden"),
                        RESOURCES.resolve("templates"),
                        RESOURCES.resolve("templates/plain-cdk"))
                .flatMap(
                        folder -> list(folder, file -> file.toString().matches(".*[.](template[.]json|yaml)")).stream())
                .map(file -> new TemplatePair(file.getFileName().toString(), tree(file), tree(file)))
                .toList();
    }

    private static JsonNode tree(Path file) {
        return Assembly.read(file).stacks().get(0).template().tree();
    }

    private static Assembly side(Path folder, String side) {
        Path found = Stream.of(side, side + ".yaml", side + ".json")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        return Assembly.read(found);
    }

    /** Pairs the stacks of two apps by what they are for, as the apps call them differently. */
    private static List<TemplatePair> of(String name, Assembly old, Assembly young) {
        SortedMap<String, JsonNode> before = byPurpose(old);
        SortedMap<String, JsonNode> after = byPurpose(young);
        SortedSet<String> purposes = new TreeSet<>(before.keySet());
        purposes.addAll(after.keySet());
        return purposes.stream()
                .map(purpose -> new TemplatePair(
                        name + (purposes.size() == 1 ? "" : " " + purpose),
                        before.getOrDefault(purpose, NOTHING),
                        after.getOrDefault(purpose, NOTHING)))
                .toList();
    }

    private static SortedMap<String, JsonNode> byPurpose(Assembly assembly) {
        SortedMap<String, JsonNode> trees = new TreeMap<>();
        for (StackTemplate stack : assembly.stacks()) {
            String purpose = assembly.stacks().size() == 1
                    ? ""
                    : stack.stackName().substring(stack.stackName().lastIndexOf('-') + 1);
            trees.put(purpose, stack.template().tree());
        }
        return trees;
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
