package dev.bandstand.review.rule.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessRulesTest {

    private static final Path CASES = Path.of("test/resources/review/cases");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @TempDir
    private Path folder;

    @Test
    void areSortedByName() {
        assertThat(AccessRules.all()).isSortedAccordingTo(Comparator.comparing(Rule::name));
    }

    @Test
    void eachSpeaksOnlyAsGravelyAsItSays() throws IOException {
        for (Path folder : cases()) {
            for (Rule rule : AccessRules.all()) {
                for (Finding finding : rule.check(Comparison.of(read(folder, "old"), read(folder, "new")))) {
                    assertThat(rule.verdicts()).as(folder.toString()).containsKey(finding.severity());
                    assertThat(finding.rule()).isEqualTo(rule.name());
                    assertThat(finding.message()).doesNotContain("\n").doesNotContain("Optional");
                }
            }
        }
    }

    @Test
    void hasACaseThatFiresAndOneThatDoesNotForEachRule() throws IOException {
        for (Rule rule : AccessRules.all()) {
            List<Path> own = cases().stream()
                    .filter(path -> path.getFileName().toString().startsWith(rule.name() + "-"))
                    .toList();
            assertThat(own.stream().filter(path -> fires(rule, path)))
                    .as("cases in which %s fires", rule.name())
                    .isNotEmpty();
            assertThat(own.stream().filter(path -> !fires(rule, path)))
                    .as("cases in which %s does not fire", rule.name())
                    .isNotEmpty();
        }
    }

    @Test
    void sayNothingWhenKeysAndListsWithoutOrderAreShuffled() throws IOException {
        var random = new Random(6);
        for (Path folder : cases()) {
            Assembly written = read(folder, "new");
            for (int round = 0; round < 3; round++) {
                JsonNode shuffled = shuffled(written.stacks().get(0).template().tree(), random);
                Comparison comparison = Comparison.of(written, read(shuffled, "shuffled"));
                for (Rule rule : AccessRules.all()) {
                    assertThat(rule.check(comparison)).as(folder.toString()).isEmpty();
                }
            }
        }
    }

    @Test
    void bearWhateverStandsInATemplate() throws IOException {
        var random = new Random(7);
        for (Path folder : cases()) {
            Assembly written = read(folder, "new");
            JsonNode tree = written.stacks().get(0).template().tree();
            for (int round = 0; round < 6; round++) {
                ObjectNode broken = tree.deepCopy();
                for (JsonNode resource : broken.path("Resources")) {
                    if (resource.path("Properties") instanceof ObjectNode properties) {
                        breakSomewhere(properties, random);
                    }
                }
                Assembly other = read(broken, "broken");
                assertThatCode(() -> {
                            for (Rule rule : AccessRules.all()) {
                                rule.check(Comparison.of(written, other));
                                rule.check(Comparison.of(other, written));
                            }
                        })
                        .as(broken.toString())
                        .doesNotThrowAnyException();
            }
        }
    }

    private static void breakSomewhere(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNode value = object.path(name);
        while (value.isArray() && !value.isEmpty() && random.nextInt(3) > 0) {
            value = value.path(random.nextInt(value.size()));
        }
        if (value instanceof ObjectNode inner && random.nextInt(4) > 0) {
            breakSomewhere(inner, random);
        } else {
            object.set(name, odd(random));
        }
    }

    private static JsonNode odd(Random random) {
        return switch (random.nextInt(11)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.textNode("");
            case 2 -> JSON.numberNode(-70_000);
            case 3 -> JSON.booleanNode(true);
            case 4 -> JSON.arrayNode();
            case 5 -> JSON.objectNode();
            case 6 -> JSON.arrayNode().add(JSON.arrayNode().add(1)).add("x");
            case 7 -> JSON.objectNode().put("Ref", "AWS::NoValue");
            case 8 ->
                JSON.objectNode()
                        .set("Fn::If", JSON.arrayNode().add("Unknown").add("a").add(JSON.objectNode()));
            case 9 -> JSON.objectNode().set("Fn::GetAtt", JSON.arrayNode());
            default -> JSON.textNode("{\"Statement\": [1, {\"Effect\": \"Allow\"}");
        };
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            Collections.shuffle(names, random);
            ObjectNode other = JSON.objectNode();
            names.forEach(
                    name -> other.set(name, hasOrder(name) ? node.path(name) : shuffled(node.path(name), random)));
            return other;
        }
        if (!node.isArray()) {
            return node;
        }
        List<JsonNode> items = new ArrayList<>();
        node.forEach(item -> items.add(shuffled(item, random)));
        Collections.shuffle(items, random);
        ArrayNode other = JSON.arrayNode();
        items.forEach(other::add);
        return other;
    }

    private static boolean hasOrder(String name) {
        return name.startsWith("Fn::")
                || name.endsWith("Actions")
                || name.equals("Rules")
                || name.equals("NetworkInterfaces");
    }

    private boolean fires(Rule rule, Path folder) {
        return !rule.check(Comparison.of(read(folder, "old"), read(folder, "new")))
                .isEmpty();
    }

    private static List<Path> cases() throws IOException {
        List<String> names = AccessRules.all().stream().map(Rule::name).toList();
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(folder ->
                            names.contains(folder.getFileName().toString().split("-", 2)[0]))
                    .filter(folder -> Files.exists(folder.resolve("new.yaml")))
                    .sorted()
                    .toList();
        }
    }

    private static Assembly read(Path folder, String side) {
        return Assembly.read(folder.resolve(side + ".yaml")).named("shop");
    }

    private Assembly read(JsonNode tree, String name) throws IOException {
        Path file = folder.resolve(name + ".json");
        Files.writeString(file, new JsonMapper().writeValueAsString(tree));
        return Assembly.read(file).named("shop");
    }
}
