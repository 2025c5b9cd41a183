package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

/** Tables of bad files, one for each topic: a title after #, the file, and after each =&gt; a line of the message. */
class BadSettingsTest {

    private static final Path TABLES = Path.of("test/resources/settings/bad");
    private static final String MESSAGE = "=> ";

    @TempDir
    private Path folder = Path.of("");

    private record Case(String title, String yaml, List<String> messages) {
        @Override
        public String toString() {
            return title;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsEachProblemAtItsPlace(Case bad) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), bad.yaml());

        InvalidSettings refused =
                catchThrowableOfType(InvalidSettings.class, () -> SettingsFile.load(file, Overrides.none()));

        assertThat(refused).as("the file is refused").isNotNull();
        assertThat(refused.problems().toString().replace(folder + "/", "").lines())
                .containsExactlyElementsOf(bad.messages());
    }

    @Test
    void theTablesHoldAtLeastThreeHundredFiles() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(300);
    }

    private static Stream<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        try (var tables = Files.list(TABLES)) {
            for (Path table : tables.sorted().toList()) {
                addCases(Files.readString(table), cases);
            }
        }
        return cases.stream();
    }

    private static void addCases(String table, List<Case> cases) {
        for (String block : table.split("(?m)^# ", -1)) {
            List<String> lines = block.lines().toList();
            if (lines.isEmpty()) {
                continue;
            }
            var yaml = new StringBuilder();
            var messages = new ArrayList<String>();
            for (String line : lines.subList(1, lines.size())) {
                if (line.startsWith(MESSAGE)) {
                    messages.add(line.substring(MESSAGE.length()));
                } else {
                    yaml.append(line).append('\n');
                }
            }
            cases.add(new Case(lines.get(0), yaml.toString(), messages));
        }
    }
}
