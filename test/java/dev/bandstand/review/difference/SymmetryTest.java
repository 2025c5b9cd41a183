package dev.bandstand.review.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every template that we have. */
class SymmetryTest {

    private static final Path RESOURCES = Path.of("test/resources");
    private static final int PERMUTATIONS = 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".template.json") || isCase(file))
                    .sorted()
                    .toList();
        }
    }

    /** The cases about firewalls and policies hold the lists that our own templates lack; all others are held by the test of cases. */
    private static boolean isCase(Path file) {
        String name = RESOURCES.relativize(file).toString();
        return name.matches("review/cases/(securityGroup|iam|trust)[^/]*/new\\.(yaml|json)");
    }

    private static List<ResourceChange> changes(Path before, Path after) {
        return Difference.of(
                        Assembly.read(before).named("shop"),
                        Assembly.read(after).named("shop"))
                .changes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void nothingDiffersFromItself(Path template) {
        assertThat(changes(template, template)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void theOrderOfKeysAndOfTheListsThatHaveNoneMeansNothing(Path template) throws IOException {
        JsonNode tree = Assembly.read(template).stacks().get(0).template().tree();
        for (int seed = 0; seed < PERMUTATIONS; seed++) {
            JsonNode shuffled = new Shuffle(new Random(seed)).of("", tree, false);
            Path file = Files.writeString(folder.resolve("shuffled.json"), MAPPER.writeValueAsString(shuffled));
            assertThat(changes(template, file)).as("seed " + seed).isEmpty();
        }
    }

    /** Each template is held against the next. */
    @Test
    void swappedSidesSwapWhatIsAddedAndRemoved() throws IOException {
        List<Path> templates = new ArrayList<>(templates());
        for (int i = 1; i < templates.size(); i++) {
            List<ResourceChange> forth = changes(templates.get(i - 1), templates.get(i));
            List<ResourceChange> back = changes(templates.get(i), templates.get(i - 1));
            assertThat(ids(back, Action.ADD)).isEqualTo(ids(forth, Action.REMOVE));
            assertThat(ids(back, Action.REMOVE)).isEqualTo(ids(forth, Action.ADD));
        }
    }

    private static List<String> ids(List<ResourceChange> changes, Action action) {
        return changes.stream()
                .filter(change -> change.action() == action)
                .map(ResourceChange::logicalId)
                .toList();
    }
}
