package dev.bandstand.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A table of resources and what they cost in us-east-1 with the standard usage: a title after #, the resources of a template, and a
 * line after =&gt; for each item. {@code -Dgolden.update=true} rewrites those lines.
 */
class CostCasesTest {

    private static final Path TABLE = Path.of("test/resources/cost/cases.txt");
    private static final String TITLE = "# ";
    private static final String EXPECTED = "=> ";
    private static final String HEAD = "Conditions: {Never: !Equals [a, b]}\nResources:\n";

    @TempDir
    private Path folder = Path.of("");

    private record Case(String title, List<String> resources, List<String> expected) {
        @Override
        public String toString() {
            return title;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void costsWhatTheTableSays(Case each) throws IOException {
        assertThat(lines(each)).containsExactlyElementsOf(each.expected());
    }

    @Test
    void theTableIsWrittenAnewWhenAsked() throws IOException {
        if (!Boolean.getBoolean("golden.update")) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Case each : cases().toList()) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(TITLE)
                    .append(each.title())
                    .append('\n');
            each.resources().forEach(line -> text.append(line).append('\n'));
            lines(each).forEach(line -> text.append(EXPECTED).append(line).append('\n'));
        }
        Files.writeString(TABLE, text);
    }

    private List<String> lines(Case each) throws IOException {
        Path file = Files.writeString(folder.resolve("shop.yaml"), HEAD + String.join("\n", each.resources()) + "\n");
        Estimate estimate = Estimates.of(Assembly.read(file), Usage.standard(), Optional.of("us-east-1"));
        List<String> lines = new ArrayList<>();
        for (CostLine line : estimate.items()) {
            lines.add(line.resource() + ": " + line.item() + ", " + line.kind().word() + ": " + line.quantity() + " "
                    + line.unit() + " x " + line.price() + " = " + line.monthly());
        }
        for (Unpriced line : estimate.unpriced()) {
            lines.add(line.resource() + ": " + line.item() + ": " + line.reason());
        }
        return lines;
    }

    private static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith(TITLE)) {
                cases.add(new Case(line.substring(TITLE.length()), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith(EXPECTED)) {
                cases.get(cases.size() - 1).expected().add(line.substring(EXPECTED.length()));
            } else if (!line.isBlank()) {
                cases.get(cases.size() - 1).resources().add(line);
            }
        }
        return cases.stream();
    }
}
