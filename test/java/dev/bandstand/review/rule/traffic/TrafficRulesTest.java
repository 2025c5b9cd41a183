package dev.bandstand.review.rule.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrafficRulesTest {

    private static final Path CASES = Path.of("test/resources/review/cases");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void areSortedByName() {
        assertThat(TrafficRules.all()).extracting(Rule::name).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void eachHasACaseInWhichItSpeaksAndOneInWhichItDoesNot(String name) throws IOException {
        int speaks = 0;
        int silent = 0;
        for (Path folder : casesOf(name)) {
            if (Files.readString(folder.resolve("report.txt")).contains("  " + name + "  ")) {
                speaks++;
            } else {
                silent++;
            }
        }
        assertThat(speaks).as("cases in which %s speaks", name).isPositive();
        assertThat(silent).as("cases in which %s is silent", name).isPositive();
    }

    @Test
    void speakOnlyWithTheSeveritiesThatTheyDocument() throws IOException {
        for (Rule rule : TrafficRules.all()) {
            for (Path folder : casesOf(rule.name())) {
                Comparison comparison = Comparison.of(read(folder, "old"), read(folder, "new"));
                assertThat(rule.check(comparison))
                        .allSatisfy(finding -> assertThat(rule.verdicts()).containsKey(finding.severity()));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void noneThrowsAtAValueThatNobodyExpects(String name) throws IOException {
        List<JsonNode> odd = new ArrayList<>();
        for (String text : List.of("\"\"", "7", "[[1], null]", "{\"Ref\": \"Nowhere\"}")) {
            odd.add(JSON.readTree(text));
        }
        for (Path folder : casesOf(name)) {
            Assembly plain = read(folder, "old");
            JsonNode tree = read(folder, "new").stacks().get(0).template().tree();
            for (JsonNode value : odd) {
                for (Assembly strange : variants(tree, value)) {
                    assertThat(findings(strange, plain)).isNotNull();
                    assertThat(findings(plain, strange)).isNotNull();
                }
            }
        }
    }

    /** One assembly for each property of each resource, which has the odd value in its place. */
    private List<Assembly> variants(JsonNode tree, JsonNode value) throws IOException {
        List<Assembly> variants = new ArrayList<>();
        for (var resource : tree.path("Resources").properties()) {
            for (var property : resource.getValue().path("Properties").properties()) {
                ObjectNode copy = tree.deepCopy();
                ((ObjectNode) copy.path("Resources").path(resource.getKey()).path("Properties"))
                        .set(property.getKey(), value);
                Path file = folder.resolve("shop.json");
                Files.writeString(file, copy.toString());
                variants.add(Assembly.read(file).named("shop"));
            }
        }
        return variants;
    }

    private static List<Finding> findings(Assembly base, Assembly head) {
        Comparison comparison = Comparison.of(base, head);
        return TrafficRules.all().stream()
                .flatMap(rule -> rule.check(comparison).stream())
                .toList();
    }

    private static Stream<String> names() {
        return TrafficRules.all().stream().map(Rule::name);
    }

    private static List<Path> casesOf(String name) throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(name + "-"))
                    .sorted()
                    .toList();
        }
    }

    private static Assembly read(Path folder, String side) {
        return Assembly.read(folder.resolve(side + ".yaml")).named("shop");
    }
}
